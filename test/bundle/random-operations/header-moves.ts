import { tables } from '../../../src/core/tables/declaration'
import { headerOf } from '../../../src/core/tables/vocabulary'
import { translator } from '../../../src/messages'
import { cellAt } from '../../../workbench/sheets/store/cells'
import * as people from '../../../workbench/sheets/user-actions'
import { headerArea, isAsChecked, isWhole, lastRow, type Move, pick, word } from './moving'
import { cellOf, type Played, type Stage, tabOf, titlesOn } from './stage'

const spanish = translator('es')

const mayLoseHeaders = (stage: Stage, played: Played) =>
  isWhole(played) &&
  isAsChecked(played) &&
  played.rowsAbove === 0 &&
  played.missing.length === 0 &&
  titlesOn(stage, played).every(({ row }) => cellOf(stage, played, { row, key: 'id' })?.value)

export const headerMoves: Readonly<Record<string, Move>> = {
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
    if (!mayLoseHeaders(stage, played) || played.renamed || played.remarked || played.merged) return
    const tab = tabOf(stage, played)
    const area = { row: 0, column: 0, rows: lastRow(tab) + 1, columns: played.columns.length }
    const keys = [{ column: a % played.columns.length, ascending: b % 2 === 0 }]
    people.sortArea(stage.desk.person, played.sheetId, { area, keys })
    const title = played.columns.indexOf(tables[played.table].title)
    const first = String(cellAt(tab, 0, title)?.value ?? '')
    if (played.expected.has(first)) played.headers = 'moved'
  },
  translatesTheHeaders(stage, played) {
    if (!isWhole(played)) return
    for (const [column, key] of played.columns.entries()) {
      const place = { sheetId: played.sheetId, row: played.rowsAbove, column }
      if (key !== '') people.typeInto(stage.desk.person, place, headerOf(played.table, key, spanish))
    }
    played.renamed = false
  },
  repeatsAHeader(stage, played, [a]) {
    const column = played.columns.indexOf('')
    const ours = pick(
      played.columns.filter((key) => key !== ''),
      a,
    )
    if (!isWhole(played) || !played.noted || played.renamed || column < 0 || !ours) return
    const header = cellOf(stage, played, { row: played.rowsAbove, key: ours })?.value
    const place = { sheetId: played.sheetId, row: played.rowsAbove, column }
    people.typeInto(stage.desk.person, place, String(header))
    played.repeated = true
  },
}
