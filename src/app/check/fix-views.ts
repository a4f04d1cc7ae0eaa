import type { Finding } from '../../core/alignment/finding'
import { type Fix, fixesFor } from '../../core/alignment/fixes'
import type { RuleCode } from '../../core/alignment/rule-book'
import { formatDayWithYear } from '../../core/dates'
import { idLabel, type LastNumbers } from '../../core/ids'
import { columnsOf, type TableKey, tables } from '../../core/tables/declaration'
import type { Cell, ReadTab, RowOf } from '../../core/tables/records'
import { headerOf } from '../../core/tables/vocabulary'
import { rowWriter } from '../../core/tables/write-row'
import type { Translate } from '../../messages'
import type { OpenWorkbook } from '../open-workbook'
import type { FixRequest, FixView } from './contract'

/** Says what a click would change about a finding, cell by cell, with what stands there now; null where nothing can be put right by a click. */
export function fixViews(
  open: OpenWorkbook,
  t: Translate,
  highestNumbers: () => LastNumbers,
): (finding: Finding<RuleCode>) => FixView | null {
  const { workbook, grids } = open
  const fixOf = fixesFor(workbook, highestNumbers)
  const tabs = new Map(workbook.tabs.map((tab) => [tab.sheetId, tab]))
  const values = new Map(grids.map((grid) => [grid.sheetId, grid.values]))
  const label = labeller(workbook.rows.goals, workbook.rows.cycles, workbook.rows.communities)
  return (finding) => {
    const fix = fixOf(finding)
    const at = fix?.kind === 'row' ? { sheetId: fix.sheetId, rowNumber: 0 } : finding.spot
    const tab = tabs.get(at.sheetId)
    if (!fix || !tab) return null
    const there = values.get(at.sheetId)?.[at.rowNumber - 1] ?? []
    const changed = changedCells(fix, tab, { there, t: open.t, label })
    const id = fix.kind === 'row' ? '' : finding.rowId
    if (changed.length === 0) return null
    const cells = [...changed, ...titleCell(fix, tab, there)]
    const request = { table: tab.table, id, sheetId: at.sheetId, rowNumber: at.rowNumber, cells }
    return { adds: fix.kind === 'row' ? tab.name : '', lines: linesOf(tab.table, changed, t), request }
  }
}

interface Writing {
  /** The row as it stands. */
  readonly there: readonly Cell[]
  readonly t: Translate
  readonly label: (id: string) => string
}

function changedCells(fix: Fix, tab: ReadTab, { there, t, label }: Writing): FixRequest['cells'] {
  const written = rowWriter(tab.table, tab.columns, { t, label })(fix.values)
  return columnsOf(tab.table).flatMap(({ key }) => {
    const column = tab.columns[key]
    if (column === undefined || fix.values[key] === undefined) return []
    return [{ columnKey: key, before: there[column - 1] ?? '', after: written[column - 1] ?? '' }]
  })
}

/** What the row says tells that it is the one that was meant, also where several have one ID or none has any: it has to be as it was, and stays. */
function titleCell(fix: Fix, tab: ReadTab, there: readonly Cell[]): FixRequest['cells'] {
  const { title } = tables[tab.table]
  const column = tab.columns[title]
  if (fix.values[title] !== undefined || column === undefined) return []
  const text = there[column - 1] ?? ''
  return [{ columnKey: title, before: text, after: text }]
}

/** What a reference to a row looks like when it is chosen from the list: goals and cycles by ID and title, communities by name. */
function labeller(
  goals: readonly RowOf<'goals'>[],
  cycles: readonly RowOf<'cycles'>[],
  communities: readonly RowOf<'communities'>[],
): (id: string) => string {
  const names = new Map(communities.map(({ id, name }) => [id, name]))
  const labels = new Map([
    ...names,
    ...goals.map(({ id, goal }): [string, string] => [id, idLabel(id, goal)]),
    ...cycles.map(({ id, community }): [string, string] => [id, idLabel(id, names.get(community) ?? '')]),
  ])
  return (id) => labels.get(id) ?? id
}

function linesOf(table: TableKey, cells: FixRequest['cells'], t: Translate): string[] {
  return cells.map(({ columnKey, before, after }) =>
    t('fix.line', {
      column: headerOf(table, columnKey, t),
      before: cellText(before, t),
      after: cellText(after, t),
      was: cellText(before, t) === '' ? 'empty' : 'filled',
    }),
  )
}

function cellText(cell: Cell, t: Translate): string {
  if (typeof cell === 'object') return formatDayWithYear(cell.day, t)
  if (typeof cell === 'boolean') return cell ? t('choice.yesNo.yes') : ''
  return String(cell)
}
