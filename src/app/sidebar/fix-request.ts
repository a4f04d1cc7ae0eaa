import * as v from 'valibot'
import { isDay } from '../../core/dates'
import { columnsOf, tableKeys } from '../../core/tables/declaration'
import type { Cell } from '../../core/tables/records'

/** https://support.google.com/drive/answer/37603 */
const mostInACell = 50_000
/** https://support.google.com/drive/answer/37603 */
const mostBeside = 18_278
const cellValue = v.union([
  v.pipe(v.string(), v.maxLength(mostInACell)),
  v.pipe(v.number(), v.finite()),
  v.boolean(),
  v.object({
    day: v.pipe(v.string(), v.check(isDay)),
    minutes: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1439)),
  }),
])

const stepSchema = v.pipe(
  v.object({
    kind: v.picklist(['change', 'add', 'changeBack', 'takeAway']),
    table: v.picklist(tableKeys),
    id: v.pipe(v.string(), v.maxLength(100)),
    sheetId: v.pipe(v.number(), v.integer()),
    rowNumber: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000_000)),
    cells: v.pipe(
      v.array(v.object({ columnKey: v.string(), before: cellValue, after: cellValue })),
      v.minLength(1),
      v.maxLength(20),
    ),
    beside: v.optional(v.pipe(v.array(cellValue), v.maxLength(mostBeside))),
  }),
  v.check(({ kind, table, cells }) =>
    cells.every((cell) =>
      columnsOf(table).some(
        ({ key, type }) => key === cell.columnKey && (type !== 'id' || keepsIds(kind, cell)),
      ),
    ),
  ),
)

/** See `FixRequest`; what a page sent may be anything. */
export const fixRequestSchema = v.object({
  steps: v.pipe(v.array(stepSchema), v.minLength(1), v.maxLength(2)),
})

export type FixStep = v.InferOutput<typeof stepSchema>

/** A row that is there has an ID before and after: one without is given it by the check, and none loses it. */
function keepsIds(kind: string, { before, after }: { readonly before: Cell; readonly after: Cell }): boolean {
  const isId = (cell: Cell) => typeof cell === 'string' && cell !== ''
  if (kind === 'add') return before === '' && isId(after)
  if (kind === 'takeAway') return isId(before) && after === ''
  return isId(before) && isId(after)
}
