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
function goTo(sheetId: number, rowNumber: number, columnNumber: number): 'shown' | 'filtered' | 'gone' {
  const sheet = spreadsheet().getSheetById(sheetId)
  if (!sheet || rowNumber > sheet.getMaxRows() || columnNumber > sheet.getMaxColumns()) return 'gone'
  spreadsheet().setActiveSheet(sheet.showSheet())
  sheet.setActiveRange(sheet.getRange(rowNumber, columnNumber))
  return sheet.isRowHiddenByFilter(rowNumber) ? 'filtered' : 'shown'
}
