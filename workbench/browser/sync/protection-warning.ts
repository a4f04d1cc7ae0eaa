import type { GridAction } from '../../server/protocol'
import type { Area, BookSnapshot, SheetSnapshot } from '../../sheets/snapshot'

/** Whether the action touches cells whose protection only warns: Sheets asks "Edit anyway?" before such an edit. */
export function touchesWarning(book: BookSnapshot, action: GridAction): boolean {
  if (!('sheetId' in action)) return false
  const sheet = book.sheets.find(({ id }) => id === action.sheetId)
  if (!sheet) return false
  return touchedAreas(sheet, action).some((area) => sheet.protections.some((one) => warns(one, area)))
}

function touchedAreas(sheet: SheetSnapshot, action: GridAction): Area[] {
  switch (action.kind) {
    case 'type':
    case 'note':
      return [{ row: action.row, column: action.column, rows: 1, columns: 1 }]
    case 'paste':
      return [pastedArea(action)]
    case 'fill':
      return [action.target]
    case 'clear':
    case 'format':
      return action.areas
    case 'sort':
      return [action.area]
    case 'deleteLines':
      return [wholeLines(sheet, action)]
    default:
      return []
  }
}

function pastedArea({ row, column, texts }: { row: number; column: number; texts: string[][] }): Area {
  return { row, column, rows: texts.length, columns: Math.max(1, ...texts.map((line) => line.length)) }
}

function wholeLines(sheet: SheetSnapshot, action: GridAction & { kind: 'deleteLines' }): Area {
  return action.lines === 'rows'
    ? { row: action.at, rows: action.count, column: 0, columns: sheet.columnCount }
    : { row: 0, rows: sheet.rowCount, column: action.at, columns: action.count }
}

function warns(protection: SheetSnapshot['protections'][number], area: Area): boolean {
  if (!protection.warningOnly) return false
  if (protection.type === 'RANGE') return protection.area !== undefined && touch(protection.area, area)
  return !protection.unprotected.some((free) => contains(free, area))
}

function touch(a: Area, b: Area): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  )
}

function contains(outer: Area, inner: Area): boolean {
  return (
    outer.row <= inner.row &&
    outer.column <= inner.column &&
    outer.row + outer.rows >= inner.row + inner.rows &&
    outer.column + outer.columns >= inner.column + inner.columns
  )
}
