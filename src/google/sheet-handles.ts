type Sheet = GoogleAppsScript.Spreadsheet.Sheet
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet

/** The tabs that a run has met, so that none is asked for twice. */
export interface SheetHandles {
  /** All tabs in their order. One call. */
  all(): Sheet[]
  /** One call where the run has not met it; null where it is gone. */
  byId(sheetId: number): Sheet | null
  /** A new tab, or the empty one `onto` that a run which died has left behind. One call. */
  make(
    name: string,
    site: { readonly onto: number | undefined; readonly index: number | undefined },
  ): NewSheet
  /**
   * A copy of a tab behind all others; its sheet id. One call. Google says that the data of the template are copied
   * (https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet#insertSheet(String,Integer,Object)); that formats, widths and rules
   * come along, as with *Duplicate* in the grid, is a *guess*.
   */
  copy(template: Sheet, name: string): number
  /** Rows that a tab surely has: below them a write may need new rows. */
  rowsOf(sheetId: number): number
  keepRows(sheetId: number, rows: number): void
}

export interface NewSheet {
  readonly sheet: Sheet
  readonly rows: number
  readonly columns: number
  /** False for one that a run which died has left behind. */
  readonly isNew: boolean
}

/** A tab that insertSheet makes (seen by everyone, documented nowhere: a *guess*). */
const newSize = { rows: 1000, columns: 26 }

export function sheetHandles(spreadsheet: () => Spreadsheet): SheetHandles {
  const met = new Map<number, Sheet>()
  const rows = new Map<number, number>()
  let count: number | undefined

  const keep = (sheet: Sheet): Sheet => {
    met.set(sheet.getSheetId(), sheet)
    return sheet
  }
  const byId = (sheetId: number): Sheet | null => {
    const known = met.get(sheetId)
    if (known) return known
    const found = spreadsheet().getSheetById(sheetId)
    return found ? keep(found) : null
  }
  const sized = (sheet: Sheet): NewSheet => ({
    sheet,
    rows: sheet.getMaxRows(),
    columns: sheet.getMaxColumns(),
    isNew: false,
  })
  const insert = (name: string, index: number | undefined, template?: Sheet): Sheet => {
    count ??= spreadsheet().getNumSheets()
    const place = index ?? count
    count++
    return keep(
      template
        ? spreadsheet().insertSheet(name, place, { template })
        : spreadsheet().insertSheet(name, place),
    )
  }

  return {
    all: () => {
      const sheets = spreadsheet().getSheets()
      count = sheets.length
      return sheets.map(keep)
    },
    byId,
    make: (name, { onto, index }) => {
      const left = onto === undefined ? null : byId(onto)
      return left ? sized(left) : { sheet: insert(name, index), ...newSize, isNew: true }
    },
    copy: (template, name) => insert(name, undefined, template).getSheetId(),
    rowsOf: (sheetId) => rows.get(sheetId) ?? 0,
    keepRows: (sheetId, known) => {
      rows.set(sheetId, Math.max(known, rows.get(sheetId) ?? 0))
    },
  }
}
