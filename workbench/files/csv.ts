import { detectDelimiter, parseCsv } from 'hucre/csv'
import { FileProblem } from './problem'

interface CsvRow {
  /** The line of the file on which the row begins, from 1; a row with line breaks in its cells spans several. */
  line: number
  cells: string[]
}

export interface CsvTable {
  header: CsvRow
  /** As many cells each as the header has. */
  rows: CsvRow[]
}

/**
 * Reads the bytes of a CSV file as Sheets, Excel and LibreOffice write it: comma, semicolon or tab, UTF-8 with or without mark, UTF-16
 * or Windows' Western letters, line breaks inside quotes. Blank rows are left out. Throws a FileProblem that names the line.
 */
export function readCsv(bytes: Uint8Array, fileName: string): CsvTable {
  const text = decode(bytes)
  const separator = /^sep=(.)\r?\n/.exec(text)
  const delimiter = separator?.[1] ?? detectDelimiter(text)
  const skippedLines = separator ? 1 : 0
  const content = text.slice(separator?.[0].length ?? 0)
  refuseLooseQuotes(content, { delimiter, skippedLines, fileName })
  const rows = withLines(parseCsv(content, { delimiter }), skippedLines).filter((row) =>
    row.cells.some((cell) => cell.trim()),
  )
  const [header, ...rest] = rows
  if (!header) throw new FileProblem('csv', `${fileName} is empty: put the column names into its first line.`)
  return { header, rows: rest.map((row) => evenRow(row, header.cells.length, fileName)) }
}

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // Excel's plain "CSV" on Windows is not UTF-8; these letters cover the West, and every byte means something in them.
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

function withLines(records: readonly (readonly unknown[])[], skippedLines: number): CsvRow[] {
  let line = 1 + skippedLines
  return records.map((record) => {
    const cells = record.map((cell) => String(cell ?? ''))
    const row = { line, cells }
    line += 1 + cells.reduce((sum, cell) => sum + countLineBreaks(cell), 0)
    return row
  })
}

function countLineBreaks(text: string): number {
  return text.match(/\r\n|\r|\n/g)?.length ?? 0
}

function evenRow(row: CsvRow, width: number, fileName: string): CsvRow {
  const surplus = row.cells.slice(width).find((cell) => cell.trim() !== '')
  if (surplus !== undefined) {
    const where = `${fileName}, line ${row.line}`
    throw new FileProblem(
      'csv',
      `${where} has more cells than there are column names ("${surplus}"): put a text with commas into quotes.`,
    )
  }
  const missing = Math.max(0, width - row.cells.length)
  return { ...row, cells: [...row.cells.slice(0, width), ...Array<string>(missing).fill('')] }
}

interface QuoteContext {
  delimiter: string
  skippedLines: number
  fileName: string
}

/** A whole cell in quotes with what may follow it, or a cell without; the library reads on to the end of the file when a quote is left open. */
function refuseLooseQuotes(text: string, context: QuoteContext): void {
  const stop = context.delimiter === '\t' ? '\\t' : context.delimiter.replace(/[|\\^$.*+?()[\]{}]/, '\\$&')
  const cell = new RegExp(`"(?:[^"]|"")*("?)([^${stop}\\r\\n]*)|[^${stop}\\r\\n]*`, 'y')
  for (let at = 0; at < text.length; at = cell.lastIndex + 1) {
    cell.lastIndex = at
    const [whole = '', closing, trailing] = cell.exec(text) ?? []
    cell.lastIndex = at + whole.length
    if (closing === undefined) continue
    if (closing === '') throw quoteProblem('opens a quote that is never closed', text.slice(0, at), context)
    if (trailing) throw quoteProblem('has text after a closing quote', text.slice(0, at), context)
  }
}

function quoteProblem(what: string, before: string, { skippedLines, fileName }: QuoteContext): FileProblem {
  const line = 1 + skippedLines + countLineBreaks(before)
  return new FileProblem(
    'csv',
    `${fileName}, line ${line} ${what}: write a quote inside a quoted text twice.`,
  )
}
