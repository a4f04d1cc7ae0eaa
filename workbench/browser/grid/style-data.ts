import type { BorderStyleTypes, IBorderData, IStyleData } from '@univerjs/core'
import type { CellStyle } from '../../sheets/snapshot'

/** Univer's numbers for what a style says in words (https://reference.univer.ai/en-US/enums/HorizontalAlign and its neighbours). */
const horizontals = { general: 0, 'general-left': 0, left: 1, center: 2, right: 3 } as const
const verticals = { top: 1, middle: 2, bottom: 3 } as const
const wraps = { OVERFLOW: 1, CLIP: 2, WRAP: 3 } as const
const borderStyles: Record<string, number> = {
  SOLID: 1,
  DOTTED: 3,
  DASHED: 4,
  DOUBLE: 7,
  SOLID_MEDIUM: 8,
  SOLID_THICK: 13,
}

/** A cell's style as Univer keeps it. */
export function toStyleData(style: CellStyle): IStyleData {
  return {
    ...(style.numberFormat !== undefined && { n: { pattern: style.numberFormat } }),
    ...(style.background !== undefined && { bg: { rgb: style.background } }),
    ...(style.color !== undefined && { cl: { rgb: style.color } }),
    ...(style.bold !== undefined && { bl: flag(style.bold) }),
    ...(style.italic !== undefined && { it: flag(style.italic) }),
    ...(style.underline !== undefined && { ul: { s: flag(style.underline) } }),
    ...(style.strikethrough !== undefined && { st: { s: flag(style.strikethrough) } }),
    ...(style.fontFamily !== undefined && { ff: style.fontFamily }),
    ...(style.fontSize !== undefined && { fs: style.fontSize }),
    ...(style.horizontal !== undefined && { ht: horizontals[style.horizontal] }),
    ...(style.vertical !== undefined && { vt: verticals[style.vertical] }),
    ...(style.wrap !== undefined && { tb: wraps[style.wrap] }),
    ...(style.borders !== undefined && { bd: toBorders(style.borders) }),
    ...turned(style),
    ...(style.direction !== undefined && { td: style.direction === 'RIGHT_TO_LEFT' ? 2 : 1 }),
  }
}

/** Univer turns clockwise, Sheets counter-clockwise. */
function turned({ rotation, verticalText }: CellStyle): IStyleData {
  if (rotation === undefined && verticalText === undefined) return {}
  return { tr: { a: -(rotation ?? 0), v: flag(verticalText ?? false) } }
}

function flag(on: boolean): 0 | 1 {
  return on ? 1 : 0
}

function toBorders(borders: NonNullable<CellStyle['borders']>): IStyleData['bd'] {
  const line = (side: keyof typeof borders) => {
    const border = borders[side]
    return (
      border && {
        s: (borderStyles[border.style] ?? 1) as BorderStyleTypes,
        cl: { rgb: border.color },
      }
    )
  }
  const sides = { t: line('top'), l: line('left'), b: line('bottom'), r: line('right') }
  return Object.fromEntries(Object.entries(sides).filter(([, value]) => value !== undefined))
}

/** What a style of Univer's says in the store's words: the way back of `toStyleData`. */
export function fromStyleData(data: IStyleData): CellStyle {
  return {
    ...textStyle(data),
    ...(data.n?.pattern !== undefined && { numberFormat: data.n.pattern }),
    ...(data.bg?.rgb && { background: data.bg.rgb }),
    ...(data.ht !== undefined && data.ht !== null && keyed('horizontal', keyOf(horizontals, data.ht))),
    ...(data.vt !== undefined && data.vt !== null && keyed('vertical', keyOf(verticals, data.vt))),
    ...(data.tb !== undefined && data.tb !== null && keyed('wrap', keyOf(wraps, data.tb))),
    ...(data.bd && Object.keys(data.bd).length > 0 && { borders: fromBorders(data.bd) }),
    ...fromTurned(data.tr),
    ...(data.td && { direction: data.td === 2 ? ('RIGHT_TO_LEFT' as const) : ('LEFT_TO_RIGHT' as const) }),
  }
}

function textStyle(data: IStyleData): CellStyle {
  return {
    ...(data.cl?.rgb && { color: data.cl.rgb }),
    ...(data.bl !== undefined && data.bl !== null && { bold: data.bl === 1 }),
    ...(data.it !== undefined && data.it !== null && { italic: data.it === 1 }),
    ...(data.ul && { underline: data.ul.s === 1 }),
    ...(data.st && { strikethrough: data.st.s === 1 }),
    ...(data.ff && { fontFamily: data.ff }),
    ...(data.fs && { fontSize: data.fs }),
  }
}

function fromTurned(turn: IStyleData['tr']): CellStyle {
  if (!turn) return {}
  return { ...(turn.a !== 0 && { rotation: -turn.a }), ...(turn.v === 1 && { verticalText: true }) }
}

function keyed<K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> {
  return value === undefined ? {} : ({ [key]: value } as Record<K, V>)
}

function keyOf<T extends Record<string, number>>(table: T, wanted: number): keyof T | undefined {
  return Object.keys(table).find((key) => table[key] === wanted)
}

function fromBorders(borders: IBorderData): CellStyle['borders'] {
  const sides = { top: borders.t, left: borders.l, bottom: borders.b, right: borders.r }
  const found = Object.entries(sides).flatMap(([side, line]) =>
    line ? [[side, { style: keyOf(borderStyles, line.s) ?? 'SOLID', color: line.cl?.rgb ?? '#000000' }]] : [],
  )
  return Object.fromEntries(found)
}
