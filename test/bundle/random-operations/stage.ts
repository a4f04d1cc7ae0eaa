import { formatId } from '../../../src/core/ids'
import { columnsOf, type TableKey, tables } from '../../../src/core/tables/declaration'
import type { Tab } from '../../../workbench/sheets/store/book'
import { cellAt, filledSize } from '../../../workbench/sheets/store/cells'
import { pasteBlock } from '../../../workbench/sheets/user-actions'
import { type Desk, people, saveDesk, setUpDesk, succeed, tabOn, trimRows } from '../../support/bundle-host'
import { type ReadRecord, readAllRecords } from '../../support/read-records'
import { cellChanges, ownTabNames, type TypedPlace, typedCells } from '../../support/typed-cells'
import type { Product } from './products'

/** What became of the headers: nothing; the row was deleted, sorted in among the rows, blanked, or pasted over. */
export type Headers = 'there' | 'gone' | 'moved' | 'blank' | 'foreign'

/** A tab as the oracle knows it. What stands where is in the book: the people at the grid put it there, not the add-on. */
export interface Played {
  /** Another one where the tab was deleted and came back. */
  sheetId: number
  readonly table: TableKey
  /** Which column stands where: keys from A on, '' for one of the team's own. */
  columns: string[]
  /** The same as at the last check, when columns can still be known by their place. */
  checked: readonly string[]
  headers: Headers
  /** Columns of which header and note say nothing any more. */
  lost: readonly string[]
  /** Whether the headers have their notes. */
  noted: boolean
  /** Whether some header has another name. */
  renamed: boolean
  /** Whether a column of the team's own has the header of one of ours. */
  repeated: boolean
  /** Whether somebody has deleted the tab. */
  gone: boolean
  /** Two rows share a cell, which only the upper one fills. */
  merged: Merged | null
  rowsAbove: number
  /** Ours that somebody deleted. */
  missing: readonly string[]
  /** Title -> what the add-on must read; '' as ID where none was given yet. */
  readonly expected: Map<string, ReadRecord>
  lastNumber: number
  /** A remark stands below a blank row: right below another row it would be one of the table. */
  remarked: boolean
  /** Rows that a duplicate of the tab may still be without: it must share half of its IDs. */
  spare: number
}

/** Titles of the two rows, and the column of the cell. */
interface Merged {
  readonly upper: string
  readonly lower: string
  readonly key: string
}

export interface Stage {
  /** Another one where somebody goes on in a copy of the file. */
  desk: Desk
  readonly product: Product
  readonly ownIds: ReadonlySet<number>
  readonly tabs: readonly Played[]
  /** Makes titles and words that stand nowhere yet. */
  count: number
  /** What went wrong, in words; nothing more is played after that. */
  readonly faults: string[]
}

const rows: Partial<Record<TableKey, string[][]>> = {
  goals: [
    ['Children read with joy', 'School'],
    [
      'Children write with joy',
      'Team',
      'G-001',
      '',
      'Students',
      'Pages a week',
      'points',
      'Higher',
      '20',
      '40',
      '',
      '2027-05-28',
    ],
    ['Children count with joy', 'Team', 'G-001', '', 'Students'],
    ['Teachers ask better questions', 'Team', 'G-001', '', 'Educators', 'Questions a lesson'],
    ['Teachers wait for answers', 'Team', 'G-001', '', '', '', '', '', '3', '5', '4'],
    ['Families read at home', 'Team', 'G-001, G-002'],
  ],
  practice: [
    ['Ask, wait, ask again', 'Person 01', '2026-12-04', '', 'A colleague listens', '', 'Doing'],
    ['Read aloud each day', 'Person 02', '2026-12-11'],
    ['Write a class diary', 'Person 01, Person 02', '2027-01-15', '', '', '', 'Planned'],
  ],
  strategies: [
    ['Wait three seconds', 'Educators', 'G-004', 'Strong', 'A study'],
    ['Read together', 'Students', 'G-001'],
    ['A diary of the class', '', '', 'Our own evidence'],
  ],
}

const playedTables = ['goals', 'practice', 'strategies'] as const
const names = { goals: 'Goals', practice: 'Practice', strategies: 'Strategies' } as const

/** A team with a few rows on three tabs, checked. */
export function teamDesk(): Desk {
  const desk = trimRows(setUpDesk({ with: { members: people(2) } }), 14)
  for (const table of playedTables)
    pasteBlock(desk.person, { sheetId: tabOn(desk, names[table]).id, row: 1, column: 0 }, rows[table] ?? [])
  succeed(desk.host.run('checkAlignment'))
  return desk
}

/** What a tab is like that nobody has touched. */
const asSetUp = {
  headers: 'there',
  lost: [],
  noted: true,
  renamed: false,
  repeated: false,
  gone: false,
  merged: null,
  rowsAbove: 0,
  missing: [],
  remarked: false,
} as const

const keysOf = (table: TableKey) => columnsOf(table).map(({ key }) => key)

export function stageOf(desk: Desk, product: Product): Stage {
  const ownIds = saveDesk(desk).book.sheets.filter(({ name }) => ownTabNames.has(name))
  const read = readAllRecords(desk)
  const tabs = playedTables.map((table): Played => {
    const columns = keysOf(table)
    const records = read[table]
    return {
      sheetId: tabOn(desk, names[table]).id,
      table,
      columns,
      checked: [...columns],
      ...asSetUp,
      expected: new Map(records.map((record) => [String(record[tables[table].title]), record])),
      lastNumber: records.length,
      spare: Number.POSITIVE_INFINITY,
    }
  })
  return { desk, product, ownIds: new Set(ownIds.map(({ id }) => id)), tabs, count: 0, faults: [] }
}

export function tabOf({ desk }: Stage, { sheetId }: Played): Tab {
  const tab = desk.book.sheets.find(({ id }) => id === sheetId)
  if (!tab) throw new Error(`There is no tab ${sheetId}`)
  return tab
}

/** The tabs that nobody has deleted. */
export function tabsThere({ tabs }: Stage): Played[] {
  return tabs.filter(({ gone }) => !gone)
}

/** The titles of a tab with their rows, 0-based, from the top. */
export function titlesOn(stage: Stage, played: Played): { readonly title: string; readonly row: number }[] {
  if (played.gone) return []
  const column = played.columns.indexOf(tables[played.table].title)
  return tabOf(stage, played).rows.flatMap((line, row) => {
    const title = String(line[column]?.value ?? '')
    return played.expected.has(title) ? [{ title, row }] : []
  })
}

/** The check: it fills IDs and nothing else, and everything reads as it must. */
export function playCheck(stage: Stage): void {
  run(stage, { job: stage.product.check, move: (place) => place, isTold: () => false })
  for (const played of stage.tabs) played.checked = [...played.columns]
}

/**
 * Repair: rows move as it says, headers, IDs and the rows of a merged cell are filled, a header that stood twice gets a number, everything reads
 * as it must, and nothing is left to repair.
 */
export function playRepair(stage: Stage): void {
  const there = tabsThere(stage)
  const headerRows = new Map(there.map((played) => [played.sheetId, headerRow(stage, played)]))
  const moved = new Map(there.map((played) => [played.sheetId, headersNow(stage, played)]))
  const told = there.map(({ sheetId, repeated, merged }) => ({ sheetId, repeated, merged }))
  for (const played of there) {
    const { columns } = filledSize(tabOf(stage, played))
    const back = keysOf(played.table).filter((key) => played.missing.includes(key))
    played.columns.splice(columns, 0, ...back)
    splitRows(played)
    Object.assign(played, { headers: 'there', lost: [], noted: true, missing: [], repeated: false })
  }
  const move = (place: TypedPlace): TypedPlace => {
    const headers = moved.get(place.sheetId)
    const at = headerRows.get(place.sheetId) ?? 0
    if (headers === 'gone') return { ...place, row: place.row + 1 }
    if (headers !== 'moved' || place.row > at) return place
    return { ...place, row: place.row === at ? 0 : place.row + 1 }
  }
  const job = (desk: Desk) => {
    const before = new Set(desk.book.sheets.map(({ id }) => id))
    // Where nothing is to be done, Repair writes nothing, and remembers nothing either.
    if (!stage.product.repair(desk)) return
    for (const played of stage.tabs) {
      if (played.gone) comeBack(stage, played, before)
      played.checked = [...played.columns]
    }
  }
  const isTold = (place: TypedPlace) =>
    told.some((tab) => tab.sheetId === place.sheetId && isMended(stage, tab, place))
  run(stage, { job, move, isTold })
  const left = stage.product.stepsLeft(stage.desk).filter((words) => !words.includes('can be chosen'))
  if (left.length > 0) stage.faults.push(`Repair would still do: ${left.join('; ')}`)
}

/** From now on both rows have what stood in the cell that they shared. */
function splitRows(played: Played): void {
  if (!played.merged) return
  const { upper, lower, key } = played.merged
  played.expected.set(lower, { ...played.expected.get(lower), [key]: played.expected.get(upper)?.[key] })
  played.merged = null
}

/** A tab that was deleted stands there again, empty, as set-up makes it; its numbers go on. */
function comeBack(stage: Stage, played: Played, before: ReadonlySet<number>): void {
  const isBack = ({ id, rows }: Tab) =>
    !before.has(id) && rows[0]?.[0]?.note?.includes(`[throughline:${played.table}.`)
  const tab = stage.desk.book.sheets.find(isBack)
  if (!tab) stage.faults.push(`${played.table} did not come back`)
  else Object.assign(played, { ...asSetUp, sheetId: tab.id, columns: keysOf(played.table) })
}

/** Whether Repair says of a cell that it fills it, or writes something else there. */
function isMended(
  stage: Stage,
  { sheetId, repeated, merged }: Pick<Played, 'sheetId' | 'repeated' | 'merged'>,
  { row, column }: TypedPlace,
): boolean {
  const played = stage.tabs.find((one) => one.sheetId === sheetId)
  const key = played?.columns[column]
  if (!played || key === undefined) return false
  if (repeated && key === '' && row === played.rowsAbove) return true
  return (
    key === merged?.key &&
    titlesOn(stage, played).some((line) => line.row === row && line.title === merged.lower)
  )
}

/** A blank row that came to the top is as good as cleared headers: they are written into it. */
function headersNow(stage: Stage, played: Played): Headers {
  const isBlank = !tabOf(stage, played).rows[0]?.some((cell) => cell?.value)
  return played.headers === 'gone' && isBlank ? 'blank' : played.headers
}

/** 0-based; where headers were sorted in among the rows, the row that holds no title. */
function headerRow(stage: Stage, played: Played): number {
  if (played.headers !== 'moved') return played.rowsAbove
  const taken = new Set(titlesOn(stage, played).map(({ row }) => row))
  return tabOf(stage, played).rows.findIndex(
    (line, row) => !taken.has(row) && line.some((cell) => cell?.value),
  )
}

interface Run {
  job(desk: Desk): void
  /** Where a cell has to stand afterwards. */
  move(place: TypedPlace): TypedPlace
  /** Whether it was said that a cell gets something else. */
  isTold(place: TypedPlace): boolean
}

function run(stage: Stage, { job, move, isTold }: Run): void {
  const { desk, ownIds, faults } = stage
  const before = typedCells(desk, ownIds)
  for (const played of stage.tabs) giveIds(stage, played)
  job(desk)
  const { lost, written } = cellChanges(before, typedCells(desk, ownIds), move)
  for (const { sheetId, row, column, was, is } of lost.filter((place) => !isTold(place)))
    faults.push(
      `lost: ${was} in row ${row + 1}, column ${column + 1} of ${sheetId}; there is ${is || 'nothing'}`,
    )
  for (const place of written)
    if (!isOwned(stage, place) && !isTold(place))
      faults.push(`written: row ${place.row + 1}, column ${place.column + 1}`)
  const read = stage.product.read(desk)
  for (const played of stage.tabs) compareRecords(stage, played, read[played.table])
}

/** Rows without an ID get the next numbers, from the top. */
function giveIds(stage: Stage, played: Played): void {
  for (const { title } of titlesOn(stage, played)) {
    const record = played.expected.get(title)
    if (record?.id !== '') continue
    played.lastNumber += 1
    played.expected.set(title, { ...record, id: formatId(played.table, played.lastNumber) })
  }
}

function compareRecords(stage: Stage, played: Played, records: readonly ReadRecord[]): void {
  const wanted = titlesOn(stage, played).map(({ title }) => played.expected.get(title))
  const read = sorted(records)
  sorted(wanted).forEach((record, index) => {
    if (record !== read[index]) stage.faults.push(`read ${read[index]} and not ${record}`)
  })
  if (read.length > wanted.length) stage.faults.push(`read as well ${read.slice(wanted.length).join('; ')}`)
}

/** As text, with the keys in one order. */
function sorted(records: readonly (ReadRecord | undefined)[]): string[] {
  return records.map((record) =>
    JSON.stringify(Object.entries(record ?? {}).sort(([a], [b]) => (a < b ? -1 : 1))),
  )
}

function isOwned(stage: Stage, { sheetId, row, column }: TypedPlace): boolean {
  const played = stage.tabs.find((one) => one.sheetId === sheetId)
  return played !== undefined && (played.columns[column] === 'id' || row === played.rowsAbove)
}

/** What stands in a cell of a row. */
export function cellOf(stage: Stage, played: Played, place: { readonly row: number; readonly key: string }) {
  return cellAt(tabOf(stage, played), place.row, played.columns.indexOf(place.key))
}
