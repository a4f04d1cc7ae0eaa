import type { CellStyle } from '../../sheets/snapshot'
import { selectedArea, sheetOf } from './lines'
import type { Workbench } from './workbench'

/** The style of the cell with the border: what the toolbar shows as pressed. */
export function styleOfActive(workbench: Workbench): CellStyle {
  const { row, column } = workbench.grid.selection()
  return sheetOf(workbench).cells[row]?.[column]?.style ?? {}
}

export function formatSelection({ act, grid }: Workbench, style: CellStyle): void {
  const { sheetId, areas } = grid.selection()
  act({ kind: 'format', sheetId, areas, style })
}

export function toggleStyle(
  workbench: Workbench,
  key: 'bold' | 'italic' | 'underline' | 'strikethrough',
): void {
  formatSelection(workbench, { [key]: styleOfActive(workbench)[key] !== true })
}

export function mergeSelection(workbench: Workbench, merged: boolean): void {
  const area = selectedArea(workbench)
  workbench.act({ kind: 'merge', sheetId: workbench.grid.selection().sheetId, area, merged })
}

/** '#,##0.0' with one decimal more or less. */
export function withDecimals(pattern: string | undefined, step: 1 | -1): string {
  const base = !pattern || pattern === 'General' || pattern === '@' ? '0' : pattern
  const found = /0(\.0*)?/.exec(base)
  if (!found) return base
  const decimals = Math.max(0, (found[1]?.length ?? 1) - 1 + step)
  const replaced = decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`
  return base.slice(0, found.index) + replaced + base.slice(found.index + found[0].length)
}
