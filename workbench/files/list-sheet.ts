import type { Sheet, WriteSheet } from 'hucre/xlsx'
import { absoluteName, parseArea, quoteSheetName, splitReference } from './a1'

/**
 * Drop-down lists that an .xlsx validation cannot hold itself (over 255 characters, or a comma in a choice) stand in a tab that
 * Excel shows to nobody, one list per column. Reading takes them back into the rules and drops the tab.
 */
const listSheetName = '_lists'

export interface ListSheet {
  /** The range that holds these items, as a validation refers to it. */
  place(items: readonly string[]): string
  /** Undefined while no list was placed. */
  sheet(): WriteSheet | undefined
}

export function createListSheet(takenNames: readonly string[]): ListSheet {
  const lists = new Map<string, readonly string[]>()
  const name = freeName(takenNames)
  return {
    place(items) {
      const key = JSON.stringify(items)
      if (!lists.has(key)) lists.set(key, items)
      const column = [...lists.keys()].indexOf(key)
      const area = { row: 0, column, rows: Math.max(items.length, 1), columns: 1 }
      return `${quoteSheetName(name)}!${absoluteName(area)}`
    },
    sheet() {
      return lists.size === 0 ? undefined : { name, veryHidden: true, rows: asRows([...lists.values()]) }
    },
  }
}

function freeName(taken: readonly string[]): string {
  let name = listSheetName
  for (let number = 2; taken.some((other) => other.toLowerCase() === name); number++)
    name = `${listSheetName}_${number}`
  return name
}

function asRows(lists: readonly (readonly string[])[]): (string | null)[][] {
  const height = Math.max(...lists.map((list) => list.length))
  return Array.from({ length: height }, (_, row) => lists.map((list) => list[row] ?? null))
}

export function isListSheet(sheet: Sheet): boolean {
  return sheet.veryHidden === true && /^_lists(_\d+)?$/.test(sheet.name)
}

/** Finds the items that a validation's reference names, when they stand in a list tab. */
export function listReader(sheets: readonly Sheet[]): (reference: string) => string[] | undefined {
  const holders = new Map(sheets.filter(isListSheet).map((sheet) => [sheet.name, sheet]))
  return (reference) => {
    const { sheetName, range } = splitReference(reference)
    const holder = holders.get(sheetName)
    const area =
      holder && parseArea(range, { rowCount: holder.rows.length, columnCount: holder.rows[0]?.length ?? 0 })
    if (!holder || !area) return undefined
    const column = holder.rows.slice(area.row, area.row + area.rows).map((row) => row[area.column])
    return column.map((item) => String(item ?? ''))
  }
}
