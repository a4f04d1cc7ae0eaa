import type { BookSnapshot, SheetSnapshot } from '../../sheets/snapshot'
import { diffCells } from '../sync/diff-cells'
import { drawFilter } from './draw-filter'
import { drawTab } from './draw-tab'
import type { GridParts } from './grid-parts'
import { growRows, stopGrowing } from './grow-rows'
import { tabIdOf, unitId } from './mutation'
import { resolveLists } from './resolve-lists'
import { toWorksheetData } from './workbook-data'

/** Brings Univer's model from one state of the book to another; `before` is null when the unit was just made from `after`. */
export function drawBook(parts: GridParts, before: BookSnapshot | null, after: BookSnapshot): void {
  const shownAfter = resolveLists(after)
  const shownBefore = before ? resolveLists(before) : after.sheets.map(bare)
  leaveTabsThatGo(parts, after)
  removeTabs(parts, shownBefore, after)
  addTabs(parts, before, after)
  for (const sheet of shownAfter) {
    const old = shownBefore.find(({ id }) => id === sheet.id) ?? bare(sheet)
    for (const mutation of drawTab(old, sheet)) parts.carryOut(mutation)
    for (const mutation of drawFilter(parts.workbook, old, sheet)) parts.carryOut(mutation)
    if (before) growRows(parts.commands, sheet, changedRows(old, sheet))
  }
  orderTabs(parts, after)
}

/** A tab as `toWorksheetData` opens it: without notes, rules and filter. */
function bare(sheet: SheetSnapshot): SheetSnapshot {
  const cells = Object.entries(sheet.cells).map(([row, line]) => {
    const plain = Object.entries(line).map(([column, { note: _note, validation: _validation, ...cell }]) => [
      column,
      cell,
    ])
    return [row, Object.fromEntries(plain)]
  })
  return { ...sheet, cells: Object.fromEntries(cells), conditionalRules: [], filter: null }
}

/** The person is led to a neighbour before the tab goes or is hidden. */
function leaveTabsThatGo({ workbook, commands }: GridParts, after: BookSnapshot): void {
  const active = Number(workbook.getActiveSheet().getSheetId())
  const stays = after.sheets.some(({ id, hidden }) => id === active && !hidden)
  if (stays) return
  const known = new Set(workbook.getSheets().map((sheet) => Number(sheet.getSheetId())))
  const next = after.sheets.find(({ id, hidden }) => !hidden && known.has(id))
  if (!next) return
  commands.syncExecuteCommand('sheet.operation.set-worksheet-active', {
    unitId,
    subUnitId: tabIdOf(next.id),
  })
}

/** Univer keeps the notes and rules of a tab that goes, and a tab that comes back by its number would have them beside its own. */
function removeTabs(
  { workbook, carryOut, commands }: GridParts,
  before: readonly SheetSnapshot[],
  after: BookSnapshot,
): void {
  for (const sheet of before) {
    if (after.sheets.some(({ id }) => id === sheet.id)) continue
    stopGrowing(commands, sheet.id)
    for (const mutation of drawTab(sheet, bare(sheet))) carryOut(mutation)
    for (const mutation of drawFilter(workbook, sheet, bare(sheet))) carryOut(mutation)
    carryOut({
      id: 'sheet.mutation.remove-sheet',
      params: { unitId, subUnitId: tabIdOf(sheet.id), subUnitName: sheet.name },
    })
  }
}

function addTabs({ carryOut }: GridParts, before: BookSnapshot | null, after: BookSnapshot): void {
  if (!before) return
  after.sheets.forEach((sheet, index) => {
    if (before.sheets.some(({ id }) => id === sheet.id)) return
    carryOut({
      id: 'sheet.mutation.insert-sheet',
      params: { unitId, index, sheet: toWorksheetData(sheet) },
    })
  })
}

function orderTabs({ workbook, carryOut }: GridParts, after: BookSnapshot): void {
  after.sheets.forEach(({ id }, toOrder) => {
    const order = workbook.getSheets().map((sheet) => sheet.getSheetId())
    const fromOrder = order.indexOf(tabIdOf(id))
    if (fromOrder === toOrder || fromOrder < 0) return
    carryOut({
      id: 'sheet.mutation.set-worksheet-order',
      params: { unitId, subUnitId: tabIdOf(id), fromOrder, toOrder },
    })
  })
}

function changedRows(before: SheetSnapshot, after: SheetSnapshot): number[] {
  return [...new Set(diffCells(before.cells, after.cells).map(({ row }) => row))]
}
