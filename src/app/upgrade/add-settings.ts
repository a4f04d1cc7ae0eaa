import { type OpenWorkbook, ownGrid } from '../open-workbook'
import { columnsOfStart } from '../start-page'
import { settingCells, settingRows } from '../start-settings'
import type { UpgradeStep } from './upgrades'

/** Puts the block of settings below all that stands on *Start*, in its own columns. Where a line of it stands already, somebody has it as they want it. */
export const addSettings: UpgradeStep = {
  words: 'upgrade.settings',
  isWanted: (open) => place(open) !== null,
  carryOut: ({ book }, open) => {
    const at = place(open)
    if (at) book.writeReport({ ...at, rows: settingRows(open.t) })
  },
}

function place(open: OpenWorkbook) {
  const start = ownGrid(open, 'start')
  const columns = start && columnsOfStart(start)
  if (!start || !columns || Object.keys(settingCells(start)).length > 0) return null
  const row = lastRow(start.values) + 2
  return {
    sheetId: start.sheetId,
    place: { row, height: 0, columns: [columns.labels + 1, columns.texts + 1] },
  }
}

/** 1-based. */
function lastRow(values: readonly (readonly unknown[])[]): number {
  let row = values.length
  while (row > 0 && values[row - 1]?.every((cell) => cell === '')) row--
  return row
}
