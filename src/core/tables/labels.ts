import type { Translate } from '../../messages'
import { ownTemplateNames } from '../cycles/own-templates'
import { idLabel } from '../ids'
import { communityNames } from './community-names'
import { type Column, columnsOf, type TableKey, tableKeys, tables, tablesByName } from './declaration'
import type { RowOf, Workbook } from './records'
import { choiceLabels } from './vocabulary'

/** Column of the tab of labels with the ways of working: those that are built in, and those on the *Templates* tab. */
const templates: TableKey = 'templates'

/** The sets of tables whose rows a drop-down offers, one column each on the hidden tab of labels. New ones come last: rules name the columns. */
export const labelTableHeader: readonly string[] = distinct([
  ...tableKeys.flatMap((table) =>
    columnsOf(table).flatMap((column: Column) => (column.to ? [setKey(column.to)] : [])),
  ),
  templates,
])

/** Whether such a row stands in front of the tab of labels, also as an earlier version wrote it, with fewer sets. */
export function isLabelHeader(row: readonly unknown[]): boolean {
  const words = row.filter((cell) => cell !== '')
  return (
    words.length >= labelTableHeader.length / 2 &&
    words.every((word, index) => word === labelTableHeader[index])
  )
}

/** Which column of the tab of labels (0-based) offers the rows of `tables`; -1 where none does. */
export function labelColumn(tables: readonly string[]): number {
  return labelTableHeader.indexOf(setKey(tables))
}

/** What the tab of labels holds: a row of set names, then the labels of each set, columns of one height. */
export function labelTable(workbook: Workbook, t: Translate): string[][] {
  const columns = labelTableHeader.map((set) =>
    set === templates
      ? [...choiceLabels('template', t), ...ownTemplateNames(workbook)]
      : set.split('+').flatMap((table) => labelsOf(table as TableKey, workbook)),
  )
  const height = Math.max(0, ...columns.map((column) => column.length))
  const rows = Array.from({ length: height }, (_, row) => columns.map((column) => column[row] ?? ''))
  return [[...labelTableHeader], ...rows]
}

/** The others are labelled by their ID. */
const byName: ReadonlySet<TableKey> = new Set<TableKey>(tablesByName)

function labelsOf(table: TableKey, workbook: Workbook): string[] {
  const rows: readonly RowOf<TableKey>[] = workbook.rows[table]
  const names = communityNames(workbook.rows.communities)
  return rows.flatMap((row) => {
    const text = String((row as unknown as Record<string, unknown>)[tables[table].title] ?? '')
    // A cycle's title is its community, which the record holds by ID.
    const title = table === 'cycles' ? (names.get(text) ?? text) : text
    if (byName.has(table)) return title ? [title] : []
    return row.id ? [idLabel(row.id, title)] : []
  })
}

function setKey(to: readonly string[]): string {
  return to.join('+')
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)]
}
