import { cellAddress } from '../../core/a1'
import { numberSetting, readSettings, type WorkbookSettings } from '../../core/alignment/read-settings'
import type { Day } from '../../core/tables/records'
import { cut, oneLine } from '../../core/text'
import type { Translate } from '../../messages'
import { type OpenWorkbook, ownGrid } from '../open-workbook'
import { settingCells } from '../start-settings'

type Opened = Pick<OpenWorkbook, 'grids' | 'registry' | 'reading'>

/** What the check of this workbook goes by, as it stands on *Start*. */
export function settingsOf(open: Opened, today: Day): WorkbookSettings {
  return read(open, today).settings
}

const lengthTold = 40

/** A sentence for each line that cannot be read, with its cell and what is taken instead. */
export function wrongSettings(open: Opened, today: Day): ((t: Translate) => string)[] {
  const { cells, wrong, tab } = read(open, today)
  return wrong.map(({ key, found }) => (t) => {
    const { row = 1, column = 1 } = cells[key] ?? {}
    const cell = `${tab} ${cellAddress(row, column)}`
    const number = numberSetting(key)
    return t('setting.wrong', {
      cell,
      found: cut(oneLine(found), lengthTold),
      kind: number ? 'number' : key,
      ...number,
    })
  })
}

function read(open: Opened, today: Day) {
  const start = ownGrid(open, 'start')
  const cells = settingCells(start)
  const texts = Object.fromEntries(Object.entries(cells).map(([key, { text }]) => [key, text]))
  return { ...readSettings(texts, { habits: open.reading.habits, today }), cells, tab: start?.name ?? '' }
}
