import * as v from 'valibot'
import { tableKeys } from '../../core/tables/declaration'
import type { Translate } from '../../messages'
import type { Answer } from './contract'
import { findRow } from './find-row'
import type { ViewServices } from './view-services'

const whole = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000_000))
/** A cell as a page last saw it. */
export const cellSchema = v.object({
  table: v.picklist(tableKeys),
  id: v.pipe(v.string(), v.maxLength(100)),
  columnKey: v.pipe(v.string(), v.maxLength(40)),
  sheetId: v.pipe(v.number(), v.integer()),
  rowNumber: whole,
  columnNumber: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(20_000))),
})
type WantedCell = v.InferOutput<typeof cellSchema>

/** Selects a cell where it stands at this moment: its row may have been moved, sorted or filtered away since it was last seen. */
export function showCell(services: ViewServices, given: unknown, t: Translate): Answer {
  const parsed = v.safeParse(cellSchema, given)
  if (!parsed.success) return { done: false, words: t('view.answer.bad') }
  const spot = spotOf(services, parsed.output)
  const shown = spot ? services.view.goTo(spot.sheetId, spot.rowNumber, spot.columnNumber) : 'gone'
  if (shown === 'gone') return { done: false, words: t('view.answer.gone') }
  return { done: true, words: shown === 'shown' ? '' : t(`view.answer.${shown}`) }
}

function spotOf(services: ViewServices, cell: WantedCell) {
  // What has no ID has no better name than where it was.
  const { columnNumber = 1 } = cell
  if (cell.id === '') return { ...cell, rowNumber: Math.max(1, cell.rowNumber), columnNumber }
  const found = findRow(services, cell)
  if (!found) return null
  const { tab, rowNumber } = found
  return { sheetId: tab.sheetId, rowNumber, columnNumber: tab.columns[cell.columnKey] ?? columnNumber }
}
