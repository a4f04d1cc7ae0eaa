import type * as people from '../../sheets/user-actions'
import type { CarriedOut, CellsAction } from './carried-out'
import { onCells } from './carry-out-cells'
import { onLines } from './carry-out-lines'
import { onTabs } from './carry-out-tabs'
import { requireTab } from './require-place'

/**
 * Does what a person did at the grid. Which actions fire onEdit is documented only as "changes a value"
 * (https://developers.google.com/apps-script/guides/triggers#onedite); that sorting does not is a *guess*.
 * @throws ScriptException with what the grid would say
 */
export function carryOut(person: people.Person, action: CellsAction): CarriedOut {
  if ('sheetId' in action) requireTab(person.book, action.sheetId)
  return onCells(person, action) ?? onLines(person, action) ?? onTabs(person, action) ?? {}
}
