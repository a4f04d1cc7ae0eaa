import type { ColumnPlan } from './tab-plan'

/**
 * Pixels that columns have on a screen 1,366 wide, as small laptops and Chromebooks have, at 100 %: without the row numbers (46) and the
 * scroll bar (15; both measured by eye, a *guess*).
 */
export const laptopWidth = 1305

export function widthOf(columns: readonly ColumnPlan[]): number {
  return columns.reduce((sum, { width }) => sum + width, 0)
}

/** Whether the whole tab is in sight at once. */
export function fitsLaptop(columns: readonly ColumnPlan[]): boolean {
  return widthOf(columns) <= laptopWidth
}
