import cycles from './en-cycles.json'
import dates from './en-dates.json'
import findings from './en-findings.json'
import forms from './en-interface.json'
import summary from './en-summary.json'
import tables from './en-tables.json'
import views from './en-views.json'

/** What a text may be filled with. Numbers choose plurals. */
export type TextValues = Readonly<Record<string, string | number>>
export type MessageKey =
  | keyof typeof tables
  | keyof typeof findings
  | keyof typeof forms
  | keyof typeof cycles
  | keyof typeof dates
  | keyof typeof summary
  | keyof typeof views
/** Gives the text of `key` in one language. */
export type Translate = (key: MessageKey, values?: TextValues) => string
export type Language = 'en'

// The build turns each text of a catalogue into a function (see catalogue-compiler.cjs); the types still see the texts.
type Compiled = Readonly<Record<MessageKey, (values: TextValues) => string>>

const catalogues: Readonly<Record<Language, Compiled>> = {
  en: { ...tables, ...findings, ...forms, ...cycles, ...dates, ...summary, ...views } as unknown as Compiled,
}

export const languages = Object.keys(catalogues) as Language[]

/** The translator for `language`. */
export function translator(language: Language): Translate {
  const catalogue = catalogues[language]
  return (key, values = {}) => catalogue[key](values)
}
