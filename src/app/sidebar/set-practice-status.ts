import * as v from 'valibot'
import { choiceLists } from '../../core/tables/declaration'
import type { Cell } from '../../core/tables/records'
import { choiceLabel } from '../../core/tables/vocabulary'
import type { Translate } from '../../messages'
import type { FixAnswer } from '../check/contract'
import { isNewer, parseRecord } from '../workbook-record'
import { undoOf } from './apply-fix'
import { shortWhat } from './commitment-views'
import { type FoundRow, findRow, rowAt } from './find-row'
import type { FixStep } from './fix-request'
import { placeStep } from './placed-step'
import { cellSchema } from './show-cell'
import type { ViewServices } from './view-services'
import { formulasOf, refusedWords, writeSteps } from './write-steps'

const requestSchema = v.object({
  cell: cellSchema,
  what: v.pipe(v.string(), v.maxLength(500)),
  status: v.picklist(choiceLists.practiceStatus),
})
type StatusRequest = v.InferOutput<typeof requestSchema>

/** Writes the status of one row of practice, found at this moment, and no other cell. The answer holds what `applyFix` puts back. */
export function setPracticeStatus(services: ViewServices, given: unknown, t: Translate): FixAnswer {
  const parsed = v.safeParse(requestSchema, given)
  if (!parsed.success) return failed(t('view.answer.bad'))
  return services.alone(() => write(services, parsed.output, t)) ?? failed(t('check.busy'))
}

function write(services: ViewServices, request: StatusRequest, t: Translate): FixAnswer {
  if (isNewer(parseRecord(services.book.record()))) return failed(t('setUp.newer'))
  const row = rowOf(services, request)
  if (!row) return failed(t('view.answer.gone'))
  if (row.tab.columns.status === undefined) return failed(t('view.answer.noStatus', { tab: row.tab.name }))
  const placed = placeStep(stepOf(request, row), row, formulasOf(services.book, row))
  const written = writeSteps(services.book, [placed])
  if (written.kind !== 'written') return failed(refusedWords(written, t))
  return { done: true, words: '', undo: { steps: [undoOf(placed, written.grids)] }, added: null }
}

/** By its ID; by its words where it has none, or where several rows have it. */
function rowOf(services: ViewServices, { cell, what }: StatusRequest): FoundRow | null {
  const isMeant = (cells: Readonly<Record<string, Cell>>) => shortWhat(String(cells.what ?? '')) === what
  const wanted = { ...cell, table: 'practice' } as const
  return cell.id === '' ? rowAt(services, wanted, isMeant) : findRow(services, { ...wanted, isMeant })
}

/** Beside the status the words of the row, as they are: so it is put back in this row alone. */
function stepOf({ cell: { id }, status }: StatusRequest, { tab, grid, rowNumber, t }: FoundRow): FixStep {
  const there = (column: number) => grid.values[rowNumber - 1]?.[column - 1] ?? ''
  const { status: statusColumn = 0, what: whatColumn } = tab.columns
  const after = choiceLabel('practiceStatus', status, t)
  const cells: FixStep['cells'] = [{ columnKey: 'status', before: there(statusColumn), after }]
  if (whatColumn !== undefined)
    cells.push({ columnKey: 'what', before: there(whatColumn), after: there(whatColumn) })
  return { kind: 'change', table: 'practice', id, sheetId: tab.sheetId, rowNumber, cells }
}

function failed(words: string): FixAnswer {
  return { done: false, words, undo: null, added: null }
}
