import type { Workbook, Worksheet } from '@univerjs/core'
import type { SheetSnapshot } from '../../sheets/snapshot'
import { sameValue } from '../sync/same-value'
import { toRange } from './areas'
import { type Mutation, onTab, tabIdOf } from './mutation'

/** The tab's filter. The store says which texts are hidden, Univer wants those that are shown. */
export function drawFilter(workbook: Workbook, before: SheetSnapshot, after: SheetSnapshot): Mutation[] {
  if (sameValue(before.filter, after.filter)) return []
  if (!after.filter) return [onTab(after.id, 'sheet.mutation.remove-filter', {})]
  const worksheet = workbook.getSheetBySheetId(tabIdOf(after.id))
  if (!worksheet) return []
  const { area, criteria } = after.filter
  const columns = new Set(
    [...Object.keys(before.filter?.criteria ?? {}), ...Object.keys(criteria)].map(Number),
  )
  return [
    onTab(after.id, 'sheet.mutation.set-filter-range', { range: toRange(area) }),
    ...[...columns].map((column) =>
      onTab(after.id, 'sheet.mutation.set-filter-criteria', {
        col: column,
        criteria: shownTexts(worksheet, after.filter, column),
      }),
    ),
  ]
}

function shownTexts(worksheet: Worksheet, filter: SheetSnapshot['filter'], column: number): object | null {
  const wish = filter?.criteria[column]
  if (!filter || (!wish?.hiddenValues && !wish?.visibleValues)) return null
  const texts = filterTexts(worksheet, filter.area, column)
  const shown = wish.visibleValues
    ? texts.filter((text) => wish.visibleValues?.includes(text))
    : texts.filter((text) => !wish.hiddenValues?.includes(text))
  return {
    colId: column,
    filters: {
      filters: shown.filter((text) => text !== ''),
      ...(shown.includes('') && { blank: true }),
    },
  }
}

/** Every text that a column of the filter shows below the header, each once; '' for blanks. */
export function filterTexts(
  worksheet: Worksheet,
  area: { row: number; rows: number },
  column: number,
): string[] {
  const texts = new Set<string>()
  for (let row = area.row + 1; row < area.row + area.rows; row += 1) {
    texts.add(displayed(worksheet, row, column))
  }
  return [...texts]
}

export function displayed(worksheet: Worksheet, row: number, column: number): string {
  const cell = worksheet.getCell(row, column)
  const rich = cell?.p?.body?.dataStream
  return rich === undefined ? String(cell?.v ?? '') : rich.replace(/\r\n$/, '')
}
