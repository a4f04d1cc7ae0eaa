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

/** Undefined for a tab that is not drawn. Frozen cells stay where they are; the others move with the scrolling. */
export function cellBounds(
  injector: Injector,
  { sheetId, row, column }: { sheetId: number; row: number; column: number },
): CellBounds | undefined {
  const render = injector.get(IRenderManagerService).getRenderById(unitId)
  const skeleton = render?.with(SheetSkeletonManagerService).getSkeletonParam(tabIdOf(sheetId))?.skeleton
  const main = render?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN)
  const canvas = render?.engine.getCanvasElement().getBoundingClientRect()
  if (!skeleton || !main || !canvas) return undefined
  const cell = skeleton.getCellWithCoordByIndex(row, column)
  const x = canvas.left - (cell.startX >= main.left ? main.viewportScrollX : 0)
  const y = canvas.top - (cell.startY >= main.top ? main.viewportScrollY : 0)
  return { left: x + cell.startX, right: x + cell.endX, top: y + cell.startY, bottom: y + cell.endY }
}
