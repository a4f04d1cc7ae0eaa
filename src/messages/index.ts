import en from './en.json'

/** What a text may be filled with. Numbers choose plurals. */
export type TextValues = Readonly<Record<string, string | number>>
export type MessageKey = keyof typeof en
/** Gives the text of `key` in one language. */
export type Translate = (key: MessageKey, values?: TextValues) => string
export type Language = 'en'

// The build turns each text of a catalogue into a function (see catalogue-compiler.cjs); the types still see the texts.
type Compiled = Readonly<Record<MessageKey, (values: TextValues) => string>>

const catalogues: Readonly<Record<Language, Compiled>> = { en: en as unknown as Compiled }

export const languages = Object.keys(catalogues) as Language[]

/** The translator for `language`. */
export function translator(language: Language): Translate {
  const catalogue = catalogues[language]
  return (key, values = {}) => catalogue[key](values)
}
