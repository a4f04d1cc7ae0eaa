import type { FixRequest } from '../../app/check/contract'
import type { CommitmentView } from '../../app/sidebar/contract'

/** A commitment that was marked as done here, and what puts back what its Status said. */
export interface Marked {
  readonly commitment: CommitmentView
  readonly undo: FixRequest
}

/** Those that are not marked: until the pane is refreshed a marked one still stands in what was loaded. */
export function stillOpen(
  commitments: readonly CommitmentView[],
  marked: readonly Marked[],
): readonly CommitmentView[] {
  return commitments.filter((one) => !marked.some(({ commitment }) => isSame(commitment, one)))
}

function isSame(left: CommitmentView, right: CommitmentView): boolean {
  if (left.cell.id !== '' || right.cell.id !== '') return left.cell.id === right.cell.id
  const { sheetId, rowNumber } = left.cell
  return sheetId === right.cell.sheetId && rowNumber === right.cell.rowNumber && left.what === right.what
}
