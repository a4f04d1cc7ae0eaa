import type * as people from '../../sheets/user-actions'
import type { GridAction } from '../protocol'
import type { ChangeScope } from './book-change'
import { onCells } from './carry-out-cells'
import { onLines } from './carry-out-lines'
import { onTabs } from './carry-out-tabs'
import { requireTab } from './require-place'

/** What came of an action: the cells for which onEdit runs, and what at most has changed where that is known. */
export interface CarriedOut {
  edited?: people.EditedCells[]
  scope?: ChangeScope
}

export type CellsAction = Exclude<GridAction, { kind: 'undo' | 'redo' | 'computed' }>

/**
 * Does what a person did at the grid. Which actions fire onEdit is documented only as "changes a value"
 * (https://developers.google.com/apps-script/guides/triggers#onedite); that sorting does not is a *guess*.
 * @throws ScriptException with what the grid would say
 */
export function carryOut(person: people.Person, action: CellsAction): CarriedOut {
  if ('sheetId' in action) requireTab(person.book, action.sheetId)
  return onCells(person, action) ?? onLines(person, action) ?? onTabs(person, action) ?? {}
}
