import type { CellSnapshot, SheetSnapshot } from '../sheets/snapshot'
import { defaultColumnPixels } from './sizes'

/** An untouched row of Sheets (sheets-behaviours 59 says only "more than 10"; 21 is what everyone sees: *guess*). */
const oneLinePixels = 21
const padding = 8

/**
 * Pixels of the rows whose wrapped text needs more than one line and that nobody has resized. Sheets grows such rows by itself; other
 * programs that open the file do so only when asked, and would show the lines on top of each other.
 */
export function grownRows(sheet: SheetSnapshot): Map<number, number> {
  const grown = new Map<number, number>()
  for (const [rowKey, row] of Object.entries(sheet.cells)) {
    if (rowKey in sheet.rowHeights) continue
    const heights = Object.entries(row).map(([column, cell]) =>
      cellHeight(cell, sheet.columnWidths[Number(column)] ?? defaultColumnPixels),
    )
    const height = Math.max(0, ...heights)
    if (height > oneLinePixels) grown.set(Number(rowKey), height)
  }
  return grown
}

/** By the average width of a letter in Arial, about half its height: near enough to read every line. */
function cellHeight({ value, style }: CellSnapshot, columnPixels: number): number {
  if (typeof value !== 'string' || value === '') return 0
  const fontPixels = ((style?.fontSize ?? 10) * 96) / 72
  const linePixels = Math.ceil(fontPixels * 1.25)
  if (style?.wrap !== 'WRAP') return linePixels + padding / 2
  const lettersPerLine = Math.max(
    1,
    Math.floor((columnPixels - padding) / (fontPixels * (style.bold ? 0.54 : 0.5))),
  )
  const lines = value
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / lettersPerLine)), 0)
  return lines * linePixels + padding / 2
}
