import { columnIndex, columnName, splitTabName } from './a1'

/** One end of a reference in a formula: 0-based, with its dollar signs; a missing part names a whole row or column. */
export interface ReferenceCorner {
  row?: { index: number; fixed: boolean }
  column?: { index: number; fixed: boolean }
}

export interface FormulaReference {
  tabName: string | undefined
  start: ReferenceCorner
  end: ReferenceCorner | undefined
}

const sheetPart = "(?:(?:'(?:[^']|'')*'|[A-Za-z_][\\w.]*)!)?"
const cellPart = '\\$?[A-Za-z]{1,3}\\$?[1-9]\\d*'
const openPart = '\\$?[A-Za-z]{1,3}(?:\\$?[1-9]\\d*)?'
const reference = `${sheetPart}(?:${cellPart}(?::${openPart})?|\\$?[A-Za-z]{1,3}:${openPart}|\\$?[1-9]\\d*:\\$?[1-9]\\d*)`
/** Quoted text, then a reference that is not part of a longer name and not a function's. */
const token = new RegExp(`"(?:[^"]|"")*"|(?<![\\w.$!'])${reference}(?![\\w.(!])`, 'g')

/** Rewrites every reference of a formula; what the formula quotes is left alone. '#REF!' stands where `change` gives undefined. */
export function mapReferences(
  formula: string,
  change: (reference: FormulaReference) => FormulaReference | undefined,
): string {
  return formula.replace(token, (found) => {
    if (found.startsWith('"')) return found
    const parsed = parseReference(found)
    if (!parsed) return found
    const changed = change(parsed)
    return changed ? written(changed, found) : '#REF!'
  })
}

function parseReference(text: string): FormulaReference | undefined {
  const { tabName, rest } = splitTabName(text)
  const [first, second] = rest.split(':')
  const start = parseCorner(first ?? '')
  if (!start) return undefined
  return { tabName, start, end: second === undefined ? undefined : parseCorner(second) }
}

function parseCorner(text: string): ReferenceCorner | undefined {
  const match = /^(\$?)([A-Za-z]{1,3})?(\$?)([1-9]\d*)?$/.exec(text)
  if (!match) return undefined
  const [, dollar, letters, secondDollar, digits] = match
  const rowFixed = letters ? secondDollar === '$' : dollar === '$'
  return {
    ...(letters ? { column: { index: columnIndex(letters), fixed: dollar === '$' } } : {}),
    ...(digits ? { row: { index: Number(digits) - 1, fixed: rowFixed } } : {}),
  }
}

function written(reference: FormulaReference, original: string): string {
  const { tabName } = reference
  const plain = tabName !== undefined && /^[A-Za-z_]\w*$/.test(tabName) && !original.startsWith("'")
  const sheet = tabName === undefined ? '' : plain ? `${tabName}!` : `'${tabName.replaceAll("'", "''")}'!`
  const end = reference.end ? `:${cornerText(reference.end)}` : ''
  return `${sheet}${cornerText(reference.start)}${end}`
}

function cornerText(corner: ReferenceCorner): string {
  const column = corner.column
    ? `${corner.column.fixed ? '$' : ''}${columnName(Math.max(0, corner.column.index))}`
    : ''
  const row = corner.row ? `${corner.row.fixed ? '$' : ''}${corner.row.index + 1}` : ''
  return column + row
}

/** The formula as it reads after a copy to a cell so many rows and columns away; '#REF!' where it leaves the grid. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula
  return mapReferences(formula, (found) => {
    const start = shiftCorner(found.start, rows, columns)
    const end = found.end && shiftCorner(found.end, rows, columns)
    return start && (end || !found.end) ? { ...found, start, end } : undefined
  })
}

function shiftCorner(corner: ReferenceCorner, rows: number, columns: number): ReferenceCorner | undefined {
  const moved = (part: { index: number; fixed: boolean } | undefined, by: number) =>
    part && !part.fixed ? { ...part, index: part.index + by } : part
  const row = moved(corner.row, rows)
  const column = moved(corner.column, columns)
  if ((row && row.index < 0) || (column && column.index < 0)) return undefined
  return { ...(row ? { row } : {}), ...(column ? { column } : {}) }
}
