import type { Services } from '../app/services'
import { alone } from './alone'
import { ask } from './ask'
import { bookServices } from './book'
import { hourlyTrigger } from './hourly-trigger'
import { mailer } from './mailer'
import { documentMemory } from './memory'
import { spreadsheetClock } from './zone'

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet

/** Opens the doors to Google for one run. Nothing is asked of Google before a use case asks for it. */
export function googleServices(): Services {
  const spreadsheet = activeSpreadsheet()
  const clock = spreadsheetClock(() => spreadsheet().getSpreadsheetTimeZone())
  return {
    book: bookServices(spreadsheet, clock),
    memory: documentMemory(),
    mail: mailer,
    trigger: hourlyTrigger,
    clock,
    ask,
    userEmail: () => Session.getEffectiveUser().getEmail(),
    alone,
  }
}

/**
 * The spreadsheet this run belongs to, asked for once. Under the scope `spreadsheets.currentonly` there is no other way to it, and a
 * clock trigger of a published add-on may find none (not confirmed either way): then the run stops with this message in its log.
 */
function activeSpreadsheet(): () => Spreadsheet {
  let found: Spreadsheet | null = null
  return () => {
    found ??= SpreadsheetApp.getActiveSpreadsheet() as Spreadsheet | null
    if (!found)
      throw new Error('Throughline found no spreadsheet to work in. Open it from the spreadsheet’s own menu.')
    return found
  }
}
