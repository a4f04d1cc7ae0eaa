type Range = GoogleAppsScript.Spreadsheet.Range

const headerBackground = '#e8eef4'
const headerColor = '#1f3a4d'
/** IDs: there to be found, not to be read. */
export const ownedColor = '#80868b'

/** Makes cells look like headers. Two calls. */
export function dressHeader(cells: Range): Range {
  const style = SpreadsheetApp.newTextStyle().setBold(true).setForegroundColor(headerColor).build()
  return cells.setTextStyle(style).setBackground(headerBackground)
}
