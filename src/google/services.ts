import type { BookServices, ClockServices, Services } from '../app/services'
import { alone } from './alone'
import { ask } from './ask'
import { hourlyTrigger } from './hourly-trigger'
import { labelRange } from './label-range'
import { mailer } from './mailer'
import { documentMemory } from './memory'
import { buildPage, writeReport } from './page-builder'
import { readGrids } from './read-grids'
import { buildTab } from './tab-builder'
import { readRecord, writeRecord } from './workbook-record'
import { writeBlocks } from './write-blocks'
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

function bookServices(spreadsheet: () => Spreadsheet, clock: ClockServices): BookServices {
  return {
    id: () => spreadsheet().getId(),
    locale: () => spreadsheet().getSpreadsheetLocale(),
    url: () => spreadsheet().getUrl(),
    read: () => readGrids(spreadsheet().getSheets(), clock),
    headerNotes: (sheetId) => headerNotes(spreadsheet(), sheetId),
    addTab: (plan, site) => {
      const labels = labelRange(spreadsheet(), site.labelsSheetId)
      return buildTab(sheetFor(spreadsheet(), plan.name, { onto: site.onto }), plan, labels)
    },
    addPage: (page, onto) => buildPage(sheetFor(spreadsheet(), page.name, { onto, index: page.index }), page),
    show: (sheetId) => {
      const sheet = spreadsheet().getSheetById(sheetId)
      if (sheet) spreadsheet().setActiveSheet(sheet)
    },
    write: (blocks) => writeBlocks(spreadsheet(), blocks, clock),
    writeReport: (page) => writeReport(spreadsheet(), page),
    record: () => readRecord(spreadsheet()),
    setRecord: (text) => writeRecord(spreadsheet(), text),
  }
}

function headerNotes(spreadsheet: Spreadsheet, sheetId: number): readonly string[] {
  const sheet = spreadsheet.getSheetById(sheetId)
  if (!sheet) return []
  return sheet.getRange(1, 1, 1, Math.max(1, sheet.getLastColumn())).getNotes()[0] ?? []
}

/** A new tab, or the empty one that a run which died has left behind. */
function sheetFor(
  spreadsheet: Spreadsheet,
  name: string,
  site: { readonly onto: number | undefined; readonly index?: number | undefined },
): GoogleAppsScript.Spreadsheet.Sheet {
  const left = site.onto === undefined ? null : spreadsheet.getSheetById(site.onto)
  return left ?? spreadsheet.insertSheet(name, site.index ?? spreadsheet.getNumSheets())
}
