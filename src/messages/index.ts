import en from './en.json'
import es from './es.json'

/** What a text may be filled with. Numbers choose plurals. */
export type TextValues = Readonly<Record<string, string | number>>
export type MessageKey = keyof typeof en
/** Gives the text of `key` in one language. */
export interface Translate {
  (key: MessageKey, values?: TextValues): string
  readonly language: Language
}

// The build turns each text of a catalogue into a function (see catalogue-compiler.cjs); the types still see the texts. That the catalogues
// have the same keys is a test's business, which names the ones that are missing.
type Compiled = Readonly<Record<MessageKey, (values: TextValues) => string>>

/** A language is a file beside this one and a name in this list. */
const sources = { en, es } as const

export type Language = keyof typeof sources

const catalogues = sources as unknown as Readonly<Record<Language, Compiled>>

export const languages = Object.keys(sources) as Language[]

/** The translator for `language`. */
export function translator(language: Language): Translate {
  const catalogue = catalogues[language]
  const translate = (key: MessageKey, values: TextValues = {}) => catalogue[key](values)
  return Object.assign(translate, { language })
}
