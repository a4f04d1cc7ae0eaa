import { numberSetting, type SettingKey, settingKeys } from '../core/alignment/read-settings'
import type { ReportRow } from '../core/reports/report-row'
import type { Grid } from '../core/tables/records'
import { foldLabel } from '../core/text'
import { languages, type Translate, translator } from '../messages'
import { columnsOfStart } from './start-page'

/** A line of *Start* that people fill in; `row` and `column` are 1-based. */
export interface SettingCell {
  readonly row: number
  readonly column: number
  readonly text: string
}

/** The block of *Start* that says what the check goes by. All lines are blank at first: blank is the usual. */
export function settingRows(t: Translate): ReportRow[] {
  return [
    { cells: [t('setting.heading'), t('setting.about')], style: 'heading' },
    ...settingLines(settingKeys, t),
  ]
}

/** A line for each of the settings, blank. */
export function settingLines(keys: readonly SettingKey[], t: Translate): ReportRow[] {
  return keys.map((key) => ({ cells: [labelOf(key, t), ''], style: 'plain' }))
}

/** Where the settings stand, by their labels in any language and wherever they were moved; those that somebody removed are left out. */
export function settingCells(grid: Grid | undefined): Readonly<Partial<Record<SettingKey, SettingCell>>> {
  const columns = grid && columnsOfStart(grid)
  if (!grid || !columns) return {}
  const keys = new Map(languages.flatMap((language) => labels(translator(language))))
  const cells: Partial<Record<SettingKey, SettingCell>> = {}
  grid.values.forEach((row, index) => {
    const key = keys.get(plain(String(row[columns.labels] ?? '')))
    if (!key || cells[key]) return
    const cell = row[columns.texts] ?? ''
    const text = typeof cell === 'object' ? cell.day : String(cell)
    cells[key] = { row: index + 1, column: columns.texts + 1, text }
  })
  return cells
}

/** Whether the block stands there under its heading; single lines that somebody typed are none. */
export function holdsSettings({ values }: Grid): boolean {
  const headings = new Set(languages.map((language) => foldLabel(translator(language)('setting.heading'))))
  return values.some((row) => row.some((cell) => headings.has(foldLabel(String(cell)))))
}

/** "Weeks from learning to practice (usually 4)". */
function labelOf(key: SettingKey, t: Translate): string {
  const number = numberSetting(key)
  const label = t(`setting.${key}`)
  return number ? t('setting.usual', { label, usual: number.usual }) : label
}

/** Those of today first; workbooks of before keep the label of their day. */
function labels(t: Translate): [string, SettingKey][] {
  const today = settingKeys.map((key): [string, SettingKey] => [plain(t(`setting.${key}`)), key])
  return [...today, [plain(t('setting.normWeeks.former')), 'normWeeks']]
}

/** The usual number behind it may change with a later version. */
function plain(label: string): string {
  return foldLabel(label.replace(/\s*\([^()]*\)\s*$/, ''))
}
