import { randomBytes, randomInt } from 'node:crypto'
import { basename } from 'node:path'
import { readXlsx, type Workbook } from 'hucre/xlsx'
import type { BookSnapshot } from '../sheets/snapshot'
import { parseArea, splitReference } from './a1'
import { defaultFont } from './file-colors'
import { isListSheet, listReader } from './list-sheet'
import { FileProblem } from './problem'
import { createStyleCache } from './xlsx-cell-read'
import { fromFileSheet } from './xlsx-sheet-read'
import { damaged, requireSaneXlsx, unpack } from './zip-guard'

/** What an .xlsx file does not say about a spreadsheet; each has a default as for somebody's own file that is imported. */
export interface BookDefaults {
  /** Stands in messages; the spreadsheet's name comes from it where none is given. */
  fileName?: string
  name?: string
  id?: string
  /** By the order of the tabs; tabs beyond get new ids. */
  sheetIds?: readonly number[]
  locale?: string
  timeZone?: string
  owner?: string
}

/**
 * Reads an .xlsx file as importing it into Sheets would: new ids, one owner, no script data.
 * Throws a FileProblem and nothing else, whatever the bytes are.
 */
export async function readBookXlsx(bytes: Uint8Array, defaults: BookDefaults = {}): Promise<BookSnapshot> {
  const fileName = defaults.fileName ?? 'book.xlsx'
  const entries = requireSaneXlsx(bytes, fileName)
  const countsFrom1904 = entries
    .filter((entry) => /(^|\/)workbook\.xml$/.test(entry.path))
    .some((entry) =>
      /<(\w+:)?workbookPr[^>]*date1904="(1|true)"/.test(unpack(bytes, entry, fileName).toString('utf8')),
    )
  try {
    const workbook = await readXlsx(bytes, { readStyles: true, dateSystem: '1904' })
    return fromFileBook(workbook, { ...defaults, fileName, countsFrom1904 })
  } catch (cause) {
    throw cause instanceof FileProblem ? cause : damaged(fileName, cause)
  }
}

interface BookReadContext extends BookDefaults {
  fileName: string
  countsFrom1904: boolean
}

function fromFileBook(workbook: Workbook, context: BookReadContext): BookSnapshot {
  const sheets = workbook.sheets.filter((sheet) => !isListSheet(sheet))
  if (sheets.length === 0) throw damaged(context.fileName)
  const ids = sheets.map((_, index) => context.sheetIds?.[index] ?? newNumber())
  const idByName = new Map(sheets.map((sheet, index) => [sheet.name, ids[index] ?? 0]))
  const font = workbook.defaultFont
  const style = {
    fontName: font?.name ?? defaultFont.name,
    fontSize: font?.size ?? defaultFont.size,
    themeColors: workbook.themeColors ?? [],
  }
  const shared = {
    ...style,
    styles: createStyleCache(style),
    sheetIdOf: (name: string) => idByName.get(name),
    countsFrom1904: context.countsFrom1904,
    listAt: listReader(workbook.sheets),
    newNumber,
    fileName: context.fileName,
  }
  const snapshots = sheets.map((sheet, index) =>
    fromFileSheet(sheet, { ...shared, sheetId: ids[index] ?? 0, sharedFormulas: new Map() }),
  )
  return {
    id: context.id ?? newFileId(),
    name: context.name ?? basename(context.fileName).replace(/\.xls[xm]$/i, ''),
    locale: context.locale ?? 'en_US',
    timeZone: context.timeZone ?? 'America/New_York',
    owner: context.owner ?? '',
    editors: [],
    viewers: [],
    activeSheetId: ids[workbook.activeSheet ?? 0] ?? ids[0] ?? 0,
    sheets: snapshots,
    namedRanges: fromFileNames(workbook, snapshots),
    metadata: [],
  }
}

function fromFileNames(workbook: Workbook, sheets: BookSnapshot['sheets']): BookSnapshot['namedRanges'] {
  return (workbook.namedRanges ?? []).flatMap(({ name, range }) => {
    const reference = splitReference(range)
    const sheet = sheets.find((one) => one.name === reference.sheetName)
    const area = sheet && parseArea(reference.range, sheet)
    return !area || name.startsWith('_xlnm.') ? [] : [{ name, sheetId: sheet.id, area }]
  })
}

/** As long and of the same letters as Google's file ids. */
function newFileId(): string {
  return randomBytes(33).toString('base64url')
}

function newNumber(): number {
  return randomInt(1, 2 ** 31 - 1)
}
