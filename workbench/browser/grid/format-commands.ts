import type { IStyleData } from '@univerjs/core'
import type { Area } from '../../sheets/snapshot'
import { joinCells } from './areas'
import type { Place, RangeParam, Take } from './place'
import { fromStyleData } from './style-data'

/** Looks of cells: Univer's shortcuts (Ctrl+B and the like) end here. */
export const formatCommands: Record<string, Take> = {
  'sheet.command.set-style': setStyle,
  'sheet.command.numfmt.set.numfmt': setNumberFormats,
}

function setStyle(place: Place, params: Record<string, unknown>): void {
  const { type, value } = params.style as { type: keyof IStyleData; value: unknown }
  const style = fromStyleData({ [type]: value })
  if (Object.keys(style).length === 0) return
  const areas: Area[] = params.range ? [place.area(params.range as RangeParam)] : place.areas
  place.act({ kind: 'format', sheetId: place.sheet.id, areas, style })
}

function setNumberFormats(place: Place, params: Record<string, unknown>): void {
  const values = params.values as { row: number; col: number; pattern?: string }[]
  const patterns = new Set(values.map(({ pattern }) => pattern ?? 'General'))
  for (const numberFormat of patterns) {
    const cells = values.filter(({ pattern }) => (pattern ?? 'General') === numberFormat)
    const areas = joinCells(cells.map(({ row, col }) => ({ row, column: col })))
    place.act({ kind: 'format', sheetId: place.sheet.id, areas, style: { numberFormat } })
  }
}
