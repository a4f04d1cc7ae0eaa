type Metadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata

const key = 'throughline'

/**
 * The workbook's own memory, as developer metadata of the spreadsheet: invisible, survives renames, and goes along with a copy of the
 * file (*guess*; if it did not, the copy would have neither record nor properties and mail would be off there all the same).
 * https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet#getDeveloperMetadata()
 */
export function workbookRecord(spreadsheet: () => GoogleAppsScript.Spreadsheet.Spreadsheet) {
  let found: Metadata | null | undefined
  const find = (): Metadata | null => {
    found ??=
      spreadsheet()
        .getDeveloperMetadata()
        .find((metadata) => metadata.getKey() === key) ?? null
    return found
  }
  return {
    /** One call, the first time. */
    read: (): string | null => find()?.getValue() ?? null,
    /** One call, and one to look for it first where it was not read before. */
    write: (text: string): void => {
      const there = find()
      if (there) there.setValue(text)
      else spreadsheet().addDeveloperMetadata(key, text)
      if (!there) found = undefined
    },
  }
}
