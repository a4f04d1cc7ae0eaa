import { giveIdsOnEdit } from '../app/give-ids-on-edit'
import { alone } from './alone'
import { bookServices } from './book'
import { documentMemory } from './memory'
import { readGrid } from './read-grids'
import { spreadsheetClock } from './zone'

type Range = GoogleAppsScript.Spreadsheet.Range

/**
 * Gives IDs to rows that were just typed or pasted. Google tells a simple trigger which cells were edited, and lets it use the file and its
 * properties and nothing that needs a permission. https://developers.google.com/apps-script/guides/triggers#restrictions
 */
export function afterEdit(event: unknown): void {
  const range = editedRange(event)
  // Headers have no IDs.
  if (!range || range.getLastRow() === 1) return
  const sheet = range.getSheet()
  const spreadsheet = () => sheet.getParent()
  const clock = spreadsheetClock(() => spreadsheet().getSpreadsheetTimeZone())
  try {
    giveIdsOnEdit(
      {
        book: bookServices(spreadsheet, clock),
        memory: documentMemory(),
        alone,
        readTab: () => readGrid(sheet, anyZone),
      },
      {
        sheetId: sheet.getSheetId(),
        firstColumn: range.getColumn(),
        lastColumn: range.getLastColumn(),
      },
    )
  } catch (error) {
    // Somebody who may not edit the ID cells, or a service that is down: the next check gives the IDs, and a message would help nobody.
    console.warn(error instanceof Error ? error.message : String(error))
  }
}

/** Which day it is decides nothing here, and asking for the spreadsheet's zone is a call. */
const anyZone = {
  local: (instant: number) => ({ day: new Date(instant).toISOString().slice(0, 10), minutes: 0 }),
}

/** The function can be called by anybody with anything. */
function editedRange(event: unknown): Range | null {
  const range = (event as { readonly range?: unknown } | null | undefined)?.range as Range | undefined
  return typeof range?.getSheet === 'function' && typeof range.getLastColumn === 'function' ? range : null
}
