import type { Translate } from '../../messages'
import { cut, foldLabel, nearest } from '../text'
import { columnsOf, type TableKey } from './declaration'
import { columnOfNote } from './header-notes'
import type { Cell, Issue } from './records'
import { columnOfHeader, headerOf } from './vocabulary'

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
  /** Finds columns by the place in which they stood, for those that neither header nor note tells: key -> column number. */
  byPlace(columns: Readonly<Record<string, number>>): Readonly<Record<string, number>>
}

export interface MappedColumns {
  /** Column key -> column number on the sheet, 1-based. */
  readonly columns: Readonly<Record<string, number>>
  readonly issues: readonly Issue[]
}

/**
 * Finds which column stands where: by header text in any shipped language, then by the key in the header's note, then by place, which is told.
 * Columns of the team's own are left alone; a header that nearly is one of ours, while ours is missing, is told.
 */
export function mapColumns(input: HeaderRowInput, t: Translate): MappedColumns {
  const columns: Record<string, number> = {}
  const issues: Issue[] = []
  const strange: number[] = []
  input.headers.forEach((header, index) => {
    const text = typeof header === 'string' ? header : ''
    const key = columnOfHeader(input.table, text)
    if (key === undefined) strange.push(index)
    else if (key in columns) issues.push(issueOf(input, { code: 'data/repeated-header', index, key, text }))
    else columns[key] = index + 1
  })
  const unknown = strange.filter((index) => !takeByNote(input, index, columns))
  const placed = Object.entries(input.byPlace(columns))
  for (const [key, number] of placed) {
    columns[key] = number
    issues.push(lostHeader(input, { key, number, t }))
  }
  const numbers = new Set(placed.map(([, number]) => number))
  const untold = unknown.filter((index) => !numbers.has(index + 1))
  // A header that stands over another's column is told as that.
  const told = issues.filter(
    ({ code, columnNumber }) => code !== 'data/repeated-header' || !numbers.has(columnNumber),
  )
  return { columns, issues: [...told, ...missingColumns({ input, columns, unknown: untold, t })] }
}

function lostHeader(
  input: HeaderRowInput,
  { key, number, t }: { readonly key: string; readonly number: number; readonly t: Translate },
): Issue {
  const text = String(input.headers[number - 1] ?? '')
  const suggestion = headerOf(input.table, key, t)
  return issueOf(input, { code: 'data/lost-header', index: number - 1, key, text, suggestion })
}

/** Own keys only: the note of a header that was copied to a second column gives nothing. */
function takeByNote(input: HeaderRowInput, index: number, columns: Record<string, number>): boolean {
  const key = columnOfNote(input.notes[index] ?? '', input.table)
  const declared = columnsOf(input.table).some((column) => column.key === key)
  if (key === undefined || !declared || key in columns) return false
  columns[key] = index + 1
  return true
}

interface MissingInput {
  readonly input: HeaderRowInput
  readonly columns: Readonly<Record<string, number>>
  readonly unknown: readonly number[]
  readonly t: Translate
}

function missingColumns({ input, columns, unknown, t }: MissingInput): Issue[] {
  const missing = new Map(
    columnsOf(input.table)
      .filter((column) => !(column.key in columns))
      .map((column) => [headerOf(input.table, column.key, t), column]),
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
    if (!(required || key === 'id') || input.settled.has(key)) continue
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
