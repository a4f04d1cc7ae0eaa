import type { MessageKey, Translate } from '../messages'

/** What each permission that Google lets people leave out is for. https://developers.google.com/apps-script/concepts/scopes */
const permissions = [
  ['auth/spreadsheets.currentonly', 'permission.spreadsheet'],
  ['auth/script.container.ui', 'permission.dialogs'],
  ['auth/script.send_mail', 'permission.mail'],
  ['auth/script.scriptapp', 'permission.clock'],
  ['auth/userinfo.email', 'permission.email'],
] as const satisfies readonly (readonly [string, MessageKey])[]

/**
 * The permissions that Google says it was not given, in words; '' where its words are about something else. It names each by its address: "… Required
 * permissions: https://www.googleapis.com/auth/script.send_mail".
 */
export function missingPermissions(message: string, t: Translate): string {
  return permissions
    .filter(([scope]) => message.includes(scope))
    .map(([, key]) => t(key))
    .join('; ')
}
