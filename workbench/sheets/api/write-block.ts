import { ScriptException } from '../../host/emulated'
import { eachCell } from '../store/area'
import { cellAt } from '../store/cells'
import type { Entered } from '../store/typed'
import { violation } from '../store/validate'
import { putEntered } from '../store/write-cell'
import type { RangeAddress } from './range-address'

/**
 * Writes what was entered into every cell of the range, or nothing at all when a rule that rejects input refuses one of them
 * (*guess*: Google checks at the flush; that nothing of the block is written is what the grid's undo would leave).
 */
export function writeEntered(range: RangeAddress, enteredAt: (row: number, column: number) => Entered): void {
  const { tab, area } = range
  const { book } = range.context
  const planned: { row: number; column: number; entered: Entered }[] = []
  eachCell(area, (row, column) => {
    const entered = enteredAt(row, column)
    const refused = violation(book, { entered, cell: cellAt(tab, row, column), row, column })
    if (refused !== undefined) throw new ScriptException(refused)
    planned.push({ row, column, entered })
  })
  for (const { row, column, entered } of planned) putEntered(tab, { row, column }, entered)
}
