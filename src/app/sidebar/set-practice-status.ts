import * as v from 'valibot'
import { choiceLists } from '../../core/tables/declaration'
import { choiceLabel } from '../../core/tables/vocabulary'
import type { Translate } from '../../messages'
import { isNewer, parseRecord } from '../workbook-record'
import { shortWhat } from './commitment-views'
import type { StatusAnswer } from './contract'
import { findRow, rowAt } from './find-row'
import { type FixStep, mostInACell } from './fix-request'
import { placeStep } from './placed-step'
import { cellSchema } from './show-cell'
import type { ViewServices } from './view-services'
import { formulasOf, refusedWords, writeSteps } from './write-steps'

const requestSchema = v.object({
  cell: cellSchema,
  what: v.pipe(v.string(), v.maxLength(500)),
  status: v.union([
    v.picklist(choiceLists.practiceStatus),
    v.object({ text: v.pipe(v.string(), v.maxLength(mostInACell)) }),
  ]),
})
type StatusRequest = v.InferOutput<typeof requestSchema>

/** Writes the status of one row of practice, found by its ID at this moment, and no other cell. */
export function setPracticeStatus(services: ViewServices, given: unknown, t: Translate): StatusAnswer {
  const parsed = v.safeParse(requestSchema, given)
  if (!parsed.success) return failed(t('view.answer.bad'))
  return services.alone(() => write(services, parsed.output, t)) ?? failed(t('check.busy'))
}

function write(services: ViewServices, request: StatusRequest, t: Translate): StatusAnswer {
  if (isNewer(parseRecord(services.book.record()))) return failed(t('setUp.newer'))
  const { cell, what, status } = request
  const row =
    cell.id === ''
      ? rowAt(services, { ...cell, table: 'practice' }, (row) => shortWhat(String(row.what ?? '')) === what)
      : findRow(services, { ...cell, table: 'practice' })
  if (!row) return failed(t('view.answer.gone'))
  const column = row.tab.columns.status
  if (column === undefined) return failed(t('view.answer.noStatus', { tab: row.tab.name }))
  const there = row.grid.values[row.rowNumber - 1]?.[column - 1] ?? ''
  const after = typeof status === 'string' ? choiceLabel('practiceStatus', status, row.t) : status.text
  const cells = [{ columnKey: 'status', before: there, after }]
  const step: FixStep = { ...cell, kind: 'change', table: 'practice', cells }
  const placed = placeStep(step, row, formulasOf(services.book, row))
  const written = writeSteps(services.book, [placed])
  if (written.kind !== 'written') return failed(refusedWords(written, t))
  return { done: true, words: '', before: typeof there === 'object' ? '' : String(there) }
}

function failed(words: string): StatusAnswer {
  return { done: false, words, before: '' }
}
