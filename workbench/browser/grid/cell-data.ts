import type { ICellData, IStyleData, Nullable } from '@univerjs/core'
import type { CellSnapshot, StoredValue } from '../../sheets/snapshot'
import { fromDocument, toDocument } from './rich-text'
import { fromStyleData, toStyleData } from './style-data'

/** Univer's CellValueType. */
const types = { string: 1, number: 2, boolean: 3 } as const
const forcedText = 4

/** What Univer's grid holds for a cell; undefined when there is nothing to show. Notes and validation stand elsewhere in Univer. */
export function toCellData(cell: CellSnapshot): ICellData | undefined {
  const document = toDocument(cell)
  const data: ICellData = {
    ...(holdsText(cell) && { s: toStyleData({ ...sheetsFont, ...cell.style }) }),
    ...(cell.formula !== undefined && { f: cell.formula }),
    ...(document ? { p: document } : content(cell)),
  }
  return Object.keys(data).length === 0 ? undefined : data
}

/** The font of Sheets, said with each cell: Univer's drop-downs do not ask the tab for it. */
const sheetsFont = { fontFamily: 'Arial', fontSize: 10 }

function holdsText({ style, value, formula, validation }: CellSnapshot): boolean {
  return [style, value, formula, validation].some((part) => part !== undefined)
}

function content({ value, error }: CellSnapshot): ICellData {
  if (error !== undefined) return { v: error, t: types.string }
  if (value === undefined) return {}
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: types.boolean }
  return { v: value, t: types[typeof value as 'string' | 'number'] }
}

const errors = /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|ERROR!|SPILL!|CALC!)$/

/** What a cell of Univer's holds in the store's words: the way back of `toCellData`. */
export function fromCellData(data: ICellData, style: Nullable<IStyleData>): CellSnapshot {
  const words = style ? fromStyleData(style) : {}
  return {
    ...(data.f && { formula: data.f }),
    ...(data.p ? fromDocument(data.p) : fromContent(data)),
    ...(Object.keys(words).length > 0 && { style: words }),
  }
}

function fromContent(data: ICellData): Pick<CellSnapshot, 'value' | 'error'> {
  const value = storedValue(data)
  if (value === undefined || value === '') return {}
  if (data.f && typeof value === 'string' && errors.test(value)) return { error: value }
  return { value }
}

/** Univer keeps booleans as 1 and 0 with a type of their own. */
function storedValue({ v, t }: ICellData): StoredValue | undefined {
  if (v === undefined || v === null) return undefined
  if (t === types.boolean) return v === 1 || v === true || v === '1' || v === 'TRUE'
  if (t === types.number) return Number(v)
  if (t === types.string || t === forcedText) return String(v)
  return v
}
