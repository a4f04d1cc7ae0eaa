type Range = GoogleAppsScript.Spreadsheet.Range
type Sheet = GoogleAppsScript.Spreadsheet.Sheet

/** A text in an object is kept as text, also where it looks like a number or a day. */
export type Put = string | number | boolean | Date | { readonly text: string }

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
  values: readonly (readonly Put[])[],
): Range {
  const width = values[0]?.length ?? 0
  const range = sheet
    .getRange(row, column, values.length, width)
    // Should the run die before the rich text is written, the text stands there all the same, if with an apostrophe before it.
    .setValues(values.map((line) => line.map((value) => (isPlain(value) ? value : `'${textOf(value)}`))))
  for (let index = 0; index < width; index++) {
    for (const { from, texts } of runsOf(values.map((line) => line[index] ?? ''))) {
      sheet
        .getRange(row + from, column + index, texts.length, 1)
        .setRichTextValues(texts.map((text) => [SpreadsheetApp.newRichTextValue().setText(text).build()]))
    }
  }
  return range
}

function isPlain(value: Put): value is Exclude<Put, { readonly text: string }> {
  if (typeof value === 'object') return value instanceof Date
  return typeof value !== 'string' || !notPlain.test(value)
}

function textOf(value: Put): string {
  return typeof value === 'object' && 'text' in value ? value.text : String(value)
}

interface Run {
  /** Index of its first cell. */
  readonly from: number
  readonly texts: string[]
}

/** The cells of a column that are not plain, neighbours together. */
function runsOf(column: readonly Put[]): Run[] {
  const runs: Run[] = []
  column.forEach((value, index) => {
    if (isPlain(value)) return
    const last = runs[runs.length - 1]
    if (last && last.from + last.texts.length === index) last.texts.push(textOf(value))
    else runs.push({ from: index, texts: [textOf(value)] })
  })
  return runs
}
