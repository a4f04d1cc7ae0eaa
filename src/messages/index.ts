import { catalogues, type MessageKey, type TextValues } from './catalogues'

export type { MessageKey, TextValues }

/** Gives the text of `key` in one language. */
export interface Translate {
  (key: MessageKey, values?: TextValues): string
  readonly language: Language
}

/** The code of one of `languages`. */
export type Language = string

export const languages: readonly Language[] = Object.keys(catalogues)

/** The translator for `language`. */
export function translator(language: Language): Translate {
  const catalogue = catalogues[language]
  if (!catalogue) throw new Error(`There are no texts in “${language}”`)
  const translate = (key: MessageKey, values: TextValues = {}) => catalogue[key](values)
  return Object.assign(translate, { language })
}
