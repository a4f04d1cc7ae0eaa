import { columnsOf, type TableKey, tables } from '../../../src/core/tables/declaration'
import type { Tab } from '../../../workbench/sheets/store/book'
import { cellAt } from '../../../workbench/sheets/store/cells'
import * as people from '../../../workbench/sheets/user-actions'
import { cellOf, type Played, playCheck, playRepair, type Stage, tabOf, titlesOn } from './stage'

/** Somebody does something: where and how is told by numbers, which are taken modulo what is there. Nothing where it cannot be done. */
export type Move = (stage: Stage, played: Played, numbers: readonly [number, number, number]) => void

const pick = <T>(items: readonly T[], number: number): T | undefined =>
  items[number % Math.max(1, items.length)]
const word = (stage: Stage, begin: string) => `${begin} ${++stage.count}`
/** Columns may be moved about while every one of ours is known by its header or note. */
const isWhole = ({ headers, lost }: Played) => headers === 'there' && lost.length === 0
const isAsChecked = ({ columns, checked }: Played) => columns.join() === checked.join()
const headerArea = ({ columns, rowsAbove }: Played) => ({
  row: rowsAbove,
  column: 0,
  rows: 1,
  columns: columns.length,
})

function lastRow(tab: Tab): number {
  return tab.rows.reduce((last, row, index) => (row.some((cell) => cell?.value) ? index : last), 0)
}

function firstRow({ headers, rowsAbove }: Played): number {
  return headers === 'gone' ? rowsAbove : rowsAbove + 1
}

/** A row of the table, chosen by a number. */
function rowOf(stage: Stage, played: Played, number: number) {
  return pick(titlesOn(stage, played), number)
}

/** What people type into a cell, and what it must be read as. */
const typed: Partial<Record<TableKey, readonly (readonly [string, string, unknown])[]>> = {
  goals: [
    ['level', 'School', 'school'],
    ['level', 'Team', 'team'],
    ['learner', 'Educators', 'educators'],
    ['measure', 'Running records', 'Running records'],
    ['target', '80', 80],
    ['due', '2027-05-14', '2027-05-14'],
    ['status', 'Met', 'met'],
  ],
  practice: [
    ['due', '2027-02-05', '2027-02-05'],
    ['support', 'Time on Tuesdays', 'Time on Tuesdays'],
    ['status', 'Done', 'done'],
    ['levelOfUse', 'First tries', 'firstTries'],
  ],
  strategies: [
    ['basis', 'Moderate', 'moderate'],
    ['source', 'What the district says', 'What the district says'],
  ],
}

/** What a new row has beside its title. */
const fresh: Partial<Record<TableKey, Readonly<Record<string, readonly [string, unknown]>>>> = {
  goals: { level: ['Team', 'team'] },
  practice: { who: ['Person 01', ['M-002']], due: ['2027-03-05', '2027-03-05'] },
  strategies: {},
}

/** A record with nothing in it. */
function blankRecord(table: TableKey): Record<string, unknown> {
  const blanks: Readonly<Record<string, unknown>> = {
    number: null,
    date: null,
    time: null,
    choice: null,
    openChoice: null,
    checkbox: false,
    choices: [],
    references: [],
  }
  const record = Object.fromEntries(
    columnsOf(table).map(({ key, type }) => [key, blanks[type] ?? (type in blanks ? null : '')]),
  )
  return table === 'goals' ? { ...record, status: 'active' } : record
}

function typeAt(stage: Stage, played: Played, cell: { row: number; key: string; text: string }): boolean {
  const column = played.columns.indexOf(cell.key)
  if (column < 0) return false
  people.typeInto(stage.desk.person, { sheetId: played.sheetId, row: cell.row, column }, cell.text)
  return true
}

const rowMoves: Readonly<Record<string, Move>> = {
  typesIntoACell(stage, played, [a, b]) {
    const target = rowOf(stage, played, a)
    const [key = '', text = '', value] = pick(typed[played.table] ?? [], b) ?? []
    if (!target || !typeAt(stage, played, { row: target.row, key, text })) return
    const record = played.expected.get(target.title)
    played.expected.set(target.title, { ...record, [key]: value })
  },
  addsARow(stage, played, [a]) {
    const more = Object.entries(fresh[played.table] ?? {})
    const titleKey = tables[played.table].title
    if (more.some(([key]) => !played.columns.includes(key))) return
    const row = lastRow(tabOf(stage, played)) + 1 + (a % 3)
    const title = word(stage, 'New and never seen')
    people.pasteBlock(
      stage.desk.person,
      { sheetId: played.sheetId, row, column: played.columns.indexOf(titleKey) },
      [[title]],
    )
    for (const [key, [text]] of more) typeAt(stage, played, { row, key, text })
    const values = Object.fromEntries(more.map(([key, [, value]]) => [key, value]))
    played.expected.set(title, { ...blankRecord(played.table), ...values, [titleKey]: title, id: '' })
  },
  writesARemarkBelow(stage, played) {
    const row = lastRow(tabOf(stage, played)) + 2
    if (played.table === 'strategies' || played.remarked) return
    const text = word(stage, 'Remark')
    played.remarked = typeAt(stage, played, { row, key: tables[played.table].title, text })
  },
  deletesARow(stage, played, [a]) {
    const target = rowOf(stage, played, a)
    if (!target || played.expected.size < 3 || played.spare < 1) return
    played.spare -= 1
    people.deleteRows(stage.desk.person, played.sheetId, { from: target.row, count: 1 })
    played.expected.delete(target.title)
  },
  clearsAnId(stage, played, [a]) {
    const target = rowOf(stage, played, a)
    const column = played.columns.indexOf('id')
    if (!target || column < 0 || played.headers !== 'there') return
    // It comes back by what the last check knew of the row.
    playCheck(stage)
    people.clearCells(stage.desk.person, played.sheetId, { row: target.row, column, rows: 1, columns: 1 })
  },
  insertsBlankRows(stage, played, [a, b]) {
    const from = firstRow(played)
    const before = from + (a % (lastRow(tabOf(stage, played)) + 2 - from))
    if (played.headers === 'moved' || (played.headers === 'gone' && before === 0)) return
    people.insertRows(stage.desk.person, played.sheetId, { before, count: 1 + (b % 3) })
  },
  dragsARow(stage, played, [a, b]) {
    const target = rowOf(stage, played, a)
    const from = firstRow(played)
    if (!target || played.headers === 'moved' || played.remarked) return
    const to = from + (b % (lastRow(tabOf(stage, played)) + 2 - from))
    people.moveRows(stage.desk.person, played.sheetId, { from: target.row, count: 1, to })
  },
  sorts(stage, played, [a, b]) {
    const tab = tabOf(stage, played)
    const row = firstRow(played)
    if (played.headers === 'moved' || played.remarked || lastRow(tab) < row) return
    const area = { row, column: 0, rows: lastRow(tab) + 1 - row, columns: played.columns.length }
    const keys = [{ column: a % played.columns.length, ascending: b % 2 === 0 }]
    people.sortArea(stage.desk.person, played.sheetId, { area, keys })
  },
}

const columnMoves: Readonly<Record<string, Move>> = {
  renamesAHeader(stage, played, [a]) {
    if (!isWhole(played) || !played.noted) return
    const text = word(stage, 'Neu')
    const column = a % played.columns.length
    people.typeInto(stage.desk.person, { sheetId: played.sheetId, row: played.rowsAbove, column }, text)
    played.renamed = true
  },
  clearsTheNotes(stage, played) {
    if (!isWhole(played) || played.renamed) return
    people.clearNotes(stage.desk.person, played.sheetId, headerArea(played))
    played.noted = false
  },
  losesAHeader(stage, played, [a]) {
    const keys = played.columns.filter((key) => key !== '' && key !== 'id')
    const key = pick(keys, a) ?? ''
    if (!isWhole(played) || !isAsChecked(played)) return
    const place = { sheetId: played.sheetId, row: played.rowsAbove, column: played.columns.indexOf(key) }
    people.typeInto(stage.desk.person, place, word(stage, 'Neu'))
    people.clearNotes(stage.desk.person, played.sheetId, {
      ...headerArea(played),
      column: place.column,
      columns: 1,
    })
    played.lost = [key]
  },
  movesAColumn(stage, played, [a, b]) {
    if (!isWhole(played)) return
    const from = a % played.columns.length
    const to = b % (played.columns.length + 1)
    people.moveColumns(stage.desk.person, played.sheetId, { from, count: 1, to })
    const taken = played.columns.splice(from, 1)
    played.columns.splice(to > from ? to - 1 : to, 0, ...taken)
  },
  addsAColumnOfTheirOwn(stage, played, [a, b]) {
    if (!isWhole(played) || played.missing.length > 0) return
    const column = a % (played.columns.length + 1)
    people.insertColumns(stage.desk.person, played.sheetId, { before: column, count: 1 })
    played.columns.splice(column, 0, '')
    const tab = tabOf(stage, played)
    for (const row of tab.rows) delete row[column]?.validation
    const at = (row: number) => ({ sheetId: played.sheetId, row, column })
    people.typeInto(stage.desk.person, at(played.rowsAbove), word(stage, 'Ours'))
    const target = rowOf(stage, played, b)
    if (target) people.typeInto(stage.desk.person, at(target.row), word(stage, 'Theirs'))
  },
  deletesAColumn(stage, played, [a]) {
    const optional = { goals: ['measure', 'unit'], practice: ['support'], strategies: ['source'] }
    const key = pick(optional[played.table as keyof typeof optional] ?? [], a) ?? ''
    const column = played.columns.indexOf(key)
    if (!isWhole(played) || !isAsChecked(played) || column < 0) return
    people.deleteColumns(stage.desk.person, played.sheetId, { from: column, count: 1 })
    played.columns.splice(column, 1)
    played.missing.push(key)
    for (const [title, record] of played.expected) played.expected.set(title, { ...record, [key]: '' })
  },
  writesAboveTheHeaders(stage, played) {
    if (!isWhole(played) || played.rowsAbove > 0) return
    people.insertRows(stage.desk.person, played.sheetId, { before: 0, count: 2 })
    people.typeInto(
      stage.desk.person,
      { sheetId: played.sheetId, row: 0, column: 0 },
      'Our plan for this year',
    )
    played.rowsAbove = 2
  },
}

const mayLoseHeaders = (stage: Stage, played: Played) =>
  isWhole(played) &&
  isAsChecked(played) &&
  played.rowsAbove === 0 &&
  played.missing.length === 0 &&
  titlesOn(stage, played).every(({ row }) => cellOf(stage, played, { row, key: 'id' })?.value)

const headerMoves: Readonly<Record<string, Move>> = {
  deletesTheHeaders(stage, played) {
    const isFirst = titlesOn(stage, played)[0]?.row === 1
    if (!mayLoseHeaders(stage, played) || !isFirst) return
    people.deleteRows(stage.desk.person, played.sheetId, { from: 0, count: 1 })
    played.headers = 'gone'
  },
  clearsTheHeaders(stage, played) {
    if (!mayLoseHeaders(stage, played)) return
    people.clearCells(stage.desk.person, played.sheetId, headerArea(played))
    people.clearNotes(stage.desk.person, played.sheetId, headerArea(played))
    played.headers = 'blank'
  },
  pastesOverTheHeaders(stage, played) {
    if (!mayLoseHeaders(stage, played)) return
    const texts = played.columns.map(() => word(stage, 'Fremd'))
    people.pasteBlock(stage.desk.person, { sheetId: played.sheetId, row: 0, column: 0 }, [texts])
    people.clearNotes(stage.desk.person, played.sheetId, headerArea(played))
    played.headers = 'foreign'
    // Repair takes them for new names, which the notes alone tell from then on.
    played.renamed = true
  },
  sortsTheHeadersAlong(stage, played, [a, b]) {
    if (!mayLoseHeaders(stage, played) || played.renamed || played.remarked) return
    const tab = tabOf(stage, played)
    const area = { row: 0, column: 0, rows: lastRow(tab) + 1, columns: played.columns.length }
    const keys = [{ column: a % played.columns.length, ascending: b % 2 === 0 }]
    people.sortArea(stage.desk.person, played.sheetId, { area, keys })
    const title = played.columns.indexOf(tables[played.table].title)
    const first = String(cellAt(tab, 0, title)?.value ?? '')
    if (played.expected.has(first)) played.headers = 'moved'
  },
}

const tabMoves: Readonly<Record<string, Move>> = {
  renamesATab: (stage, played) =>
    void people.renameTab(stage.desk.person, played.sheetId, word(stage, 'Blatt')),
  reordersTheTabs: (stage, played, [a]) =>
    void people.reorderTab(stage.desk.person, played.sheetId, a % stage.desk.book.sheets.length),
  duplicatesATab(stage, played) {
    const isGiven = titlesOn(stage, played).every(
      ({ row }) => cellOf(stage, played, { row, key: 'id' })?.value,
    )
    if (!isWhole(played) || !isGiven) return
    people.duplicateTab(stage.desk.person, played.sheetId)
    // One of the others may be without its ID for a while.
    played.spare = Math.min(played.spare, Math.floor(played.expected.size / 2) - 1)
  },
  hidesRows: (stage, played, [a]) =>
    void people.hideLines(stage.desk.person, played.sheetId, {
      lines: 'rows',
      from: a % 6,
      count: 1,
      hidden: true,
    }),
  changesTheZone: ({ desk }, _played, [a]) =>
    void Object.assign(desk.book, {
      timeZone: pick(['Pacific/Auckland', 'Pacific/Honolulu', 'Asia/Kolkata'], a),
    }),
  changesTheLocale: ({ desk }, _played, [a]) =>
    void Object.assign(desk.book, { locale: pick(['en_GB', 'de_DE', 'en_US'], a) }),
  checks: (stage) => playCheck(stage),
  repairs: (stage) => playRepair(stage),
}

export const moves: Readonly<Record<string, Move>> = {
  ...rowMoves,
  ...columnMoves,
  ...headerMoves,
  ...tabMoves,
}
