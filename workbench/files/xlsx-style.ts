import type { CellStyle as FileStyle } from 'hucre/xlsx'
import type { CellStyle } from '../sheets/snapshot'
import { fromFileAlignment, toFileAlignment } from './file-alignment'
import { fromFileBorder, toFileBorder } from './file-borders'
import { defaultFont, fileColor, type StyleContext, sheetColor } from './file-colors'

type FileFont = NonNullable<FileStyle['font']>

export function toFileStyle(style: CellStyle): FileStyle {
  const font = toFileFont(style)
  const fill = fileColor(style.background)
  const alignment = toFileAlignment(style)
  const border = toFileBorder(style.borders)
  return {
    ...(font && { font }),
    ...(fill && { fill: { type: 'pattern', pattern: 'solid', fgColor: fill } }),
    ...(alignment && { alignment }),
    ...(border && { border }),
    ...(style.numberFormat !== undefined && { numFmt: style.numberFormat }),
  }
}

export function fromFileStyle(style: FileStyle, context: StyleContext): CellStyle {
  return {
    ...(style.numFmt !== undefined &&
      style.numFmt !== 'General' && { numberFormat: plainFormat(style.numFmt) }),
    ...fromFileFill(style.fill, context),
    ...fromFileFont(style.font, context),
    ...fromFileAlignment(style.alignment),
    ...fromFileBorder(style.border, context),
  }
}

/** Excel and LibreOffice put a backslash before signs that stand for themselves without one. */
function plainFormat(format: string): string {
  return format.replace(/\\([- ()])/g, '$1')
}

export function toFileFont(style: CellStyle): FileFont | undefined {
  const color = fileColor(style.color)
  const marks = {
    ...(style.bold && { bold: true }),
    ...(style.italic && { italic: true }),
    ...(style.underline && { underline: true }),
    ...(style.strikethrough && { strikethrough: true }),
    ...(color && { color }),
  }
  const plain = style.fontFamily === undefined && style.fontSize === undefined
  if (plain && Object.keys(marks).length === 0) return undefined
  return { name: style.fontFamily ?? defaultFont.name, size: style.fontSize ?? defaultFont.size, ...marks }
}

export function fromFileFont(font: FileFont | undefined, context: StyleContext): CellStyle {
  if (!font) return {}
  const color = sheetColor(font.color, context)
  return {
    ...(color !== undefined && color !== '#000000' && { color }),
    ...(font.bold && { bold: true }),
    ...(font.italic && { italic: true }),
    ...(font.underline && { underline: true }),
    ...(font.strikethrough && { strikethrough: true }),
    ...(font.name !== undefined && font.name !== context.fontName && { fontFamily: font.name }),
    ...(font.size !== undefined && font.size !== context.fontSize && { fontSize: font.size }),
  }
}

function fromFileFill(fill: FileStyle['fill'], context: StyleContext): CellStyle {
  if (fill?.type !== 'pattern' || fill.pattern !== 'solid') return {}
  const background = sheetColor(fill.fgColor, context)
  return background === undefined ? {} : { background }
}
