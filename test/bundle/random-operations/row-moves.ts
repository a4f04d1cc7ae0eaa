import { columnsOf, type TableKey, tables } from '../../../src/core/tables/declaration'
import { cellAt } from '../../../workbench/sheets/store/cells'
import * as people from '../../../workbench/sheets/user-actions'
import { firstRow, isWhole, lastRow, type Move, pick, rowOf, word } from './moving'
import { cellOf, type Played, playCheck, type Stage, tabOf, titlesOn } from './stage'

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

export const rowMoves: Readonly<Record<string, Move>> = {
  typesIntoACell(stage, played, [a, b]) {
    const target = rowOf(stage, played, a)
    const [key = '', text = '', value] = pick(typed[played.table] ?? [], b) ?? []
    const isShared = played.merged?.lower === target?.title && played.merged?.key === key
    if (!target || isShared || !typeAt(stage, played, { row: target.row, key, text })) return
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
    if (!target || played.merged || played.expected.size < 3 || played.spare < 1) return
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
    if (played.merged || played.headers === 'moved' || (played.headers === 'gone' && before === 0)) return
    people.insertRows(stage.desk.person, played.sheetId, { before, count: 1 + (b % 3) })
  },
  dragsARow(stage, played, [a, b]) {
    const target = rowOf(stage, played, a)
    const from = firstRow(played)
    if (!target || played.merged || played.headers === 'moved' || played.remarked) return
    const to = from + (b % (lastRow(tabOf(stage, played)) + 2 - from))
    people.moveRows(stage.desk.person, played.sheetId, { from: target.row, count: 1, to })
  },
  sorts(stage, played, [a, b]) {
    const tab = tabOf(stage, played)
    const row = firstRow(played)
    if (played.merged || played.headers === 'moved' || played.remarked || lastRow(tab) < row) return
    const area = { row, column: 0, rows: lastRow(tab) + 1 - row, columns: played.columns.length }
    const keys = [{ column: a % played.columns.length, ascending: b % 2 === 0 }]
    people.sortArea(stage.desk.person, played.sheetId, { area, keys })
  },
  mergesCells(stage, played, [a]) {
    const key = { goals: 'measure', practice: 'support', strategies: 'source' }[String(played.table)] ?? ''
    const column = played.columns.indexOf(key)
    const titles = titlesOn(stage, played)
    const pairs = titles.flatMap((upper, index) => {
      const lower = titles[index + 1]
      return lower?.row === upper.row + 1 && !cellOf(stage, played, { row: lower.row, key })?.value
        ? [{ upper, lower }]
        : []
    })
    const pair = pick(pairs, a)
    if (!pair || column < 0 || played.merged) return
    const area = { row: pair.upper.row, column, rows: 2, columns: 1 }
    people.mergeCells(stage.desk.person, played.sheetId, { area, merged: true })
    played.merged = { upper: pair.upper.title, lower: pair.lower.title, key }
  },
  filtersRows(stage, played, [a, b]) {
    const tab = tabOf(stage, played)
    const target = rowOf(stage, played, b)
    if (!isWhole(played) || !target) return
    const area = {
      row: played.rowsAbove,
      column: 0,
      rows: lastRow(tab) + 1 - played.rowsAbove,
      columns: played.columns.length,
    }
    const column = a % played.columns.length
    const hiddenValues = [String(cellAt(tab, target.row, column)?.value ?? '')]
    people.filterColumn(stage.desk.person, played.sheetId, { area, column, hiddenValues })
  },
}
