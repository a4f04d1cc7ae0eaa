import type { Posted } from '../app/services'

/**
 * What Google says when a mail has certainly not gone out. Anything else leaves it open. Its words are in the language of the account; where they
 * are not known, the app looks at what is left of the limit.
 * https://developers.google.com/apps-script/guides/support/troubleshooting (quota); `Invalid email` is reported by users of MailApp, and the Japanese
 * words by one (http://oki2a24.com/2015/09/15/try-sendemail-through-gas-over-limit/).
 */
const quotaWords =
  /invoked too many times for one day|daily.*quota|limit exceeded: email recipients per day|サービス email を実行した回数が多すぎます/i
const refusedWords =
  /invalid email|failed to send email: no recipient|limit exceeded: email (body|subject|attachments)/i
/**
 * Whatever its language, Google names the scope that a call lacks: "Los permisos especificados no son suficientes para llamar a … Permisos necesarios:
 * https://www.googleapis.com/auth/…", as users of several services report.
 */
const permissionWords =
  /auth\/script\.send_mail|permissions are not sufficient|do not have permission to call/i

/** Whether Google's words say that a permission was not given or was taken back. */
export function isPermission(why: string): boolean {
  return permissionWords.test(why)
}

/** What became of a mail at which Google failed in these words. */
export function postedFrom(why: string): Posted {
  if (isPermission(why)) return { outcome: 'forbidden', why }
  if (quotaWords.test(why)) return { outcome: 'quota' }
  return { outcome: refusedWords.test(why) ? 'refused' : 'unclear', why }
}
