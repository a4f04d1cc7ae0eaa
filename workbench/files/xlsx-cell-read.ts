import type { Cell, CellValue, CellStyle as FileStyle } from 'hucre/xlsx'
import type { CellSnapshot, CellStyle, StoredValue } from '../sheets/snapshot'
import { splitReference } from './a1'
import type { StyleContext } from './file-colors'
import { unescapeText } from './file-text'
import { formulaFromFile, moveFormula } from './formula-text'
import { fromFileRuns } from './rich-text'
import { errorValues } from './xlsx-cell-write'
import { fromFileStyle } from './xlsx-style'

/** The file is read as if it counted days from 1904, as the library then converts without Excel's leap day of 1900. */
const firstDay1904 = Date.UTC(1904, 0, 1)
const dayMs = 86_400_000

interface SharedFormula {
  row: number
  column: number
  text: string
}

export interface CellReadContext extends StyleContext {
  sheetIdOf(sheetName: string): number | undefined
  /** Whether the file's own days count from 1904, as old Mac files do. */
  countsFrom1904: boolean
  /** By the number that the file gives them; new for each tab. */
  sharedFormulas: Map<number, SharedFormula>
  styles: StyleCache
}

export interface PlacedCell {
  row: number
  column: number
  value: CellValue
  detail: Cell | undefined
}

/** Undefined for a cell with nothing in it. Styles may be one object for many cells: replace them, never change them. */
export function fromFileCell(placed: PlacedCell, context: CellReadContext): CellSnapshot | undefined {
  const { value, detail } = placed
  if (!detail) return value === null ? undefined : { value: storedValue(value, context) }
  const style = detail.style && context.styles(detail.style)
  const cell: CellSnapshot = {
    ...fromFileContent(placed, context),
    ...(style && Object.keys(style).length > 0 && { style }),
    ...(detail.comment && detail.comment.text !== '' && { note: unescapeText(detail.comment.text) }),
  }
  const runs = detail.richText && fromFileRuns(detail.richText, style ?? {}, context)
  if (runs && runs.length > 0) cell.runs = runs
  const links = fromFileLink(cell, detail, context)
  if (links) cell.links = links
  return Object.keys(cell).length === 0 ? undefined : cell
}

/** LibreOffice writes a plain TRUE as the formula TRUE(). */
function fromFileContent({ row, column, value, detail }: PlacedCell, context: CellReadContext): CellSnapshot {
  const formula = detail && fromFileFormula(detail, { row, column }, context)
  const stored = value === null ? {} : { value: storedValue(value, context) }
  if (typeof value === 'boolean' && formula === `=${String(value).toUpperCase()}()`) return stored
  if (formula === undefined)
    return detail?.type === 'error' && value !== null ? literalError(String(value)) : stored
  if (typeof value === 'string' && errorValues.has(value)) return { formula, error: value }
  return { formula, ...stored }
}

/** An error without a formula, as pasting values leaves it: the formula that says just this error. */
function literalError(error: string): CellSnapshot {
  return { formula: `=${error}`, error }
}

function fromFileFormula(
  detail: Cell,
  at: { row: number; column: number },
  context: CellReadContext,
): string | undefined {
  if (detail.formula === undefined) return undefined
  if (detail.formulaType === 'shared' && detail.formulaSharedIndex !== undefined) {
    return fromSharedFormula(detail.formula, { ...at, index: detail.formulaSharedIndex }, context)
  }
  return detail.formula === '' ? undefined : formulaFromFile(detail.formula)
}

function fromSharedFormula(
  text: string,
  at: { row: number; column: number; index: number },
  { sharedFormulas }: CellReadContext,
): string | undefined {
  if (text !== '') {
    sharedFormulas.set(at.index, { row: at.row, column: at.column, text })
    return formulaFromFile(text)
  }
  const shared = sharedFormulas.get(at.index)
  return shared && formulaFromFile(moveFormula(shared.text, at.row - shared.row, at.column - shared.column))
}

function storedValue(value: Exclude<CellValue, null>, { countsFrom1904 }: CellReadContext): StoredValue {
  if (!(value instanceof Date)) return value
  const days = (value.getTime() - firstDay1904) / dayMs
  return countsFrom1904 ? days + 1462 : days
}

function fromFileLink(
  cell: CellSnapshot,
  { hyperlink }: Cell,
  context: CellReadContext,
): CellSnapshot['links'] {
  const url = hyperlink?.location === undefined ? hyperlink?.target : innerLink(hyperlink.location, context)
  const length = String(cell.value ?? '').length
  return url && length > 0 ? [{ start: 0, end: length, url }] : undefined
}

function innerLink(location: string, context: CellReadContext): string | undefined {
  const { sheetName, range } = splitReference(location)
  const sheetId = context.sheetIdOf(sheetName)
  return sheetId === undefined ? undefined : `#gid=${sheetId}&range=${range.replaceAll('$', '')}`
}

export type StyleCache = (style: FileStyle) => CellStyle

/** The library hands out the same font, fill, border and alignment objects again and again: each combination is converted once. */
export function createStyleCache(context: StyleContext): StyleCache {
  const numbers = new WeakMap<object, number>()
  const known = new Map<string, CellStyle>()
  let next = 1
  const numberOf = (part: object | undefined) => {
    if (!part) return 0
    const number = numbers.get(part) ?? next++
    numbers.set(part, number)
    return number
  }
  return (style) => {
    const parts = [style.font, style.fill, style.border, style.alignment].map(numberOf)
    const key = `${parts.join(' ')} ${style.numFmt ?? ''}`
    const converted = known.get(key) ?? fromFileStyle(style, context)
    known.set(key, converted)
    return converted
  }
}
