import { type WriteOptions, writeXlsx } from 'hucre/xlsx'
import type { BookSnapshot } from '../sheets/snapshot'
import { absoluteName, quoteSheetName } from './a1'
import { createListSheet } from './list-sheet'
import { fileSheetNames } from './sheet-names'
import { toFileSheet } from './xlsx-sheet-write'
import { defaultFont } from './xlsx-style'

/**
 * The book as the bytes of an .xlsx file. What such a file cannot hold is left out or put down as its nearest; `bookExtras`
 * says what that was.
 */
export async function writeBookXlsx(book: BookSnapshot): Promise<Uint8Array> {
  return writeXlsx(toFileBook(book))
}

function toFileBook(book: BookSnapshot): WriteOptions {
  const names = fileSheetNames(book.sheets.map((sheet) => sheet.name))
  const nameById = new Map(book.sheets.map((sheet, index) => [sheet.id, names[index] ?? sheet.name]))
  const lists = createListSheet(names)
  const context = {
    renamed: new Map(
      book.sheets.flatMap(({ name }, index) =>
        names[index] === name ? [] : [[name, names[index] ?? name] as const],
      ),
    ),
    sheetNameOf: (sheetId: number) => nameById.get(sheetId),
    styles: new WeakMap(),
    lists,
  }
  const sheets = book.sheets.map((sheet, index) =>
    toFileSheet(sheet, { ...context, fileName: names[index] ?? sheet.name }),
  )
  const listSheet = lists.sheet()
  return {
    sheets: listSheet ? [...sheets, listSheet] : sheets,
    defaultFont,
    namedRanges: book.namedRanges.flatMap(({ name, sheetId, area }) => {
      const sheetName = nameById.get(sheetId)
      return sheetName === undefined
        ? []
        : [{ name, range: `${quoteSheetName(sheetName)}!${absoluteName(area)}` }]
    }),
    activeSheet: Math.max(
      0,
      book.sheets.findIndex((sheet) => sheet.id === book.activeSheetId),
    ),
    properties: { title: book.name, created: epoch, modified: epoch },
  }
}

/** Times are left out so that the same book gives the same bytes. */
const epoch = new Date(0)
