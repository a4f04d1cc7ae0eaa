import type { Finding } from '../../core/alignment/finding'
import type { Fix, FixValues } from '../../core/alignment/fix'
import { fixesFor } from '../../core/alignment/fixes'
import type { RuleCode } from '../../core/alignment/rule-book'
import { formatDayWithYear } from '../../core/dates'
import { idLabel, type LastNumbers } from '../../core/ids'
import { communityNames } from '../../core/tables/community-names'
import { columnsOf, type TableKey, tables } from '../../core/tables/declaration'
import type { Cell, ReadTab, RowOf } from '../../core/tables/records'
import { headerOf } from '../../core/tables/vocabulary'
import { rowWriter } from '../../core/tables/write-row'
import type { Translate } from '../../messages'
import type { OpenWorkbook } from '../open-workbook'
import type { FixStep, FixView } from './contract'

/** Says what a click would change about a finding, cell by cell, with what stands there now; null where nothing can be put right by a click. */
export function fixViews(
  open: OpenWorkbook,
  t: Translate,
  highestNumbers: () => LastNumbers,
): (finding: Finding<RuleCode>) => FixView | null {
  const fixOf = fixesFor(open.workbook, highestNumbers)
  const changes = changesIn(open)
  return (finding) => {
    const fix = fixOf(finding)
    const told = fix === null ? [] : changes(fix, finding)
    // A tab that lacks a column would be left with half of it.
    if (told.length === 0 || told.some(({ changed }) => changed.length === 0)) return null
    return {
      parts: told.map(({ adds, step, changed }) => ({ adds, lines: linesOf(step.table, changed, t) })),
      request: { steps: told.map(({ step }) => step) },
    }
  }
}

interface Change {
  readonly adds: string
  readonly step: FixStep
  /** Those of its cells that get another value. */
  readonly changed: FixStep['cells']
}

/** The changes that a fix comes to: rows that it adds, then cells of the row that the finding is about. */
function changesIn({ workbook, grids, t }: OpenWorkbook): (fix: Fix, finding: Finding) => readonly Change[] {
  const tabs = new Map(workbook.tabs.map((tab) => [tab.sheetId, tab]))
  const values = new Map(grids.map((grid) => [grid.sheetId, grid.values]))
  const writing = {
    t,
    label: labeller(workbook.rows.goals, workbook.rows.cycles, workbook.rows.communities),
  }
  const added = ({ row }: Fix): Change | undefined => {
    const tab = row && tabs.get(row.sheetId)
    if (!row || !tab) return undefined
    const { table, sheetId } = row
    const cells = writtenCells(row.values, tab, { ...writing, there: [] })
    return {
      adds: tab.name,
      changed: cells,
      step: { kind: 'add', table, id: '', sheetId, rowNumber: 0, cells },
    }
  }
  const changed = ({ cells }: Fix, { spot, rowId }: Finding): Change | undefined => {
    const tab = cells && tabs.get(spot.sheetId)
    if (!cells || !tab) return undefined
    const { sheetId, rowNumber } = spot
    const there = values.get(sheetId)?.[rowNumber - 1] ?? []
    const written = writtenCells(cells, tab, { ...writing, there })
    const all = [...written, ...titleCell(cells, tab, there)]
    return {
      adds: '',
      changed: written,
      step: { kind: 'change', table: tab.table, id: rowId, sheetId, rowNumber, cells: all },
    }
  }
  return (fix, finding) => [added(fix) ?? [], changed(fix, finding) ?? []].flat()
}

interface Writing {
  /** The row as it stands. */
  readonly there: readonly Cell[]
  readonly t: Translate
  readonly label: (id: string) => string
}

function writtenCells(values: FixValues, tab: ReadTab, { there, t, label }: Writing): FixStep['cells'] {
  const written = rowWriter(tab.table, tab.columns, { t, label })(values)
  return columnsOf(tab.table).flatMap(({ key }) => {
    const column = tab.columns[key]
    if (column === undefined || values[key] === undefined) return []
    return [{ columnKey: key, before: there[column - 1] ?? '', after: written[column - 1] ?? '' }]
  })
}

/** What the row says tells that it is the one that was meant, also where several have one ID or none has any: it has to be as it was, and stays. */
function titleCell(values: FixValues, tab: ReadTab, there: readonly Cell[]): FixStep['cells'] {
  const { title } = tables[tab.table]
  const column = tab.columns[title]
  if (values[title] !== undefined || column === undefined) return []
  const text = there[column - 1] ?? ''
  return [{ columnKey: title, before: text, after: text }]
}

/** What a reference to a row looks like when it is chosen from the list: goals and cycles by ID and title, communities by name. */
function labeller(
  goals: readonly RowOf<'goals'>[],
  cycles: readonly RowOf<'cycles'>[],
  communities: readonly RowOf<'communities'>[],
): (id: string) => string {
  const names = communityNames(communities)
  const labels = new Map([
    ...names,
    ...goals.map(({ id, goal }): [string, string] => [id, idLabel(id, goal)]),
    ...cycles.map(({ id, community }): [string, string] => [id, idLabel(id, names.get(community) ?? '')]),
  ])
  return (id) => labels.get(id) ?? id
}

function linesOf(table: TableKey, cells: FixStep['cells'], t: Translate): string[] {
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
