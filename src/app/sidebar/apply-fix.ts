import * as v from 'valibot'
import { isDay } from '../../core/dates'
import { columnsOf, tableKeys } from '../../core/tables/declaration'
import type { Cell } from '../../core/tables/records'
import type { Translate } from '../../messages'
import type { FixAnswer } from '../check/contract'
import type { Block } from '../services'
import { type FoundRow, findRow, rowAt } from './find-row'
import type { ViewServices } from './view-services'

/** https://support.google.com/drive/answer/37603 */
const mostInACell = 50_000
const cellValue = v.union([
  v.pipe(v.string(), v.maxLength(mostInACell)),
  v.pipe(v.number(), v.finite()),
  v.boolean(),
  v.object({
    day: v.pipe(v.string(), v.check(isDay)),
    minutes: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1439)),
  }),
])
const requestSchema = v.pipe(
  v.object({
    table: v.picklist(tableKeys),
    id: v.pipe(v.string(), v.maxLength(100)),
    sheetId: v.pipe(v.number(), v.integer()),
    rowNumber: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000_000)),
    cells: v.pipe(
      v.array(v.object({ columnKey: v.string(), before: cellValue, after: cellValue })),
      v.minLength(1),
      v.maxLength(20),
    ),
  }),
  v.check(({ table, cells }) =>
    cells.every((cell) =>
      columnsOf(table).some(({ key, type }) => key === cell.columnKey && (type !== 'id' || isOtherId(cell))),
    ),
  ),
)
/** A row without an ID is given one by the check; here one that several rows have becomes another, and back. */
function isOtherId({ before, after }: { readonly before: Cell; readonly after: Cell }): boolean {
  return [before, after].every((cell) => typeof cell === 'string' && cell !== '')
}

type FixRequest = v.InferOutput<typeof requestSchema>

/**
 * Writes the cells of a fix where their row stands at this moment, and no others; nothing where one of them no longer holds what the preview
 * showed. The answer holds what puts back exactly what stood there, by this same function.
 */
export function applyFix(services: ViewServices, given: unknown, t: Translate): FixAnswer {
  const parsed = v.safeParse(requestSchema, given)
  if (!parsed.success) return failed(t('view.answer.bad'))
  return services.alone(() => apply(services, parsed.output, t)) ?? failed(t('check.busy'))
}

function apply(services: ViewServices, request: FixRequest, t: Translate): FixAnswer {
  const row = rowOf(services, request)
  if (!row) return failed(t('view.answer.gone'))
  const placed = request.cells.map((cell) => ({ ...cell, column: row.tab.columns[cell.columnKey] ?? 0 }))
  if (placed.some(({ column }) => column === 0)) return failed(t('view.fix.noColumn', { tab: row.tab.name }))
  const there = (column: number): Cell => row.grid.values[row.rowNumber - 1]?.[column - 1] ?? ''
  if (!placed.every(({ before, column }) => isSame(before, there(column))))
    return failed(t('view.fix.changed'))
  const at = { sheetId: row.tab.sheetId, row: row.rowNumber }
  const changed = placed.filter(({ before, after }) => !isSame(before, after))
  services.book.write(changed.map(({ column, after }): Block => ({ ...at, column, values: [[after]] })))
  const undo = {
    ...request,
    id: String(changed.find(({ columnKey }) => columnKey === 'id')?.after ?? request.id),
    sheetId: at.sheetId,
    rowNumber: row.rowNumber,
    cells: placed.map(({ columnKey, after, column }) => ({ columnKey, before: after, after: there(column) })),
  }
  return { done: true, words: t(request.rowNumber === 0 ? 'view.fix.added' : 'view.fix.done'), undo }
}

/** The row by its ID; one without an ID where it was; for a new row the first below all that is typed. */
function rowOf(services: ViewServices, { id, ...wanted }: FixRequest): FoundRow | null {
  if (wanted.rowNumber > 0)
    return id === '' ? rowAt(services, wanted, () => true) : findRow(services, { id, ...wanted })
  const last = rowAt(services, { ...wanted, rowNumber: 1 }, () => true)
  return last && { ...last, rowNumber: last.tab.lastRow + 1 }
}

/** A box that was not ticked may read as blank. */
function isSame(one: Cell, other: Cell): boolean {
  const plain = (cell: Cell) =>
    typeof cell === 'object' ? `${cell.day} ${cell.minutes}` : cell === false ? '' : cell
  return plain(one) === plain(other)
}

function failed(words: string): FixAnswer {
  return { done: false, words, undo: null }
}
