import { type OpenWorkbook, ownGrid } from './open-workbook'
import type { Services } from './services'

/**
 * Whether Google lets this person write what a run of the weekly summary writes down. A viewer may use the add-on, and mail, but not write;
 * an editor may stand before a protected tab. One call.
 */
export function mayWrite({ book }: Services, open: OpenWorkbook): boolean {
  const tab = ownGrid(open, 'start') ?? ownGrid(open, 'log') ?? open.grids[0]
  return tab !== undefined && book.mayEdit(tab.sheetId)
}
