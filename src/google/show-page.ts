import type { Language, Translate } from '../messages'

/** The pages beside the bundle; each is one file without anything to load (build.mjs makes them). */
const dialogs = {
  setUp: { file: 'set-up', width: 680, height: 600 },
  newCycle: { file: 'new-cycle', width: 840, height: 640 },
  closing: { file: 'close-cycle', width: 680, height: 640 },
  newYear: { file: 'new-year', width: 680, height: 640 },
  addTabs: { file: 'add-tabs', width: 620, height: 600 },
  map: { file: 'map', width: 1120, height: 720 },
  preview: { file: 'preview', width: 960, height: 640 },
  adopt: { file: 'adopt', width: 760, height: 640 },
  repair: { file: 'repair', width: 620, height: 560 },
  schedule: { file: 'schedule', width: 560, height: 600 },
} as const

/** The sidebar is always 300 pixels wide. https://developers.google.com/apps-script/reference/base/ui#showSidebar(Object) */
export function showSidebar(title: string, { language }: Translate): void {
  const page = HtmlService.createHtmlOutputFromFile(pageFile('sidebar', language))
  SpreadsheetApp.getUi().showSidebar(page.setTitle(title))
}

/** https://developers.google.com/apps-script/reference/base/ui#showModalDialog(Object,String) */
export function showDialog(name: keyof typeof dialogs, title: string, { language }: Translate): void {
  const { file, width, height } = dialogs[name]
  const page = HtmlService.createHtmlOutputFromFile(pageFile(file, language))
    .setWidth(width)
    .setHeight(height)
  SpreadsheetApp.getUi().showModalDialog(page, title)
}

/** The build writes each page once for each language: 'sidebar' and 'sidebar-es'. */
function pageFile(name: string, language: Language): string {
  return language === 'en' ? name : `${name}-${language}`
}
