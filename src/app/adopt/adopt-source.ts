import { readDelimited } from '../../core/tables/adopt/read-delimited'
import { isReport } from '../../core/tables/recognise-tab'
import type { Grid } from '../../core/tables/records'
import type { OpenWorkbook } from '../open-workbook'
import type { AdoptWish } from './adopt-wish'

/** Pasted rows stand on no tab. */
const pastedId = -1

/** Tabs that are neither tables already nor the add-on's own, and have something on them. */
export function tabsToAdopt({ grids, workbook, registry }: OpenWorkbook): Grid[] {
  const taken = new Set([...workbook.tabs, ...registry].map((tab) => tab.sheetId))
  return grids.filter(
    (grid) =>
      !taken.has(grid.sheetId) &&
      !isReport(grid) &&
      grid.values.some((row) => row.some((cell) => cell !== '')),
  )
}

/** What is to be read: the pasted rows, the tab that was chosen, or the first that could be. */
export function sourceOf(open: OpenWorkbook, { sheetId, text }: AdoptWish): Grid | undefined {
  if (text.trim() !== '') return { sheetId: pastedId, name: '', values: readDelimited(text) }
  const tabs = tabsToAdopt(open)
  return tabs.find((grid) => grid.sheetId === sheetId) ?? tabs[0]
}

export function isPasted(grid: Grid): boolean {
  return grid.sheetId === pastedId
}
