import { labelTable, labelTableHeader } from '../core/tables/labels'
import type { Grid, Workbook } from '../core/tables/records'
import type { Translate } from '../messages'
import type { Block, PagePlan } from './services'

/** The hidden tab from which the drop-downs take their labels. */
export function labelsPage(t: Translate): PagePlan {
  return { name: t('tab.labels'), hidden: true, color: '#80868b', widths: labelTableHeader.map(() => 220) }
}

/** The blocks that bring the hidden tab of labels up to date; none when nothing changed. Old labels below a shorter list are blanked. */
export function labelBlocks(grid: Grid, workbook: Workbook, t: Translate): Block[] {
  const wanted = labelTable(workbook, t)
  const width = wanted[0]?.length ?? 0
  const height = Math.max(wanted.length, grid.values.length)
  const values = Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (__, column) => wanted[row]?.[column] ?? ''),
  )
  const same = values.every((row, rowIndex) =>
    row.every((cell, column) => cell === String(grid.values[rowIndex]?.[column] ?? '')),
  )
  return same ? [] : [{ sheetId: grid.sheetId, row: 1, column: 1, values }]
}
