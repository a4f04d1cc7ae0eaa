import { ScriptException } from '../../host/emulated'
import type { CellStyle } from '../snapshot'
import { cssColor } from '../store/css-colors'
import { isGeneral } from '../store/number-format'

/** What each format argument does to a style. Undefined stands for arguments that Sheets ignores in silence (sheets-behaviours 8). */

export function backgroundPatch(color: string | null): CellStyle | undefined {
  return colorPatch('background', color, '#ffffff')
}

export function fontColorPatch(color: string | null): CellStyle | undefined {
  return colorPatch('color', color, '#000000')
}

function colorPatch(
  key: 'background' | 'color',
  color: string | null | undefined,
  plain: string,
): CellStyle | undefined {
  if (color === null || color === undefined || color === '') return { [key]: undefined }
  const hex = cssColor(color)
  if (hex === undefined) return undefined
  return { [key]: hex === plain ? undefined : hex }
}

export function weightPatch(weight: string | null): CellStyle {
  return { bold: weight === 'bold' ? true : undefined }
}

export function slantPatch(style: string | null): CellStyle {
  return { italic: style === 'italic' ? true : undefined }
}

export function linePatch(line: string | null): CellStyle {
  return {
    underline: line === 'underline' ? true : undefined,
    strikethrough: line === 'line-through' ? true : undefined,
  }
}

export function lineOf(style: CellStyle): string {
  if (style.underline) return 'underline'
  return style.strikethrough ? 'line-through' : 'none'
}

export function familyPatch(family: string | null): CellStyle {
  return { fontFamily: family === null || family === 'Arial' ? undefined : family }
}

export function sizePatch(size: number): CellStyle {
  if (size < 1) throw new ScriptException(`Invalid font size: ${size}`)
  return { fontSize: size === 10 ? undefined : size }
}

/** `general` is the reset; null fails (sheets-behaviours 168, 169; wording of the failure a *guess*). */
export function numberFormatPatch(format: string | null): CellStyle {
  if (format === null || format === undefined)
    throw new ScriptException('Argument cannot be null: numberFormat')
  return { numberFormat: isGeneral(format) ? undefined : format }
}

const horizontals = ['left', 'center', 'right', 'general', 'general-left'] as const

/** 'normal' reads back 'general-left' (sheets-behaviours 165). */
export function horizontalPatch(alignment: string | null): CellStyle | undefined {
  if (alignment === null || alignment === 'general') return { horizontal: undefined }
  if (alignment === 'normal') return { horizontal: 'general-left' }
  const horizontal = horizontals.find((known) => known === alignment)
  return horizontal && { horizontal }
}

const verticals = ['top', 'middle', 'bottom'] as const

export function verticalPatch(alignment: string | null): CellStyle | undefined {
  if (alignment === null || alignment === 'bottom') return { vertical: undefined }
  const vertical = verticals.find((known) => known === alignment)
  return vertical && { vertical }
}

export function wrapPatch(strategy: string): CellStyle {
  return { wrap: strategy === 'WRAP' || strategy === 'CLIP' ? strategy : 'OVERFLOW' }
}

/** An untouched cell is OVERFLOW and yet counts as wrapped (sheets-behaviours 161-163). */
export function isWrapped(style: CellStyle): boolean {
  return style.wrap === undefined || style.wrap === 'WRAP'
}

/** https://developers.google.com/apps-script/reference/spreadsheet/range#settextrotationdegrees: -90 to 90 (wording a *guess*). */
export function rotationPatch(degrees: number): CellStyle {
  if (degrees < -90 || degrees > 90) throw new ScriptException('The degrees must be between -90 and 90.')
  return { rotation: degrees === 0 ? undefined : degrees, verticalText: undefined }
}
