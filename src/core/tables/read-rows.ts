import { cut } from '../text'
import { type Column, columnsOf, type TableKey, tables } from './declaration'
import {
  blankOf,
  type CellValue,
  isBlank,
  isTrouble,
  type ReadingContext,
  readCell,
  type Trouble,
} from './read-cell'
import type { Cell, Grid, Issue, Place } from './records'

/** A row on its way to a record: by column key, references still as typed. */
export type DraftValues = Record<string, CellValue | Place>

export interface DraftRow {
  readonly table: TableKey
  readonly place: Place
  readonly values: DraftValues
  /** It says what it is about: a row without that is told as an issue and is no record. */
  readonly complete: boolean
}

export interface ReadRowsInput {
  readonly grid: Grid
  readonly table: TableKey
  /** 0-based; -1 where the first row is a row of the table. */
  readonly headerIndex: number
  /** Whether what stands above the headers are rows of the table too. */
  readonly rowsAbove: boolean
  /** Column key -> column number on the sheet, 1-based. */
  readonly columns: Readonly<Record<string, number>>
  /** What a blank cell of a column means on this tab. */
  readonly defaults: Readonly<Record<string, CellValue>>
  /** Columns without which a row is whole, although the table wants them. */
  readonly optional: ReadonlySet<string>
}

export interface ReadRows {
  readonly rows: readonly DraftRow[]
  readonly issues: readonly Issue[]
  /** 1-based; the header row where nothing stands below it. */
  readonly lastRow: number
}

type CellReader = (cell: Cell | undefined) => CellValue | Trouble

interface ReadColumn extends Column {
  /** 0-based place in a row; -1 where the tab has no such column. */
  readonly index: number
  /** What a blank cell of it reads as. */
  readonly blank: CellValue
  readonly read: CellReader
}

/** Reads the rows below the headers, and those above them where these are rows of the table. Rows without anything in our columns, or with nothing but an ID or an unticked box, are none. */
export function readRows(input: ReadRowsInput, context: ReadingContext): ReadRows {
  const { grid, table, headerIndex, rowsAbove } = input
  const columns = readColumns(input, context)
  const blank = Object.fromEntries(columns.map((column) => [column.key, column.blank]))
  const rows: DraftRow[] = []
  const issues: Issue[] = []
  let isApart = false
  for (let index = rowsAbove ? 0 : headerIndex + 1; index < grid.values.length; index++) {
    const cells = grid.values[index] ?? []
    if (index === headerIndex) continue
    if (!holdsSomething(cells, columns)) {
      isApart = true
      continue
    }
    const place: Place = { sheetId: grid.sheetId, tabName: grid.name, rowNumber: index + 1 }
    const row = readRow(cells, columns, { table, place, issues, blank })
    isApart &&= isRemark(row, columns)
    rows.push(isApart ? { ...row, complete: false } : row)
  }
  return { rows, issues, lastRow: lastTypedRow(grid, headerIndex, columns) }
}

/** Columns of the team's own do not count: rows are written beside them, and a formula that is filled down to the tab's end is no end of the rows. */
function lastTypedRow({ values }: Grid, headerIndex: number, columns: readonly ReadColumn[]): number {
  const isTyped = (cell: Cell | undefined) => cell !== undefined && cell !== false && !isBlank(cell)
  let index = values.length - 1
  while (index > headerIndex && !columns.some((column) => isTyped(values[index]?.[column.index]))) index--
  return Math.max(index, headerIndex) + 1
}

function readColumns(
  { table, columns, defaults, optional }: ReadRowsInput,
  context: ReadingContext,
): ReadColumn[] {
  return columnsOf(table).map((column) => {
    const blank = defaults[column.key] ?? blankOf(column.type)
    const { required, ...kept } = column
    const needed = required && !optional.has(column.key) && { required }
    return {
      ...kept,
      ...needed,
      index: (columns[column.key] ?? 0) - 1,
      blank,
      read: cellReader(column, blank, context),
    }
  })
}

/** Words repeat in columns of choices: each is looked up once. */
function cellReader(column: Column, blank: CellValue, context: ReadingContext): CellReader {
  const read = (cell: Cell) => readCell(cell, column, context)
  const seen = new Map<Cell, CellValue | Trouble>()
  const repeats = column.type === 'choice' || column.type === 'choices'
  return (cell) => {
    if (cell === undefined || isBlank(cell)) return blank
    if (!repeats) return read(cell)
    const known = seen.get(cell)
    if (known !== undefined) return known
    const value = read(cell)
    seen.set(cell, value)
    return value
  }
}

function holdsSomething(cells: readonly Cell[], columns: readonly ReadColumn[]): boolean {
  for (const { index, type } of columns) {
    const cell = cells[index]
    if (index >= 0 && type !== 'id' && cell !== false && !isBlank(cell)) return true
  }
  return false
}

interface RowTarget {
  readonly table: TableKey
  readonly place: Place
  readonly issues: Issue[]
  /** A row without anything in it: what is made as its copy has room for every column at once. */
  readonly blank: Readonly<Record<string, CellValue>>
}

function readRow(cells: readonly Cell[], columns: readonly ReadColumn[], target: RowTarget): DraftRow {
  const values: DraftValues = { ...target.blank, place: target.place }
  let missing: ReadColumn | undefined
  for (const column of columns) {
    const cell = cells[column.index]
    const read = column.read(cell)
    if (isTrouble(read)) {
      values[column.key] = read.value
      target.issues.push(troubleIssue(read, { column, cell, target }))
      continue
    }
    values[column.key] = read
    if (column.required && isEmpty(read)) missing ??= column
  }
  if (missing) target.issues.push(missingIssue(missing, target))
  const complete = missing === undefined || saysWhat(values, columns, target.table)
  return { table: target.table, place: target.place, values, complete }
}

/** Whether a row that lacks something still says what it is about: by its title where a row must have one, else by anything required. */
function saysWhat(values: DraftValues, columns: readonly ReadColumn[], table: TableKey): boolean {
  const required = columns.filter((column) => column.required)
  const title = required.filter((column) => column.key === tables[table].title)
  return (title.length > 0 ? title : required).some(({ key }) => !isEmpty(values[key] as CellValue))
}

/**
 * A heading, a total or a remark: below a blank row and without an ID, a row that has its title and numbers alone while its table asks for
 * more. It is told like any row that lacks something, and becomes one as soon as somebody fills in the rest.
 */
function isRemark({ values, table }: DraftRow, columns: readonly ReadColumn[]): boolean {
  const isBare = (column: ReadColumn) =>
    column.key === tables[table].title || column.type === 'number' || column.blank === values[column.key]
  return (
    columns.some(({ key, required }) => required && isEmpty(values[key] as CellValue)) &&
    columns.every((column) => isBare(column) || isEmpty(values[column.key] as CellValue))
  )
}

function isEmpty(value: CellValue): boolean {
  return value === '' || value === null || (Array.isArray(value) && value.length === 0)
}

interface TroubleSpot {
  readonly column: ReadColumn
  readonly cell: Cell | undefined
  readonly target: RowTarget
}

function troubleIssue({ trouble, suggestion }: Trouble, { column, cell, target }: TroubleSpot): Issue {
  const found = cell !== null && typeof cell === 'object' ? cell.day : String(cell ?? '')
  return {
    ...issueAt(target, column),
    code: trouble,
    found: cut(found, 80),
    ...(suggestion && { suggestion }),
  }
}

function missingIssue(column: ReadColumn, target: RowTarget): Issue {
  return { ...issueAt(target, column), code: 'data/missing-required', found: '' }
}

function issueAt({ table, place }: RowTarget, column: ReadColumn): Omit<Issue, 'code' | 'found'> {
  return { table, ...place, columnNumber: column.index + 1, columnKey: column.key }
}
