import type { Injector } from '@univerjs/core'
import { IRenderManagerService, SHEET_VIEWPORT_KEY } from '@univerjs/engine-render'
import { SheetSkeletonManagerService } from '@univerjs/sheets-ui'
import { tabIdOf, unitId } from './mutation'

/** Where a cell stands in the window, in pixels; it may be out of view. */
export interface CellBounds {
  left: number
  top: number
  right: number
  bottom: number
}

export interface CellPlace {
  sheetId: number
  row: number
  column: number
}

/** Undefined for a tab that is not drawn. Frozen cells stay where they are; the others move with the scrolling. */
export function cellBounds(injector: Injector, place: CellPlace): CellBounds | undefined {
  return drawnCell(injector, place)?.bounds
}

const scrollBar = 14

/**
 * Across and down, whether a cell is out of sight or half so, and how many pixels of it lie behind frozen rows or above them; undefined for a tab that is
 * not drawn.
 */
export function outOfSight(
  injector: Injector,
  place: CellPlace,
): { down: boolean; across: boolean; behind: number } | undefined {
  const drawn = drawnCell(injector, place)
  if (!drawn) return undefined
  const { bounds, canvas, scrolled, pane, frozenBottom } = drawn
  const behind = scrolled.down ? Math.max(0, canvas.top + frozenBottom - bounds.top) : 0
  const isLeft = scrolled.across && bounds.left < canvas.left + pane.left
  return {
    behind,
    down: behind > 0 || bounds.bottom > canvas.bottom - scrollBar,
    across: isLeft || bounds.right > canvas.right - scrollBar,
  }
}

function drawnCell(injector: Injector, { sheetId, row, column }: CellPlace) {
  const render = injector.get(IRenderManagerService).getRenderById(unitId)
  const skeleton = render?.with(SheetSkeletonManagerService).getSkeletonParam(tabIdOf(sheetId))?.skeleton
  const pane = render?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN)
  const canvas = render?.engine.getCanvasElement().getBoundingClientRect()
  if (!skeleton || !pane || !canvas) return undefined
  const cell = skeleton.getCellWithCoordByIndex(row, column)
  const { startRow } = skeleton.worksheet.getFreeze()
  // The pane begins where the frozen rows ended when they were frozen: they may have grown since.
  const frozenBottom = startRow > 0 ? skeleton.getCellWithCoordByIndex(startRow, column).startY : pane.top
  const scrolled = { across: cell.startX >= pane.left, down: row >= startRow }
  const x = canvas.left - (scrolled.across ? pane.viewportScrollX : 0)
  const y = canvas.top - (scrolled.down ? pane.viewportScrollY : 0)
  const bounds = { left: x + cell.startX, right: x + cell.endX, top: y + cell.startY, bottom: y + cell.endY }
  return { bounds, canvas, scrolled, pane, frozenBottom }
}
