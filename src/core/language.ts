import { type Language, languages, translator } from '../messages'
import { foldLabel } from './text'

/** The shipped language that somebody names: "Spanish", "español", "es", "es-MX"; null for one that is not shipped, and for none. */
export function languageNamed(typed: string): Language | null {
  const wanted = foldLabel(typed)
  const [code = ''] = wanted.split(' ')
  return languages.find((language) => language === code || namesOf(language).includes(wanted)) ?? null
}

function namesOf(language: Language): string[] {
  const t = translator(language)
  return [t('language.name'), ...t('language.alsoCalled').split(',')].map(foldLabel)
}
