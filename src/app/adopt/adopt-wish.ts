import * as v from 'valibot'
import { choiceLists, columnsOf, type TableKey, tableKeys, tables } from '../../core/tables/declaration'

const levels = choiceLists.goalLevel
const mostText = 400_000

const wishSchema = v.object({
  /** The tab; 0 for rows that were pasted. */
  sheetId: v.number(),
  /** Rows as CSV or TSV, where they were pasted. */
  text: v.pipe(v.string(), v.maxLength(mostText)),
  /** '' where the add-on is to propose it. */
  table: v.union([v.literal(''), v.picklist(tableKeys)]),
  /** Column key -> column number, 1-based; null where the add-on is to propose it. */
  columns: v.nullable(v.record(v.string(), v.number())),
  /** The level of every goal, where no column tells it; '' for none. */
  level: v.union([v.literal(''), v.picklist(levels)]),
  /** Whether a tab without IDs gets a column for them. */
  addIds: v.boolean(),
  /** Sheet id of the tab to which pasted rows are added; 0 for the one that is proposed. */
  onto: v.optional(v.number(), 0),
})

/** What somebody wants to be read, and how. */
export type AdoptWish = v.InferOutput<typeof wishSchema>

export const noWish: AdoptWish = {
  sheetId: 0,
  text: '',
  table: '',
  columns: null,
  level: '',
  addIds: true,
  onto: 0,
}

/** null for what no page of ours sends. */
export function readWish(given: unknown): AdoptWish | null {
  const parsed = v.safeParse(wishSchema, given)
  return parsed.success ? parsed.output : null
}

/** Columns without which a row says nothing: its title where a row must have one, else all that are required. */
export function neededKeys(table: TableKey): string[] {
  const required = columnsOf(table).filter((column) => column.required)
  const title = required.filter((column) => column.key === tables[table].title)
  return (title.length > 0 ? title : required).map(({ key }) => key)
}
