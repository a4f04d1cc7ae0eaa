import { formatId } from '../../../src/core/ids'
import { columnsOf, type TableKey, tables } from '../../../src/core/tables/declaration'
import type { Tab } from '../../../workbench/sheets/store/book'
import { cellAt, filledSize } from '../../../workbench/sheets/store/cells'
import { pasteBlock } from '../../../workbench/sheets/user-actions'
import { type Desk, people, saveDesk, setUpDesk, succeed, tabOn, trimRows } from '../../support/bundle-host'
import { type ReadRecord, readRecords } from '../../support/read-records'
import { cellChanges, ownTabNames, type TypedPlace, typedCells } from '../../support/typed-cells'
import type { Product } from './products'

/** What became of the headers: nothing; the row was deleted, sorted in among the rows, blanked, or pasted over. */
export type Headers = 'there' | 'gone' | 'moved' | 'blank' | 'foreign'

/** A tab as the oracle knows it. What stands where is in the book: the people at the grid put it there, not the add-on. */
export interface Played {
  readonly sheetId: number
  readonly table: TableKey
  /** Which column stands where: keys from A on, '' for one of the team's own. */
  columns: string[]
  /** The same as at the last check, when columns can still be known by their place. */
  checked: readonly string[]
  headers: Headers
  /** Columns of which header and note say nothing any more. */
  lost: string[]
  /** Whether the headers have their notes. */
  noted: boolean
  /** Whether some header has another name. */
  renamed: boolean
  rowsAbove: number
  /** Ours that somebody deleted. */
  missing: string[]
  /** Title -> what the add-on must read; '' as ID where none was given yet. */
  readonly expected: Map<string, ReadRecord>
  lastNumber: number
  /** A remark stands below a blank row: right below another row it would be one of the table. */
  remarked: boolean
  /** Rows that a duplicate of the tab may still be without: it must share half of its IDs. */
  spare: number
}

export interface Stage {
  readonly desk: Desk
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

export function stageOf(desk: Desk, product: Product): Stage {
  const ownIds = saveDesk(desk).book.sheets.filter(({ name }) => ownTabNames.has(name))
  const tabs = playedTables.map((table): Played => {
    const columns = columnsOf(table).map(({ key }) => key)
    const records = readRecords(desk, table)
    return {
      sheetId: tabOn(desk, names[table]).id,
      table,
      columns,
      checked: [...columns],
      headers: 'there',
      lost: [],
      noted: true,
      renamed: false,
      rowsAbove: 0,
      missing: [],
      expected: new Map(records.map((record) => [String(record[tables[table].title]), record])),
      lastNumber: records.length,
      remarked: false,
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

/** The titles of a tab with their rows, 0-based, from the top. */
export function titlesOn(stage: Stage, played: Played): { readonly title: string; readonly row: number }[] {
  const column = played.columns.indexOf(tables[played.table].title)
  return tabOf(stage, played).rows.flatMap((line, row) => {
    const title = String(line[column]?.value ?? '')
    return played.expected.has(title) ? [{ title, row }] : []
  })
}

/** The check: it fills IDs and nothing else, and everything reads as it must. */
export function playCheck(stage: Stage): void {
  run(stage, { job: stage.product.check, move: (place) => place })
  for (const played of stage.tabs) played.checked = [...played.columns]
}

/** Repair: rows move as it says, headers and IDs are filled, everything reads as it must, and nothing is left to repair. */
export function playRepair(stage: Stage): void {
  const headerRows = new Map(stage.tabs.map((played) => [played.sheetId, headerRow(stage, played)]))
  const moved = new Map(stage.tabs.map((played) => [played.sheetId, headersNow(stage, played)]))
  for (const played of stage.tabs) {
    const { columns } = filledSize(tabOf(stage, played))
    const back = columnsOf(played.table).flatMap(({ key }) => (played.missing.includes(key) ? [key] : []))
    played.columns.splice(columns, 0, ...back)
    Object.assign(played, { headers: 'there', lost: [], noted: true, missing: [] })
  }
  const move = (place: TypedPlace): TypedPlace => {
    const headers = moved.get(place.sheetId)
    const at = headerRows.get(place.sheetId) ?? 0
    if (headers === 'gone') return { ...place, row: place.row + 1 }
    if (headers !== 'moved' || place.row > at) return place
    return { ...place, row: place.row === at ? 0 : place.row + 1 }
  }
  const job = (desk: Desk) => {
    // Where nothing is to be done, Repair writes nothing, and remembers nothing either.
    if (!stage.product.repair(desk)) return
    for (const played of stage.tabs) played.checked = [...played.columns]
  }
  run(stage, { job, move })
  const left = stage.product.stepsLeft(stage.desk).filter((words) => !words.includes('can be chosen'))
  if (left.length > 0) stage.faults.push(`Repair would still do: ${left.join('; ')}`)
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
}

function run(stage: Stage, { job, move }: Run): void {
  const { desk, ownIds, faults } = stage
  const before = typedCells(desk, ownIds)
  for (const played of stage.tabs) giveIds(stage, played)
  job(desk)
  const { lost, written } = cellChanges(before, typedCells(desk, ownIds), move)
  for (const { sheetId, row, column, was, is } of lost)
    faults.push(
      `lost: ${was} in row ${row + 1}, column ${column + 1} of ${sheetId}; there is ${is || 'nothing'}`,
    )
  for (const place of written)
    if (!isOwned(stage, place)) faults.push(`written: row ${place.row + 1}, column ${place.column + 1}`)
  for (const played of stage.tabs) compareRecords(stage, played)
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

function compareRecords(stage: Stage, played: Played): void {
  const wanted = titlesOn(stage, played).map(({ title }) => played.expected.get(title))
  const read = sorted(stage.product.read(stage.desk, played.table))
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
