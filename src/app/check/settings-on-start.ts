import { cellAddress } from '../../core/a1'
import { numberSetting, readSettings, type WorkbookSettings } from '../../core/alignment/read-settings'
import { readDaysOff } from '../../core/cycles/days-off'
import type { Day, Grid } from '../../core/tables/records'
import { cut, oneLine } from '../../core/text'
import type { Translate } from '../../messages'
import { type OpenWorkbook, ownGrid } from '../open-workbook'
import { daysOffCell } from '../start-page'
import { settingCells } from '../start-settings'

type Opened = Pick<OpenWorkbook, 'grids' | 'registry' | 'reading'>

/** What the check of this workbook goes by, as it stands on *Start*. */
export function settingsOf(open: Opened, today: Day): WorkbookSettings {
  return read(open, today).settings
}

const lengthTold = 40

/** A sentence for each line that cannot be read, or of which some days cannot, with its cell and what is taken instead. */
export function wrongSettings(open: Opened, today: Day): ((t: Translate) => string)[] {
  const { cells, wrong, start } = read(open, today)
  const settings = wrong.flatMap(({ key, found }) => {
    const cell = cells[key]
    const number = numberSetting(key)
    return cell ? [{ cell, found, kind: number ? 'number' : key, ...number }] : []
  })
  return [...wrongDaysOff(open, start), ...settings].map(
    ({ cell: { row, column }, found, ...kind }) =>
      (t) => {
        const cell = `${start?.name ?? ''} ${cellAddress(row, column)}`
        return t('setting.wrong', { cell, found: cut(oneLine(found), lengthTold), ...kind })
      },
  )
}

/** The days without school that count as school days, as nobody can tell which they are. */
function wrongDaysOff({ reading: { habits } }: Opened, start: Grid | undefined) {
  const cell = daysOffCell(start)
  const { unread } = readDaysOff(cell?.text ?? '', habits)
  return cell && unread.length > 0 ? [{ cell, found: unread.join('; '), kind: 'daysOff' }] : []
}

function read(open: Opened, today: Day) {
  const start = ownGrid(open, 'start')
  const cells = settingCells(start)
  const texts = Object.fromEntries(Object.entries(cells).map(([key, { text }]) => [key, text]))
  return { ...readSettings(texts, { habits: open.reading.habits, today }), cells, start }
}
