import type { SettingKey } from '../../core/alignment/read-settings'
import { type OpenWorkbook, ownGrid } from '../open-workbook'
import { columnsOfStart } from '../start-page'
import { holdsSettings, settingCells, settingLines } from '../start-settings'
import type { UpgradeStep } from './upgrades'

/**
 * By the format with which they came, after the block of them had come to *Start*: how long a community may go without meeting, and what is
 * said of groups; how many days late a goal or a part of a cycle may be.
 */
const settingsByFormat: Readonly<Record<number, readonly SettingKey[]>> = {
  3: [
    'weeklyGapDays',
    'everyTwoWeeksGapDays',
    'monthlyGapDays',
    'quarterlyGapDays',
    'meetingsLookedAt',
    'practiceToCompare',
    'smallestGroup',
    'habitFrom',
  ],
  4: ['dueSlackDays', 'partDays'],
}

/**
 * For a workbook of a format: puts the lines that are missing of those that came since right below the last setting, where the rows there are free, and else below all that stands on *Start*:
 * no row of somebody's own moves. Where the block was taken away, nothing is put back, beside single lines that somebody typed neither.
 */
export function addSettingLines(format: number): UpgradeStep {
  const added = Object.entries(settingsByFormat).flatMap(([to, keys]) => (Number(to) > format ? keys : []))
  return {
    words: 'upgrade.settingLines',
    isWanted: (open) => place(open, added) !== null,
    carryOut: ({ book }, open) => {
      const at = place(open, added)
      if (!at) return
      book.writeReport({ sheetId: at.sheetId, place: at.place, rows: settingLines(at.missing, open.t) })
    },
  }
}

function place(open: OpenWorkbook, added: readonly SettingKey[]) {
  const start = ownGrid(open, 'start')
  const columns = start && columnsOfStart(start)
  const cells = settingCells(start)
  const last = Math.max(0, ...Object.values(cells).map(({ row }) => row))
  const missing = added.filter((key) => cells[key] === undefined)
  if (!start || !columns || !holdsSettings(start) || missing.length === 0) return null
  const isFree = start.values
    .slice(last, last + missing.length)
    .every((row) => row.every((cell) => cell === ''))
  return {
    missing,
    sheetId: start.sheetId,
    place: {
      row: 1 + (isFree ? last : start.values.length),
      height: 0,
      columns: [columns.labels + 1, columns.texts + 1],
    },
  }
}
