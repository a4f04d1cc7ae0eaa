import { cut, foldLabel, nearest, trimBlanks } from '../text'
import type { TableKey } from './declaration'
import { columnOfNote } from './header-notes'
import type { Cell, Issue } from './records'

export interface HeaderRowInput {
  readonly table: TableKey
  readonly sheetId: number
  readonly tabName: string
  /** The row of the headers on the sheet, 1-based. */
  readonly rowNumber: number
  readonly headers: readonly Cell[]
  readonly notes: readonly string[]
  /** Required columns that may be absent on this tab, as something else tells their value. */
  readonly settled: ReadonlySet<string>
  /** The columns that are read, with their headers: the team's own on a tab that it made. */
  readonly expected: readonly ExpectedColumn[]
  keyOf(header: string): string | undefined
  /** Finds columns by the place in which they stood, for those that neither header nor note tells: key -> column number. */
  byPlace(columns: Readonly<Record<string, number>>): Readonly<Record<string, number>>
}

export interface ExpectedColumn {
  readonly key: string
  readonly header: string
  readonly required: boolean
}

export interface MappedColumns {
  /** Column key -> column number on the sheet, 1-based. */
  readonly columns: Readonly<Record<string, number>>
  readonly issues: readonly Issue[]
}

/**
 * Finds which column stands where: by header text in any shipped language, of two with one text by the key in the header's note, where no header tells by that key alone, then by place, which is told.
 * Columns of the team's own are left alone; a header that nearly is one of ours, while ours is missing, is told.
 */
export function mapColumns(input: HeaderRowInput): MappedColumns {
  const columns: Record<string, number> = {}
  const issues: Issue[] = []
  const strange: number[] = []
  const headers = input.headers.map((header) => (typeof header === 'string' ? header : ''))
  const keys = headers.map(input.keyOf)
  for (const [index, key] of keys.entries()) {
    if (key === undefined) strange.push(index)
    else if (index === oursOf(input, keys, key)) columns[key] = index + 1
    else issues.push(issueOf(input, { code: 'data/repeated-header', index, key, text: headers[index] ?? '' }))
  }
  const unknown = strange.filter((index) => !takeByNote(input, index, columns))
  const placed = Object.entries(input.byPlace(columns))
  for (const [key, number] of placed) {
    columns[key] = number
    issues.push(lostHeader(input, key, number))
  }
  const numbers = new Set(placed.map(([, number]) => number))
  const untold = unknown.filter((index) => !numbers.has(index + 1))
  // A header that stands over another's column is told as that.
  const told = issues.filter(
    ({ code, columnNumber }) => code !== 'data/repeated-header' || !numbers.has(columnNumber),
  )
  return { columns, issues: [...told, ...missingColumns({ input, columns, unknown: untold })] }
}

/** Of the columns with one header the one whose note tells that it is ours, wherever it stands; without such a note the first. */
function oursOf(
  { notes, table }: HeaderRowInput,
  keys: readonly (string | undefined)[],
  key: string,
): number {
  const noted = keys.findIndex((one, index) => one === key && columnOfNote(notes[index] ?? '', table) === key)
  return noted >= 0 ? noted : keys.indexOf(key)
}

function lostHeader(input: HeaderRowInput, key: string, number: number): Issue {
  const text = trimBlanks(String(input.headers[number - 1] ?? '')) || '—'
  const suggestion = input.expected.find((column) => column.key === key)?.header ?? key
  return issueOf(input, { code: 'data/lost-header', index: number - 1, key, text, suggestion })
}

/** Own keys only: the note of a header that was copied to a second column gives nothing. */
function takeByNote(input: HeaderRowInput, index: number, columns: Record<string, number>): boolean {
  const key = columnOfNote(input.notes[index] ?? '', input.table)
  const declared = input.expected.some((column) => column.key === key)
  if (key === undefined || !declared || key in columns) return false
  columns[key] = index + 1
  return true
}

interface MissingInput {
  readonly input: HeaderRowInput
  readonly columns: Readonly<Record<string, number>>
  readonly unknown: readonly number[]
}

function missingColumns({ input, columns, unknown }: MissingInput): Issue[] {
  const missing = new Map(
    input.expected.filter(({ key }) => !(key in columns)).map((column) => [column.header, column]),
  )
  const issues: Issue[] = []
  for (const index of unknown) {
    const text = String(input.headers[index] ?? '')
    const meant = foldLabel(text) && nearest(text, missing.keys())
    if (!meant) continue
    const key = missing.get(meant)?.key ?? ''
    issues.push(issueOf(input, { code: 'data/unknown-header', index, key, text, suggestion: meant }))
    missing.delete(meant)
  }
  for (const { key, required } of missing.values()) {
    if (!required || input.settled.has(key)) continue
    issues.push(issueOf(input, { code: 'data/missing-column', index: -1, key, text: '' }))
  }
  return issues
}

interface HeaderIssue {
  readonly code: Issue['code']
  readonly index: number
  readonly key: string
  readonly text: string
  readonly suggestion?: string
}

function issueOf(input: HeaderRowInput, { code, index, key, text, suggestion }: HeaderIssue): Issue {
  const { table, sheetId, tabName, rowNumber } = input
  return {
    code,
    table,
    sheetId,
    tabName,
    rowNumber,
    columnNumber: index + 1,
    columnKey: key,
    found: cut(text, 80),
    ...(suggestion && { suggestion }),
  }
}
