import type { Services } from '../app/services'
import { type Translate, translator } from '../messages'
import { googleServices } from './services'

/** The texts of the person at the keyboard. English is the one language so far; others are added as catalogues. */
export function texts(): Translate {
  return translator('en')
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
    services.ask.tell(t('trouble.title'), t('trouble.text', { message }))
  }
}
