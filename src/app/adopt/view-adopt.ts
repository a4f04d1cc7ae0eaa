import { cellAddress } from '../../core/a1'
import { formatDayWithYear } from '../../core/dates'
import { choiceLists, columnsOf, type TableKey, tableKeys } from '../../core/tables/declaration'
import type { Cell, Grid, RowOf } from '../../core/tables/records'
import { choiceLabel, headerOf, tabName } from '../../core/tables/vocabulary'
import { type RowValues, rowWriter } from '../../core/tables/write-row'
import { cut } from '../../core/text'
import type { Translate } from '../../messages'
import { openWorkbook } from '../open-workbook'
import type { Services } from '../services'
import type { Option } from '../sidebar/contract'
import { isNewer, parseRecord } from '../workbook-record'
import { isPasted, sourceOf, tabsToAdopt } from './adopt-source'
import { neededKeys, noWish, readWish } from './adopt-wish'
import { asShown } from './as-shown'
import type { AdoptView } from './contract'
import { ontoFor } from './onto-tab'
import { peopleTwice } from './people-twice'
import { type Mapping, mappingOf, readableColumns, readBeside, registeredTab } from './read-as-wished'

const shownRows = 5
const longestText = 80

/** What could be read from a tab of the team's own or from pasted rows, and how: proposed where it was not said. Writes nothing. */
export function viewAdopt(services: Services, given: unknown, t: Translate): AdoptView {
  const record = parseRecord(services.book.record())
  if (record === null) return { kind: 'not', words: t('repair.nothing') }
  if (isNewer(record)) return { kind: 'not', words: t('repair.newer') }
  const wish = readWish(given) ?? noWish
  const open = openWorkbook(services, undefined, { record })
  const tabs = tabsToAdopt(open).map(({ sheetId, name }) => ({ value: String(sheetId), words: name }))
  const grid = sourceOf(open, wish)
  if (!grid) return { kind: 'empty', tabs }
  const proposed = wish.columns === null ? asShown(services, grid) : grid
  const mapping = mappingOf(proposed, wish, { habits: open.reading.habits, t })
  const { tabs: ontoTabs, tab: onto, community } = ontoFor(open, { grid, mapping, wish })
  const read = readBeside(grid, registeredTab(grid, mapping, { level: wish.level, community }), open)
  const twice = peopleTwice(mapping.table, read.rows, open)
  const rows = isPasted(grid) ? read.rows.filter((row) => !twice.some((one) => one === row)) : read.rows
  return {
    kind: 'ready',
    tabs,
    source: isPasted(grid) ? '' : String(grid.sheetId),
    ...mappingView(mapping, t),
    columns: columnsView(grid, mapping),
    asksLevel: mapping.table === 'goals' && !('level' in mapping.columns) && community === undefined,
    ontoTabs: ontoTabs.map(({ sheetId, name }) => ({ value: String(sheetId), words: name })),
    onto: String(onto?.sheetId ?? ''),
    known: twice.map(({ name, email }) => name || email),
    count: rows.length,
    issues: read.issues.slice(0, shownRows).map((issue) =>
      t('adopt.issue', {
        cell: cellAddress(issue.rowNumber, Math.max(1, issue.columnNumber)),
        found: issue.found,
      }),
    ),
    issueCount: read.issues.length,
    preview: previewOf(mapping, { rows, grid }, t),
  }
}

function mappingView({ table, columns }: Mapping, t: Translate) {
  const optionOf = (key: string): Option => ({ value: key, words: headerOf(table, key, t) })
  return {
    table,
    tables: tableKeys.map((one): Option => ({ value: one, words: tabName(one, t) })),
    keys: columnsOf(table).map(({ key }) => optionOf(key)),
    lacks: neededKeys(table)
      .filter((key) => !(key in columns))
      .map((key) => headerOf(table, key, t)),
    levels: choiceLists.goalLevel.map(
      (level): Option => ({ value: level, words: choiceLabel('goalLevel', level, t) }),
    ),
    hasIds: 'id' in columns,
  }
}

function columnsView(grid: Grid, { headerIndex, columns }: Mapping) {
  const keys = new Map(Object.entries(columns).map(([key, number]) => [number, key]))
  return readableColumns(grid, headerIndex).map(({ number, header }) => {
    const body = grid.values.slice(headerIndex + 1).map((row) => textOf(row[number - 1] ?? ''))
    const sample = body.filter(Boolean).slice(0, 2).join(' · ')
    return {
      number,
      header: cut(header, longestText),
      sample: cut(sample, longestText),
      key: keys.get(number) ?? '',
    }
  })
}

/** The first rows in the words in which the add-on would write them itself; what names another row as it stands there. */
function previewOf({ table, columns }: Mapping, { rows, grid }: ReadRowsOf, t: Translate) {
  const kept = columnsOf(table).filter(({ key }) => key in columns)
  const write = rowWriter(table, Object.fromEntries(kept.map(({ key }, index) => [key, index + 1])), { t })
  return {
    headers: kept.map(({ key }) => headerOf(table, key, t)),
    rows: rows.slice(0, shownRows).map((row) => {
      const typed = grid.values[row.place.rowNumber - 1] ?? []
      const cells = write(row as unknown as RowValues)
      return kept.map(({ key, to }, index) => {
        const cell = to ? typed[(columns[key] ?? 0) - 1] : cells[index]
        return cut(wordsOf(cell ?? '', t), longestText)
      })
    }),
  }
}

interface ReadRowsOf {
  readonly rows: readonly RowOf<TableKey>[]
  readonly grid: Grid
}

function textOf(cell: Cell): string {
  return typeof cell === 'object' ? cell.day : String(cell)
}

function wordsOf(cell: Cell, t: Translate): string {
  return typeof cell === 'object' && cell.day > '1900' ? formatDayWithYear(cell.day, t) : textOf(cell)
}
