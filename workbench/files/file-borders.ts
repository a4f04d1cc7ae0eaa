import type { CellStyle as FileStyle } from 'hucre/xlsx'
import type { CellStyle } from '../sheets/snapshot'
import { fileColor, type StyleContext, sheetColor } from './file-colors'

type FileBorder = NonNullable<FileStyle['border']>
type FileSide = NonNullable<FileBorder['top']>
type Borders = NonNullable<CellStyle['borders']>

const lineStyles: Record<string, FileSide['style']> = {
  SOLID: 'thin',
  SOLID_MEDIUM: 'medium',
  SOLID_THICK: 'thick',
  DOTTED: 'dotted',
  DASHED: 'dashed',
  DOUBLE: 'double',
}

/** Lines that Sheets lacks, as its nearest. Which one Google's own import takes is a *guess*. */
const nearestLines: Record<string, string> = {
  hair: 'DOTTED',
  mediumDashed: 'DASHED',
  dashDot: 'DASHED',
  mediumDashDot: 'DASHED',
  dashDotDot: 'DOTTED',
  mediumDashDotDot: 'DOTTED',
  slantDashDot: 'DASHED',
  ...Object.fromEntries(Object.entries(lineStyles).map(([ours, theirs]) => [theirs, ours])),
}

const sides = ['top', 'left', 'bottom', 'right'] as const

export function toFileBorder(borders: Borders | undefined): FileBorder | undefined {
  if (!borders) return undefined
  const border: FileBorder = {}
  for (const side of sides) {
    const line = borders[side]
    const color = fileColor(line?.color)
    if (line) border[side] = { style: lineStyles[line.style] ?? 'thin', ...(color && { color }) }
  }
  return border
}

export function fromFileBorder(border: FileStyle['border'], context: StyleContext): CellStyle {
  const borders: Borders = {}
  for (const side of sides) {
    const line = border?.[side]
    if (!line) continue
    borders[side] = {
      style: nearestLines[line.style] ?? 'SOLID',
      color: sheetColor(line.color, context) ?? '#000000',
    }
  }
  return Object.keys(borders).length > 0 ? { borders } : {}
}
