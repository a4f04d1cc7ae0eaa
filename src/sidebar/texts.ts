import type { TextValues } from '../messages'
import en from '../messages/en.json'

/** The texts of the pages. The build leaves in each page those that are for all pages and its own. */
export type PageKey = Extract<keyof typeof en, `page.${string}`>
export type TextOf = (key: PageKey, values?: TextValues) => string

// The build turns each text into a function (see catalogue-compiler.cjs); the types still see the texts.
const compiled = en as unknown as Readonly<Record<PageKey, (values: TextValues) => string>>

/** Gives a text of the page, filled in. */
export const t: TextOf = (key, values = {}) => compiled[key](values)
