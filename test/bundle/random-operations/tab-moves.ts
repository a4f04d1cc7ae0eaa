import { copyBook } from '../../../workbench/sheets/store/snapshot-book'
import * as people from '../../../workbench/sheets/user-actions'
import { deskOver } from '../../support/bundle-host'
import { isWhole, type Move, pick, word } from './moving'
import { cellOf, type Played, playCheck, playRepair, titlesOn } from './stage'

export const tabMoves: Readonly<Record<string, Move>> = {
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
  deletesATab(stage, played) {
    // Its duplicate would be read in its place, and what was gone from a copy before its first check, nobody knows.
    if (played.spare !== Number.POSITIVE_INFINITY || played.checked.length === 0) return
    people.deleteTab(stage.desk.person, played.sheetId)
    played.expected.clear()
    played.gone = true
  },
  copiesTheWorkbook(stage) {
    // What only the file itself remembers does not go along: where columns stood, what was known of each row, which tabs were there.
    const isKnown = (played: Played) =>
      !played.gone &&
      isWhole(played) &&
      played.spare === Number.POSITIVE_INFINITY &&
      titlesOn(stage, played).every(({ title, row }) => {
        const { id } = played.expected.get(title) ?? {}
        return (cellOf(stage, played, { row, key: 'id' })?.value ?? '') === id
      })
    if (!stage.tabs.every(isKnown)) return
    const { book, person, host } = stage.desk
    stage.desk = deskOver(copyBook(book, `${book.id}-copy`, person.email), { now: host.state.clock })
    for (const played of stage.tabs) played.checked = []
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
