import * as people from '../../../workbench/sheets/user-actions'
import { headerArea, isAsChecked, isWhole, type Move, pick, rowOf, word } from './moving'
import { tabOf } from './stage'

export const columnMoves: Readonly<Record<string, Move>> = {
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
    if (!isWhole(played) || !isAsChecked(played) || column < 0 || played.merged?.key === key) return
    people.deleteColumns(stage.desk.person, played.sheetId, { from: column, count: 1 })
    played.columns.splice(column, 1)
    played.missing = [...played.missing, key]
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
