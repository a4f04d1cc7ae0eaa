import { ScriptException } from '../../host/emulated'
import type { Area } from '../snapshot'
import { contains, eachCell, touches } from './area'
import type { Tab } from './book'
import { cellAt, clearContent, isFilled } from './cells'

/** As quoted in many public issue threads. */
const partlySelected = 'You must select all cells in a merged range to merge or unmerge them.'

/** Merges an area; only its top-left content stays (https://developers.google.com/apps-script/reference/spreadsheet/range#merge). */
export function mergeArea(tab: Tab, area: Area): void {
  breakMerges(tab, area)
  if (area.rows * area.columns < 2) return
  eachCell(area, (row, column) => {
    const cell = cellAt(tab, row, column)
    const corner = row === area.row && column === area.column
    if (cell && !corner && isFilled(cell)) clearContent(cell)
  })
  tab.merges.push({ row: area.row, column: area.column, rows: area.rows, columns: area.columns })
}

export function breakMerges(tab: Tab, area: Area): void {
  const hit = tab.merges.filter((merge) => touches(merge, area))
  if (hit.some((merge) => !contains(area, merge))) throw new ScriptException(partlySelected)
  tab.merges = tab.merges.filter((merge) => !hit.includes(merge))
}
