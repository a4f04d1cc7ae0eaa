import type { ICommandService } from '@univerjs/core'
import type { BookSnapshot, CellSnapshot, SheetSnapshot } from '../../sheets/snapshot'
import { joinLines } from './areas'
import { tabIdOf, unitId } from './mutation'

/** How often rows of a tab were asked to grow. */
const asked = new Map<number, number>()

/** Rows without a height of their own take the one that their contents need, as in Sheets; Univer computes it when it is idle. */
export function growRows(commands: ICommandService, sheet: SheetSnapshot, rows: readonly number[]): void {
  const free = rows.filter((row) => sheet.rowHeights[row] === undefined)
  if (free.length === 0) return
  const ranges = joinLines(free).map(({ at, count }) => ({
    startRow: at,
    endRow: at + count - 1,
    startColumn: 0,
    endColumn: sheet.columnCount - 1,
  }))
  const number = (asked.get(sheet.id) ?? 0) + 1
  asked.set(sheet.id, number)
  commands.syncExecuteCommand('sheet.operation.mark-dirty-row-auto-height', {
    unitId,
    subUnitId: tabIdOf(sheet.id),
    ranges,
    id: taskId(sheet.id, number),
  })
}

function taskId(sheetId: number, number: number): string {
  return `grow-${sheetId}-${number}`
}

/** Before a tab goes: Univer would stumble over it the next time it is idle, and no row of any tab would grow again. */
export function stopGrowing(commands: ICommandService, sheetId: number): void {
  for (let number = asked.get(sheetId) ?? 0; number > 0; number -= 1) {
    const id = taskId(sheetId, number)
    commands.syncExecuteCommand('sheet.operation.cancel-mark-dirty-row-auto-height', { unitId, id })
  }
  asked.delete(sheetId)
}

/** At the beginning: the tab that is shown first, hidden tabs last. */
export function growAllRows(commands: ICommandService, book: BookSnapshot, activeSheetId: number): void {
  const rank = ({ id, hidden }: SheetSnapshot): number => (id === activeSheetId ? 0 : hidden ? 2 : 1)
  for (const sheet of [...book.sheets].sort((a, b) => rank(a) - rank(b))) {
    const tall = Object.entries(sheet.cells).filter(([, line]) => Object.values(line).some(mayBeTall))
    growRows(
      commands,
      sheet,
      tall.map(([row]) => Number(row)),
    )
  }
}

function mayBeTall({ value, style }: CellSnapshot): boolean {
  if (value === undefined) return false
  return style?.wrap === 'WRAP' || (style?.fontSize ?? 10) > 11 || String(value).includes('\n')
}
