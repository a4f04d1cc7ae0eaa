import type { Mail, MailServices, Posted } from '../app/services'

/**
 * What Google says when a mail has certainly not gone out. Anything else leaves it open.
 * https://developers.google.com/apps-script/guides/support/troubleshooting (quota); `Invalid email` is reported by users of MailApp.
 */
const quotaWords = /invoked too many times for one day|daily.*quota|limit exceeded: email recipients per day/i
const refusedWords =
  /invalid email|failed to send email: no recipient|limit exceeded: email (body|subject|attachments)/i
const permissionWords = /permissions are not sufficient|do not have permission to call/i

/** Mail through MailApp: the narrowest scope, and unlike GmailApp it keeps emoji whole (googleworkspace/solutions issue 99). */
export const mailer: MailServices = {
  quotaLeft: () => MailApp.getRemainingDailyQuota(),
  quotaIfAllowed() {
    try {
      return MailApp.getRemainingDailyQuota()
    } catch (error) {
      if (permissionWords.test(messageOf(error))) return null
      throw error
    }
  },
  send(mail) {
    try {
      MailApp.sendEmail(message(mail))
      return { outcome: 'sent' }
    } catch (error) {
      return classify(messageOf(error))
    }
  },
}

function messageOf(error: unknown): string {
  return String((error as Error).message ?? error)
}

function message(mail: Mail): GoogleAppsScript.Mail.MailAdvancedParameters {
  const options: GoogleAppsScript.Mail.MailAdvancedParameters = {
    to: mail.to,
    subject: mail.subject,
    body: mail.text,
    htmlBody: mail.html,
    name: mail.name,
  }
  if (mail.replyTo) options.replyTo = mail.replyTo
  if (mail.attachments?.length) {
    options.attachments = mail.attachments.map((file) =>
      Utilities.newBlob(file.content, file.type, file.name),
    )
  }
  return options
}

function classify(why: string): Posted {
  if (permissionWords.test(why)) return { outcome: 'forbidden', why }
  if (quotaWords.test(why)) return { outcome: 'quota' }
  if (refusedWords.test(why)) return { outcome: 'refused', why }
  return { outcome: 'unclear', why }
}
