import { languageOfCode } from '../app/book-language'
import type { Services } from '../app/services'
import { type MessageKey, type Translate, translator } from '../messages'
import { googleServices } from './services'

/**
 * The texts of the person at the keyboard, English where their language is not shipped. One call, allowed also where nothing else is.
 * https://developers.google.com/apps-script/reference/base/session#getActiveUserLocale()
 */
export function texts(): Translate {
  return translator(languageOfCode(Session.getActiveUserLocale()) ?? 'en')
}

/**
 * Runs what a menu item does. Something that nobody foresaw is told in plain words, with what Google said for whoever has to look into
 * it, and goes on to Google's own log.
 */
export function fromMenu(use: (services: Services, t: Translate) => void): void {
  const t = texts()
  const services = googleServices()
  try {
    use(services, t)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    console.error(error instanceof Error && error.stack ? error.stack : message)
    services.ask.tell(t('trouble.title'), troubleText(message, t))
  }
}

/** What each permission that Google lets people leave out is for. https://developers.google.com/apps-script/concepts/scopes */
const permissions = [
  ['auth/spreadsheets.currentonly', 'permission.spreadsheet'],
  ['auth/script.container.ui', 'permission.dialogs'],
  ['auth/script.send_mail', 'permission.mail'],
  ['auth/script.scriptapp', 'permission.clock'],
  ['auth/userinfo.email', 'permission.email'],
] as const satisfies readonly (readonly [string, MessageKey])[]

/** Google names a missing permission by its address: "… Required permissions: https://www.googleapis.com/auth/script.send_mail". */
function troubleText(message: string, t: Translate): string {
  const missing = permissions.filter(([scope]) => message.includes(scope)).map(([, key]) => t(key))
  return missing.length > 0
    ? t('trouble.permission', { permissions: missing.join('; ') })
    : t('trouble.text', { message })
}
