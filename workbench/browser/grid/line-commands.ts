import type { Area } from '../../sheets/snapshot'
import { defaultHeight, defaultWidth } from './draw-lines'
import type { Place, RangeParam, Take } from './place'

type Lines = 'rows' | 'columns'

/** Inserting, deleting, moving, hiding and sizing of rows and columns, and freezing. */
export const lineCommands: Record<string, Take> = {
  'sheet.command.insert-row': (place, params) => insert(place, 'rows', params),
  'sheet.command.insert-row-by-range': (place, params) => insert(place, 'rows', params),
  'sheet.command.insert-col': (place, params) => insert(place, 'columns', params),
  'sheet.command.insert-col-by-range': (place, params) => insert(place, 'columns', params),
  'sheet.command.remove-row': (place, params) => remove(place, 'rows', params),
  'sheet.command.remove-row-by-range': (place, params) => remove(place, 'rows', params),
  'sheet.command.remove-col': (place, params) => remove(place, 'columns', params),
  'sheet.command.remove-col-by-range': (place, params) => remove(place, 'columns', params),
  'sheet.command.move-rows': (place, params) => move(place, 'rows', params),
  'sheet.command.move-cols': (place, params) => move(place, 'columns', params),
  'sheet.command.set-rows-hidden': (place) => hide(place, 'rows', true),
  'sheet.command.set-specific-rows-visible': (place) => hide(place, 'rows', false),
  'sheet.command.set-selected-rows-visible': (place) => hide(place, 'rows', false),
  'sheet.command.set-col-hidden': (place) => hide(place, 'columns', true),
  'sheet.command.set-col-visible-on-cols': (place) => hide(place, 'columns', false),
  'sheet.command.set-selected-cols-visible': (place) => hide(place, 'columns', false),
  'sheet.command.delta-row-height': (place, { anchorRow, deltaY }) =>
    stretch(place, 'rows', { anchor: Number(anchorRow), by: Number(deltaY) }),
  'sheet.command.delta-column-width': (place, { anchorCol, deltaX }) =>
    stretch(place, 'columns', { anchor: Number(anchorCol), by: Number(deltaX) }),
  'sheet.command.set-row-height': (place, { value }) => resize(place, 'rows', Number(value)),
  'sheet.command.set-worksheet-col-width': (place, { value }) => resize(place, 'columns', Number(value)),
  'sheet.command.set-col-is-auto-width': fitColumns,
  'sheet.command.set-col-auto-width': fitColumns,
  'sheet.command.set-frozen': (place, { xSplit, ySplit }) =>
    place.act({
      kind: 'freeze',
      sheetId: place.sheet.id,
      rows: Number(ySplit ?? 0),
      columns: Number(xSplit ?? 0),
    }),
  'sheet.command.cancel-frozen': (place) =>
    place.act({ kind: 'freeze', sheetId: place.sheet.id, rows: 0, columns: 0 }),
}

function span(area: Area, lines: Lines): { at: number; count: number } {
  return lines === 'rows' ? { at: area.row, count: area.rows } : { at: area.column, count: area.columns }
}

function rangeSpan(place: Place, lines: Lines, range: unknown): { at: number; count: number } {
  const area = range ? place.area(range as RangeParam) : place.areas.at(-1)
  return area ? span(area, lines) : { at: 0, count: 1 }
}

function insert(place: Place, lines: Lines, params: Record<string, unknown>): void {
  place.act({
    kind: 'insertLines',
    sheetId: place.sheet.id,
    lines,
    ...rangeSpan(place, lines, params.range),
  })
}

function remove(place: Place, lines: Lines, params: Record<string, unknown>): void {
  place.act({
    kind: 'deleteLines',
    sheetId: place.sheet.id,
    lines,
    ...rangeSpan(place, lines, params.range),
  })
}

function move(place: Place, lines: Lines, params: Record<string, unknown>): void {
  const from = rangeSpan(place, lines, params.fromRange)
  const { at: to } = rangeSpan(place, lines, params.toRange)
  if (to >= from.at && to <= from.at + from.count) return
  place.act({ kind: 'moveLines', sheetId: place.sheet.id, lines, ...from, to })
}

function hide(place: Place, lines: Lines, hidden: boolean): void {
  for (const area of place.areas) {
    place.act({ kind: 'hideLines', sheetId: place.sheet.id, lines, ...span(area, lines), hidden })
  }
}

function sizeOf(place: Place, lines: Lines, line: number): number {
  const worksheet = place.workbook.getActiveSheet()
  return lines === 'rows'
    ? (worksheet.getRowHeight(line) ?? defaultHeight)
    : (worksheet.getColumnWidth(line) ?? defaultWidth)
}

/** Dragging a border sizes the dragged line, or all selected lines when it is one of them. */
function stretch(place: Place, lines: Lines, { anchor, by }: { anchor: number; by: number }): void {
  const pixels = Math.max(2, Math.round(sizeOf(place, lines, anchor) + by))
  const whole = place.areas.find((area) => isWhole(place, area, lines) && holds(span(area, lines), anchor))
  const { at, count } = whole ? span(whole, lines) : { at: anchor, count: 1 }
  place.act({ kind: 'resizeLines', sheetId: place.sheet.id, lines, at, count, pixels })
}

function isWhole({ sheet }: Place, area: Area, lines: Lines): boolean {
  return lines === 'rows' ? area.columns === sheet.columnCount : area.rows === sheet.rowCount
}

function holds({ at, count }: { at: number; count: number }, line: number): boolean {
  return line >= at && line < at + count
}

function resize(place: Place, lines: Lines, pixels: number): void {
  for (const area of place.areas) {
    place.act({ kind: 'resizeLines', sheetId: place.sheet.id, lines, ...span(area, lines), pixels })
  }
}

/** A double click on a column's border: as wide as its longest line of text. */
function fitColumns(place: Place): void {
  for (const area of place.areas) {
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      const texts = Object.values(place.sheet.cells).flatMap((line) =>
        String(line[column]?.value ?? '').split('\n'),
      )
      const longest = Math.max(4, ...texts.map((text) => text.length))
      const pixels = Math.min(600, longest * 7 + 16)
      place.act({
        kind: 'resizeLines',
        sheetId: place.sheet.id,
        lines: 'columns',
        at: column,
        count: 1,
        pixels,
      })
    }
  }
}
