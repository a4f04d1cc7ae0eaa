import type { SheetSnapshot } from '../../sheets/snapshot'
import { drawCells } from './draw-cells'
import { drawLines } from './draw-lines'
import { drawRules } from './draw-rules'
import { type Mutation, onTab } from './mutation'

/** What turns one state of a tab into another; a tab that is the same object in both needs nothing. */
export function drawTab(before: SheetSnapshot, after: SheetSnapshot): Mutation[] {
  if (before === after) return []
  return [
    ...grow(before, after),
    ...looks(before, after),
    ...drawCells(before, after),
    ...drawRules(before, after),
    ...drawLines(before, after),
    ...shrink(before, after),
  ]
}

function grow(before: SheetSnapshot, after: SheetSnapshot): Mutation[] {
  return [
    ...(after.rowCount > before.rowCount ? [rowCount(after)] : []),
    ...(after.columnCount > before.columnCount ? [columnCount(after)] : []),
  ]
}

/** Last, because what stood in the lines that go was emptied before. */
function shrink(before: SheetSnapshot, after: SheetSnapshot): Mutation[] {
  return [
    ...(after.rowCount < before.rowCount ? [rowCount(after)] : []),
    ...(after.columnCount < before.columnCount ? [columnCount(after)] : []),
  ]
}

function rowCount(sheet: SheetSnapshot): Mutation {
  return onTab(sheet.id, 'sheet.mutation.set-worksheet-row-count', { rowCount: sheet.rowCount })
}

function columnCount(sheet: SheetSnapshot): Mutation {
  return onTab(sheet.id, 'sheet.mutation.set-worksheet-column-count', { columnCount: sheet.columnCount })
}

function looks(before: SheetSnapshot, after: SheetSnapshot): Mutation[] {
  const changed = (key: keyof SheetSnapshot): boolean => before[key] !== after[key]
  const change = (id: string, params: object): Mutation => onTab(after.id, `sheet.mutation.${id}`, params)
  return [
    ...(changed('name') ? [change('set-worksheet-name', { name: after.name })] : []),
    ...(changed('hidden') ? [change('set-worksheet-hidden', { hidden: after.hidden ? 1 : 0 })] : []),
    ...(changed('tabColor') ? [change('set-tab-color', { color: after.tabColor ?? '' })] : []),
    ...(changed('frozenRows') || changed('frozenColumns') ? [change('set-frozen', freezeOf(after))] : []),
    ...(changed('hiddenGridlines')
      ? [change('toggle-gridlines', { showGridlines: after.hiddenGridlines ? 0 : 1 })]
      : []),
  ]
}

/** Univer says which line is the first that moves; -1 when nothing is frozen. */
export function freezeOf({ frozenRows, frozenColumns }: SheetSnapshot) {
  return {
    startRow: frozenRows > 0 ? frozenRows : -1,
    startColumn: frozenColumns > 0 ? frozenColumns : -1,
    ySplit: frozenRows,
    xSplit: frozenColumns,
  }
}
