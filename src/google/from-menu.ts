import { languageOfCode } from '../app/book-language'
import { missingPermissions } from '../app/missing-permissions'
import type { Services } from '../app/services'
import { type Translate, translator } from '../messages'
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

function troubleText(message: string, t: Translate): string {
  const permissions = missingPermissions(message, t)
  return permissions === '' ? t('trouble.text', { message }) : t('trouble.permission', { permissions })
}
