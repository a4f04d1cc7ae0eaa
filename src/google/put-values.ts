type Range = GoogleAppsScript.Spreadsheet.Range
type Sheet = GoogleAppsScript.Spreadsheet.Sheet
type Value = string | number | boolean | Date

/** What Sheets may take for the start of a formula, or, in a cell that is not plain text, for the mark of a text. */
const notPlain = /^[=+\-@'\t\r]/

/**
 * Writes a rectangle of values with one call, and returns its range. Text that Sheets would read as a formula goes in as rich text, which is
 * never parsed (*guess*), with one more call for each run of such cells below each other: an apostrophe before it would be seen in cells of
 * plain text, where it is kept (https://github.com/getodk/collect/issues/3703 tells of both kinds of cells).
 */
export function putValues(
  sheet: Sheet,
  { row, column }: { readonly row: number; readonly column: number },
  values: readonly (readonly Value[])[],
): Range {
  const width = values[0]?.length ?? 0
  const range = sheet
    .getRange(row, column, values.length, width)
    // Should the run die before the rich text is written, the text stands there all the same, if with an apostrophe before it.
    .setValues(values.map((line) => line.map((value) => (isPlain(value) ? value : `'${value}`))))
  for (let index = 0; index < width; index++) {
    for (const { from, texts } of runsOf(values.map((line) => line[index] ?? ''))) {
      sheet
        .getRange(row + from, column + index, texts.length, 1)
        .setRichTextValues(texts.map((text) => [SpreadsheetApp.newRichTextValue().setText(text).build()]))
    }
  }
  return range
}

function isPlain(value: Value): boolean {
  return typeof value !== 'string' || !notPlain.test(value)
}

interface Run {
  /** Index of its first cell. */
  readonly from: number
  readonly texts: string[]
}

/** The cells of a column that are not plain, neighbours together. */
function runsOf(column: readonly Value[]): Run[] {
  const runs: Run[] = []
  column.forEach((value, index) => {
    if (isPlain(value)) return
    const last = runs[runs.length - 1]
    if (last && last.from + last.texts.length === index) last.texts.push(String(value))
    else runs.push({ from: index, texts: [String(value)] })
  })
  return runs
}
