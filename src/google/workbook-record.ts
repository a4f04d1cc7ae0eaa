type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet

const key = 'throughline'

/**
 * The workbook's own memory, as developer metadata of the spreadsheet: invisible, survives renames, and goes along with a copy of the
 * file (*guess*; if it did not, the copy would have neither record nor properties and mail would be off there all the same).
 * https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet#getDeveloperMetadata()
 */
export function readRecord(spreadsheet: Spreadsheet): string | null {
  return find(spreadsheet)?.getValue() ?? null
}

export function writeRecord(spreadsheet: Spreadsheet, text: string): void {
  const found = find(spreadsheet)
  if (found) found.setValue(text)
  else spreadsheet.addDeveloperMetadata(key, text)
}

function find(spreadsheet: Spreadsheet): GoogleAppsScript.Spreadsheet.DeveloperMetadata | undefined {
  return spreadsheet.getDeveloperMetadata().find((metadata) => metadata.getKey() === key)
}
