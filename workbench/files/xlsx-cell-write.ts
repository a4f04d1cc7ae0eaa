import type { Cell, CellStyle as FileStyle } from 'hucre/xlsx'
import type { CellSnapshot, CellStyle } from '../sheets/snapshot'
import { quoteSheetName } from './a1'
import { fileText } from './file-text'
import { renameSheets } from './formula-text'
import { toFileRuns } from './rich-text'
import { toFileStyle } from './xlsx-style'

/** https://support.microsoft.com/en-us/office/excel-specifications-and-limits-1672b34d-7043-467e-8e27-269d656771c3 */
const longestFormula = 8192
const longestLink = 2079

/** Texts that the writing library would take for error values. */
export const errorValues = new Set([
  '#VALUE!',
  '#REF!',
  '#N/A',
  '#NAME?',
  '#NULL!',
  '#DIV/0!',
  '#NUM!',
  '#ERROR!',
  '#GETTING_DATA',
  '#SPILL!',
  '#CALC!',
])

export interface CellWriteContext {
  /** Tab names that the file spells differently. */
  renamed: ReadonlyMap<string, string>
  sheetNameOf(sheetId: number): string | undefined
  styles: WeakMap<CellStyle, FileStyle>
}

/** Undefined for a cell that is nothing but a plain value, which the library takes more cheaply. */
export function toFileCell(cell: CellSnapshot, context: CellWriteContext): Partial<Cell> | undefined {
  const hyperlink = toFileLink(cell, context)
  const details: Partial<Cell> = {
    ...(cell.style && { style: fileStyleOf(cell.style, context) }),
    ...(cell.note && { comment: { text: fileText(cell.note.replace(/\r\n?/g, '\n')) } }),
    ...(hyperlink && { hyperlink }),
    ...(isPlainCheckbox(cell) && { checkbox: true, value: cell.value ?? null }),
    ...toFileFormula(cell, context),
  }
  const value = fileValue(cell)
  if (typeof value === 'string' && (cell.runs || errorValues.has(value))) {
    return { ...details, value, richText: toFileRuns(String(cell.value), cell.runs ?? [], cell.style ?? {}) }
  }
  return Object.keys(details).length === 0 ? undefined : { ...details, value }
}

/** What stands in the cell; texts stay texts, however much they look like a formula. */
export function fileValue(cell: CellSnapshot): string | number | boolean | null {
  if (cell.formula !== undefined || cell.value === undefined) return null
  return typeof cell.value === 'string' ? fileText(cell.value) : cell.value
}

function isPlainCheckbox(cell: CellSnapshot): boolean {
  return cell.validation?.criteria === 'CHECKBOX' && cell.validation.values.length === 0
}

function fileStyleOf(style: CellStyle, context: CellWriteContext): FileStyle {
  const known = context.styles.get(style)
  if (known) return known
  const fresh = toFileStyle(style)
  context.styles.set(style, fresh)
  return fresh
}

function toFileFormula(cell: CellSnapshot, context: CellWriteContext): Partial<Cell> {
  const formula = cell.formula?.replace(/^=/, '')
  if (formula === undefined || formula.length > longestFormula) return {}
  const result = cell.error ?? (typeof cell.value === 'string' ? fileText(cell.value) : cell.value)
  return {
    formula: renameSheets(formula, context.renamed),
    ...(result !== undefined && { formulaResult: result }),
  }
}

function toFileLink(cell: CellSnapshot, context: CellWriteContext): Cell['hyperlink'] {
  const [link, ...more] = cell.links ?? []
  const length = String(cell.value ?? '').length
  if (!link || more.length > 0 || link.start !== 0 || link.end !== length || link.url.length > longestLink)
    return undefined
  const location = locationOf(link.url, context)
  return location === undefined ? { target: link.url } : { target: '', location }
}

/** '#gid=12&range=A5', a link inside the book, as "'Tab'!A5". */
function locationOf(url: string, context: CellWriteContext): string | undefined {
  const [, sheetId, range] = /^#gid=(\d+)(?:&range=([A-Z]+\d+(?::[A-Z]+\d+)?))?$/i.exec(url) ?? []
  const name = sheetId === undefined ? undefined : context.sheetNameOf(Number(sheetId))
  return name === undefined ? undefined : `${quoteSheetName(name)}!${range ?? 'A1'}`
}
