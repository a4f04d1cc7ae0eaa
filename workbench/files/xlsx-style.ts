import type { CellStyle as FileStyle } from 'hucre/xlsx'
import { resolveThemeColor } from 'hucre/xlsx'
import type { CellStyle } from '../sheets/snapshot'

type FileFont = NonNullable<FileStyle['font']>
type FileColor = NonNullable<FileFont['color']>
type FileBorder = NonNullable<FileStyle['border']>
type FileSide = NonNullable<FileBorder['top']>
type Borders = NonNullable<CellStyle['borders']>

export const defaultFont = { name: 'Arial', size: 10 } as const

/** What a style's colours and font are read against. */
export interface StyleContext {
  fontName: string
  fontSize: number
  themeColors: string[]
}

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
    ...(style.numFmt !== undefined && style.numFmt !== 'General' && { numberFormat: style.numFmt }),
    ...fromFileFill(style.fill, context),
    ...fromFileFont(style.font, context),
    ...fromFileAlignment(style.alignment),
    ...fromFileBorder(style.border, context),
  }
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

function toFileAlignment(style: CellStyle): FileStyle['alignment'] {
  const vertical = style.vertical === 'middle' ? 'center' : style.vertical
  const horizontal = style.horizontal === 'general-left' ? 'left' : style.horizontal
  const textRotation = style.verticalText ? stackedText : fileRotation(style.rotation)
  const alignment: FileStyle['alignment'] = {
    ...(horizontal && { horizontal }),
    ...(vertical && { vertical }),
    ...(style.wrap === 'WRAP' && { wrapText: true }),
    ...(textRotation !== undefined && { textRotation }),
    ...(style.direction && { readingOrder: style.direction === 'RIGHT_TO_LEFT' ? 'rtl' : 'ltr' }),
  }
  return Object.keys(alignment).length === 0 ? undefined : alignment
}

/** Letters below each other; other turns are 0 to 90 upwards and 91 to 180 downwards: ECMA-376 part 1, 18.8.1. */
const stackedText = 255

function fileRotation(degrees = 0): number | undefined {
  if (degrees === 0) return undefined
  return degrees > 0 ? degrees : 90 - degrees
}

function fromFileRotation(turn = 0): CellStyle {
  if (turn === 0) return {}
  if (turn === stackedText) return { verticalText: true }
  return { rotation: turn > 90 ? 90 - turn : turn }
}

const horizontals = new Map<string, CellStyle['horizontal']>([
  ['left', 'left'],
  ['center', 'center'],
  ['centerContinuous', 'center'],
  ['right', 'right'],
])
const verticals = new Map<string, CellStyle['vertical']>([
  ['top', 'top'],
  ['center', 'middle'],
  ['bottom', 'bottom'],
])

function fromFileAlignment(alignment: FileStyle['alignment']): CellStyle {
  const horizontal = horizontals.get(alignment?.horizontal ?? '')
  const vertical = verticals.get(alignment?.vertical ?? '')
  return {
    ...(horizontal && { horizontal }),
    ...(vertical && { vertical }),
    ...(alignment?.wrapText && { wrap: 'WRAP' }),
    ...fromFileRotation(alignment?.textRotation),
    ...(alignment?.readingOrder === 'rtl' && { direction: 'RIGHT_TO_LEFT' }),
    ...(alignment?.readingOrder === 'ltr' && { direction: 'LEFT_TO_RIGHT' }),
  }
}

function toFileBorder(borders: Borders | undefined): FileBorder | undefined {
  if (!borders) return undefined
  const border: FileBorder = {}
  for (const side of sides) {
    const line = borders[side]
    const color = fileColor(line?.color)
    if (line) border[side] = { style: lineStyles[line.style] ?? 'thin', ...(color && { color }) }
  }
  return border
}

function fromFileBorder(border: FileStyle['border'], context: StyleContext): CellStyle {
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

/** '#1a2b3c' -> { rgb: '1A2B3C' }; undefined for anything that is no such colour. */
export function fileColor(color: string | null | undefined): FileColor | undefined {
  return color && /^#[0-9a-f]{6}$/i.test(color) ? { rgb: color.slice(1).toUpperCase() } : undefined
}

/** A file's colour as '#rrggbb'; undefined where it has none or an old palette number. */
export function sheetColor(color: FileColor | undefined, context: StyleContext): string | undefined {
  if (color?.rgb !== undefined) return `#${color.rgb.slice(-6).toLowerCase()}`
  if (color?.theme === undefined || context.themeColors.length === 0) return undefined
  return `#${resolveThemeColor(context.themeColors, color.theme, color.tint).toLowerCase()}`
}
