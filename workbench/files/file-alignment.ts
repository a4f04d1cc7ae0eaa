import type { CellStyle as FileStyle } from 'hucre/xlsx'
import type { CellStyle } from '../sheets/snapshot'

export function toFileAlignment(style: CellStyle): FileStyle['alignment'] {
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
/** At the bottom is where text stands anyway. */
const verticals = new Map<string, CellStyle['vertical']>([
  ['top', 'top'],
  ['center', 'middle'],
])

export function fromFileAlignment(alignment: FileStyle['alignment']): CellStyle {
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
