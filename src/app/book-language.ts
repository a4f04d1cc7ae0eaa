import { type Language, languages, type Translate, translator } from '../messages'

/** The property that says in which language the workbook was set up. */
export const languageKey = 'language'

/**
 * The texts of whatever is written into the workbook: everybody reads the same tabs, whatever language each of them has chosen at Google.
 * Workbooks from before there were several languages are English.
 */
export function bookTexts(memory: Readonly<Record<string, string>>): Translate {
  return translator(languages.find((language) => language === memory[languageKey]) ?? 'en')
}

/** The language of a code such as 'es' or 'es_MX', as Google gives it; null where it is not shipped. */
export function languageOfCode(code: string): Language | null {
  const wanted = code.slice(0, 2).toLowerCase()
  return languages.find((language) => language === wanted) ?? null
}
