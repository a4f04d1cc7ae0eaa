/**
 * The spreadsheet as plain JSON: what the store holds, what a workspace saves, what .xlsx files are read into and written from.
 * Rows and columns are 0-based here, as in arrays; only the Apps Script surface counts from 1.
 */

/** What a cell holds. A date is a number (days since 1899-12-30, the spreadsheet's own zone) under a date format, as in Sheets. */
export type StoredValue = string | number | boolean

export interface CellSnapshot {
  /** Absent: blank. For a formula: its last known value, absent when unknown. */
  value?: StoredValue
  /** With the equals sign. */
  formula?: string
  /** '#REF!' and the like, when the formula's value is an error. */
  error?: string
  note?: string
  /** Shared between cells and snapshots: replaced, never changed. */
  style?: Readonly<CellStyle>
  /** Shared likewise. */
  validation?: Readonly<ValidationRule>
  /** Links over part or all of the text; end is exclusive. */
  links?: { start: number; end: number; url: string }[]
  /** Text styles over part of the text that differ from the cell's; end is exclusive, in order, without overlap. */
  runs?: { start: number; end: number; style: TextRunStyle }[]
}

/** Only what differs from the default stands here. */
export interface CellStyle {
  numberFormat?: string
  background?: string
  color?: string
  bold?: boolean
  italic?: boolean
  underline?: boolean
  strikethrough?: boolean
  fontFamily?: string
  fontSize?: number
  horizontal?: 'left' | 'center' | 'right' | 'general' | 'general-left'
  vertical?: 'top' | 'middle' | 'bottom'
  wrap?: 'OVERFLOW' | 'WRAP' | 'CLIP'
  borders?: Partial<Record<'top' | 'left' | 'bottom' | 'right', { style: string; color: string }>>
  /** Degrees, counter-clockwise; absent for 0. */
  rotation?: number
  verticalText?: boolean
  direction?: 'LEFT_TO_RIGHT' | 'RIGHT_TO_LEFT'
}

export type TextRunStyle = Pick<
  CellStyle,
  'color' | 'bold' | 'italic' | 'underline' | 'strikethrough' | 'fontFamily' | 'fontSize'
>

export interface ValidationRule {
  /** A key of SpreadsheetApp.DataValidationCriteria. */
  criteria: string
  /** Lists, numbers, dates as day serials, ranges as `{ range: "'Tab'!A2:A" }`. */
  values: (StoredValue | StoredValue[] | { range: string })[]
  allowInvalid: boolean
  helpText?: string
}

export interface Area {
  row: number
  column: number
  rows: number
  columns: number
  /** Reaches to the last row, however many rows the tab comes to have ("A:C", "A2:C"). `rows` is the number at present. */
  rowsOpen?: true
  /** Reaches to the last column likewise ("2:4"). */
  columnsOpen?: true
}

export interface ConditionalRule {
  areas: Area[]
  /** A key of SpreadsheetApp.BooleanCriteria with its values; absent for a gradient. */
  criteria?: string
  values?: StoredValue[]
  gradient?: { color: string; type: string; value: string }[]
  style: Pick<CellStyle, 'background' | 'color' | 'bold' | 'italic' | 'underline' | 'strikethrough'>
}

export interface ProtectionSnapshot {
  id: number
  type: 'SHEET' | 'RANGE'
  area?: Area
  unprotected: Area[]
  description: string
  warningOnly: boolean
  editors: string[]
  /** The named range it was tied to. */
  rangeName?: string
}

export interface BandingSnapshot {
  id: number
  area: Area
  direction: 'ROWS' | 'COLUMNS'
  header: string | null
  first: string
  second: string
  footer: string | null
}

export interface MetadataSnapshot {
  id: number
  key: string
  value: string
  visibility: 'DOCUMENT' | 'PROJECT'
  /** Where it sits; the spreadsheet itself when absent. */
  sheetId?: number
  row?: number
  column?: number
}

export interface SheetSnapshot {
  id: number
  name: string
  hidden: boolean
  rowCount: number
  columnCount: number
  frozenRows: number
  frozenColumns: number
  tabColor: string | null
  /** Row index -> column index -> cell; blank cells are absent. */
  cells: Record<number, Record<number, CellSnapshot>>
  columnWidths: Record<number, number>
  rowHeights: Record<number, number>
  hiddenRows: number[]
  hiddenColumns: number[]
  merges: Area[]
  conditionalRules: ConditionalRule[]
  protections: ProtectionSnapshot[]
  filter: {
    area: Area
    criteria: Record<
      number,
      { criteria?: string; values?: StoredValue[]; hiddenValues?: string[]; visibleValues?: string[] }
    >
  } | null
  bandings?: BandingSnapshot[]
  /** Cells of the columns to which *Convert to table* gave a type. */
  typedColumns?: Area[]
  rightToLeft?: boolean
  hiddenGridlines?: boolean
}

export interface BookSnapshot {
  /** The file's id; a copy of the file has another. */
  id: string
  name: string
  locale: string
  timeZone: string
  owner: string
  editors: string[]
  viewers: string[]
  activeSheetId: number
  /** In the order of the tabs. */
  sheets: SheetSnapshot[]
  namedRanges: { name: string; sheetId: number; area: Area }[]
  metadata: MetadataSnapshot[]
}
