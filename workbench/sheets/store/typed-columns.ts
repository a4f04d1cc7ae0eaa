import { ScriptException } from '../../host/emulated'
import type { Area } from '../snapshot'
import { touches } from './area'
import type { Tab } from './book'

/**
 * Refuses rules for cells of a table's typed columns: Google's words, as scripts that meet such a table report them. SpreadsheetApp knows
 * nothing else of tables. https://developers.google.com/workspace/sheets/api/guides/tables
 */
export function requireUntyped(tab: Tab, area: Area): void {
  if (tab.typedColumns?.some((typed) => touches(typed, area)))
    throw new ScriptException('This operation is not allowed on cells in typed columns.')
}
