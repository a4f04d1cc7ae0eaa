import type * as people from '../../sheets/user-actions'
import type { GridAction } from '../protocol'
import type { ChangeScope } from './book-change'

/** What came of an action: the cells for which onEdit runs, and what at most has changed where that is known. */
export interface CarriedOut {
  edited?: people.EditedCells[]
  scope?: ChangeScope
}

export type CellsAction = Exclude<GridAction, { kind: 'undo' | 'redo' | 'computed' }>
