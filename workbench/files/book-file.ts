import type { BookSnapshot } from '../sheets/snapshot'
import { applyExtras, type BookExtras, differences } from './extras'
import { type BookDefaults, readBookXlsx } from './xlsx-read'
import { writeBookXlsx } from './xlsx-write'

export interface PackedBook {
  /** The .xlsx file. */
  bytes: Uint8Array
  /** What it cannot hold. */
  extras: BookExtras
}

/** Writes the book, reads it back, and keeps every difference: nothing is lost, whatever .xlsx or the library drops. */
export async function packBook(book: BookSnapshot): Promise<PackedBook> {
  const bytes = await writeBookXlsx(book)
  return { bytes, extras: differences(book, await readBookXlsx(bytes, sameReading(book))) }
}

/** The very book that `packBook` was given. */
export async function unpackBook(
  { bytes, extras }: PackedBook,
  fileName = 'book.xlsx',
): Promise<BookSnapshot> {
  return applyExtras(await readBookXlsx(bytes, { ...sameReading(extras), fileName }), extras)
}

/** The differences hold only against a file that is read in the same way. */
function sameReading({ id, sheets }: { id: string; sheets: readonly { id: number }[] }): BookDefaults {
  return { id, sheetIds: sheets.map((sheet) => sheet.id), name: '' }
}

/**
 * A file that another program has saved since: contents and formats come from the file, and what tells one spreadsheet from
 * another (ids, zone, people, script data, protections) from the extras, tab by tab where the name is still known.
 */
export async function readEditedBook(
  { bytes, extras }: PackedBook,
  defaults: BookDefaults = {},
): Promise<BookSnapshot> {
  const read = await readBookXlsx(bytes, { ...defaults, id: extras.id })
  const known = new Map(extras.sheets.map((sheet) => [sheet.fileName, sheet]))
  const { activeSheetId: _active, namedRanges: _ranges, ...rest } = extras.rest
  const newIds = new Map(read.sheets.map((sheet) => [sheet.id, known.get(sheet.name)?.id ?? sheet.id]))
  return {
    ...read,
    ...rest,
    activeSheetId: newIds.get(read.activeSheetId) ?? read.activeSheetId,
    sheets: read.sheets.map((sheet) => {
      const kept = known.get(sheet.name)
      const { name = sheet.name, protections = sheet.protections } = kept?.rest ?? {}
      return { ...sheet, id: kept?.id ?? sheet.id, name, protections }
    }),
    namedRanges: read.namedRanges.map((named) => ({
      ...named,
      sheetId: newIds.get(named.sheetId) ?? named.sheetId,
    })),
  }
}
