import { type WriteOptions, writeXlsx } from 'hucre/xlsx'
import type { BookSnapshot } from '../sheets/snapshot'
import { absoluteName, quoteSheetName } from './a1'
import { defaultFont } from './file-colors'
import { createListSheet } from './list-sheet'
import { fileSheetNames } from './sheet-names'
import { toFileSheet } from './xlsx-sheet-write'
import { rewriteZip } from './zip-rewrite'

/**
 * The book as the bytes of an .xlsx file. What such a file cannot hold is left out or put down as its nearest; `bookExtras`
 * says what that was.
 */
export async function writeBookXlsx(book: BookSnapshot): Promise<Uint8Array> {
  const bytes = await writeXlsx(toFileBook(book))
  return hasFailedFormula(book) ? rewriteZip(bytes, markFailures) : bytes
}

function hasFailedFormula(book: BookSnapshot): boolean {
  return book.sheets.some(({ cells }) =>
    Object.values(cells).some((row) => Object.values(row).some(({ error }) => error !== undefined)),
  )
}

/** The library writes the error that a formula came to as a text; other programs know it as one only by its cell's type. */
function markFailures(path: string, text: () => string): string | undefined {
  if (!/^xl\/worksheets\/sheet\d+\.xml$/.test(path)) return undefined
  const failure = / t="str">(<f>[^<]*<\/f><v>#(?:VALUE!|REF!|N\/A|NAME\?|NULL!|DIV\/0!|NUM!)<\/v>)/g
  return text().replace(failure, ' t="e">$1')
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
