import type { Content } from './workbook-of'

type Table = Exclude<keyof Content, 'issues' | 'daysOff'>
/** What makes another workbook of one. */
export type Change = (content: Content) => Content

/** One row changed, by its ID. */
export const set =
  (table: Table, id: string, values: object): Change =>
  (content) => ({
    ...content,
    [table]: (content[table] ?? []).map((row) => (row.id === id ? { ...row, ...values } : row)),
  })
export const add =
  (table: Table, ...rows: readonly object[]): Change =>
  (content) => ({ ...content, [table]: [...(content[table] ?? []), ...rows] })
/** Rows taken away, by their IDs. */
export const drop =
  (table: Table, ...ids: readonly string[]): Change =>
  (content) => ({ ...content, [table]: (content[table] ?? []).filter(({ id = '' }) => !ids.includes(id)) })
/** One after another. */
export const all =
  (...changes: readonly Change[]): Change =>
  (content) =>
    changes.reduce((changed, change) => change(changed), content)
