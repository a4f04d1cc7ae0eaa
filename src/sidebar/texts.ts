import type { TextValues } from '../messages'
import en from '../messages/en.json'

/** The texts of the pages. The build leaves in each page those that are for all pages and its own. */
export type PageKey = Extract<keyof typeof en, `page.${string}`>
export type TextOf = (key: PageKey, values?: TextValues) => string

// The build leaves texts as they are where there is nothing to fill in, and turns the others into functions; the types see texts only.
const compiled = en as unknown as Readonly<Record<PageKey, string | ((values: TextValues) => string)>>

/** Gives a text of the page, filled in. */
export const t: TextOf = (key, values = {}) => {
  const text = compiled[key]
  return typeof text === 'string' ? text : text(values)
}
