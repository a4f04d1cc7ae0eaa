import { filterTexts } from './draw-filter'
import { tabIdOf } from './mutation'
import type { Place, RangeParam, Take } from './place'

/** Notes and filters. */
export const toolCommands: Record<string, Take> = {
  'sheet.command.update-note': (place, { row, col, note }) => {
    const { note: text } = note as { note?: string }
    writeNote(place, { row: Number(row), column: Number(col), text: text ?? '' })
  },
  'sheet.command.delete-note': (place, { row, col }) =>
    writeNote(place, { row: Number(row ?? place.row), column: Number(col ?? place.column), text: '' }),
  'sheet.command.set-filter-range': (place, { range }) =>
    place.act({ kind: 'filter', sheetId: place.sheet.id, area: place.area(range as RangeParam) }),
  'sheet.command.remove-sheet-filter': (place) =>
    place.act({ kind: 'filter', sheetId: place.sheet.id, area: null }),
  'sheet.command.set-filter-criteria': setFilterColumn,
  'sheet.command.clear-filter-criteria': clearFilter,
}

function writeNote(place: Place, note: { row: number; column: number; text: string }): void {
  if ((place.sheet.cells[note.row]?.[note.column]?.note ?? '') === note.text) return
  place.act({ kind: 'note', sheetId: place.sheet.id, ...note })
}

interface ShownTexts {
  filters?: { filters?: string[]; blank?: boolean }
  customFilters?: object
  colorFilters?: object
}

/** Univer says which texts stay, the store wants those that go. */
function setFilterColumn(place: Place, { col, criteria }: Record<string, unknown>): void {
  const column = Number(col)
  const wish = (criteria ?? {}) as ShownTexts
  if (wish.customFilters || wish.colorFilters) {
    place.say('The workbench filters by values only. In Google Sheets conditions and colors work too.')
    return
  }
  const worksheet = place.workbook.getSheetBySheetId(tabIdOf(place.sheet.id))
  const area = place.sheet.filter?.area
  if (!worksheet || !area) return
  const shown = new Set([...(wish.filters?.filters ?? []), ...(wish.filters?.blank ? [''] : [])])
  const hiddenValues = criteria ? filterTexts(worksheet, area, column).filter((text) => !shown.has(text)) : []
  place.act({ kind: 'filterColumn', sheetId: place.sheet.id, column, hiddenValues })
}

function clearFilter(place: Place): void {
  for (const column of Object.keys(place.sheet.filter?.criteria ?? {}).map(Number)) {
    place.act({ kind: 'filterColumn', sheetId: place.sheet.id, column, hiddenValues: [] })
  }
}
