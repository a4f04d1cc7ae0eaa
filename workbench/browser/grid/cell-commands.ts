import type { ICellData } from '@univerjs/core'
import type { Area } from '../../sheets/snapshot'
import type { Place, RangeParam, Take } from './place'
import { typedText } from './typed-text'

interface Entry {
  row: number
  column: number
  data: ICellData | null
}

/** Typing, ticking, choosing, filling, emptying and dragging of cells. */
export const cellCommands: Record<string, Take> = {
  'sheet.command.set-range-values': (place, params) => enter(place, entriesOf(place, params)),
  'sheet.command.clear-selection-content': (place) => clear(place, 'values'),
  'sheet.command.clear-selection-format': (place) => clear(place, 'formats'),
  'sheet.command.clear-selection-all': (place) => clear(place, 'all'),
  'sheet.command.auto-clear-content': (place, { clearRange }) =>
    place.act({
      kind: 'clear',
      sheetId: place.sheet.id,
      areas: [place.area(clearRange as RangeParam)],
      what: 'values',
    }),
  'sheet.command.auto-fill': (place, { sourceRange, targetRange }) =>
    fill(place, place.area(sourceRange as RangeParam), place.area(targetRange as RangeParam)),
  'sheet.command.copy-down': (place) => fillSelection(place, 'rows'),
  'sheet.command.copy-right': (place) => fillSelection(place, 'columns'),
  'sheet.command.move-range': (place, { fromRange, toRange }) => {
    const to = place.area(toRange as RangeParam)
    place.act({
      kind: 'copyCells',
      from: { sheetId: place.sheet.id, area: place.area(fromRange as RangeParam) },
      to: { sheetId: place.sheet.id, row: to.row, column: to.column },
      cut: true,
    })
  },
}

function entriesOf(place: Place, { value, range }: Record<string, unknown>): Entry[] {
  const area = range ? place.area(range as RangeParam) : firstCell(place)
  if (Array.isArray(value)) {
    return value.flatMap((line: ICellData[], rows) =>
      line.map((data, columns) => ({ row: area.row + rows, column: area.column + columns, data })),
    )
  }
  if (isCell(value)) return spots(area).map((spot) => ({ ...spot, data: value }))
  const matrix = (value ?? {}) as Record<string, Record<string, ICellData | null>>
  return Object.entries(matrix).flatMap(([row, line]) =>
    Object.entries(line).map(([column, data]) => ({ row: Number(row), column: Number(column), data })),
  )
}

function firstCell({ row, column }: Place): Area {
  return { row, column, rows: 1, columns: 1 }
}

function isCell(value: unknown): value is ICellData {
  if (typeof value !== 'object' || value === null) return false
  return Object.keys(value).some((key) => ['v', 'f', 'p', 't', 's'].includes(key))
}

function spots(area: Area): { row: number; column: number }[] {
  return Array.from({ length: area.rows * area.columns }, (_, index) => ({
    row: area.row + Math.floor(index / area.columns),
    column: area.column + (index % area.columns),
  }))
}

/** One cell is typed; a whole block is pasted, so that it is taken or refused as one. */
function enter(place: Place, entries: readonly Entry[]): void {
  const sheetId = place.sheet.id
  const texts = entries.map(({ row, column, data }) => ({
    row,
    column,
    text: typedText(data, place.sheet.cells[row]?.[column]),
  }))
  const block = asBlock(texts)
  if (texts.length > 1 && block) {
    place.act({ kind: 'paste', sheetId, ...block })
    return
  }
  for (const typed of texts) place.act({ kind: 'type', sheetId, ...typed })
}

function asBlock(texts: readonly { row: number; column: number; text: string }[]) {
  const row = Math.min(...texts.map((one) => one.row))
  const column = Math.min(...texts.map((one) => one.column))
  const rows = Math.max(...texts.map((one) => one.row)) - row + 1
  const columns = Math.max(...texts.map((one) => one.column)) - column + 1
  if (rows * columns !== texts.length) return undefined
  const block = Array.from({ length: rows }, () => Array.from({ length: columns }, () => ''))
  for (const one of texts) {
    const line = block[one.row - row]
    if (line) line[one.column - column] = one.text
  }
  return { row, column, texts: block }
}

function clear(place: Place, what: 'values' | 'formats' | 'all'): void {
  place.act({ kind: 'clear', sheetId: place.sheet.id, areas: place.areas, what })
}

/** The store wants the target with the source in it. */
function fill(place: Place, source: Area, wanted: Area): void {
  const row = Math.min(source.row, wanted.row)
  const column = Math.min(source.column, wanted.column)
  const target = {
    row,
    column,
    rows: Math.max(source.row + source.rows, wanted.row + wanted.rows) - row,
    columns: Math.max(source.column + source.columns, wanted.column + wanted.columns) - column,
  }
  place.act({ kind: 'fill', sheetId: place.sheet.id, source, target })
}

function fillSelection(place: Place, along: 'rows' | 'columns'): void {
  const target = place.areas.at(-1)
  if (target) fill(place, { ...target, [along]: 1 }, target)
}
