import type { ViewServices } from '../app/sidebar/view-services'
import { googleServices } from './services'

/** Google forgets a value of the cache after six hours at most. https://developers.google.com/apps-script/reference/cache/cache */
const draftSeconds = 21_600

/** The doors for what the pages call. */
export function viewServices(): ViewServices {
  const services = googleServices()
  const draftKey = () => `setUpDraft.${services.book.id()}`
  return {
    ...services,
    view: {
      goTo,
      selected,
      draft: () => CacheService.getUserCache().get(draftKey()),
      keepDraft(text) {
        if (text === '') CacheService.getUserCache().remove(draftKey())
        else CacheService.getUserCache().put(draftKey(), text, draftSeconds)
      },
    },
  }
}

function spreadsheet(): GoogleAppsScript.Spreadsheet.Spreadsheet {
  return SpreadsheetApp.getActiveSpreadsheet()
}

/** A link in a page cannot move the selection; the script that the page calls can. */
function goTo(
  sheetId: number,
  rowNumber: number,
  columnNumber: number,
): 'shown' | 'filtered' | 'hidden' | 'gone' {
  const sheet = spreadsheet().getSheetById(sheetId)
  if (!sheet || rowNumber > sheet.getMaxRows() || columnNumber > sheet.getMaxColumns()) return 'gone'
  spreadsheet().setActiveSheet(sheet.showSheet())
  sheet.setActiveRange(sheet.getRange(rowNumber, columnNumber))
  if (sheet.isRowHiddenByFilter(rowNumber)) return 'filtered'
  // A row of a group that is folded up is hidden in the same way: a *guess*, as Google says nothing of it
  // (https://developers.google.com/apps-script/reference/spreadsheet/sheet#isRowHiddenByUser(Integer)).
  return sheet.isRowHiddenByUser(rowNumber) ? 'hidden' : 'shown'
}

/** Google types it as always there; that there may be none is documented. https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet#getCurrentCell() */
function selected(): { readonly sheetId: number; readonly rowNumber: number } | null {
  const cell = spreadsheet().getCurrentCell() as GoogleAppsScript.Spreadsheet.Range | null
  return cell && { sheetId: cell.getSheet().getSheetId(), rowNumber: cell.getRow() }
}
