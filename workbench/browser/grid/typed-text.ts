import type { ICellData } from '@univerjs/core'
import type { CellSnapshot } from '../../sheets/snapshot'
import { fromDocument } from './rich-text'

/** What a person would have typed to get what Univer wants to write: the store reads texts as typed. */
export function typedText(data: ICellData | null | undefined, cell: CellSnapshot | undefined): string {
  if (!data) return ''
  if (data.f) return data.f
  if (data.p) return String(fromDocument(data.p).value ?? '')
  if (data.v === undefined || data.v === null) return ''
  return data.t === 4 ? `'${data.v}` : plainText(data, cell)
}

function plainText(data: ICellData, cell: CellSnapshot | undefined): string {
  const { v } = data
  const ticks = cell?.validation?.criteria === 'CHECKBOX' && cell.validation.values.length === 0
  if (ticks) return ['1', 'true'].includes(String(v).toLowerCase()) ? 'TRUE' : 'FALSE'
  if (typeof v === 'number' && isDate(data, cell)) return isoDate(v)
  if (typeof v === 'boolean') return v ? 'TRUE' : 'FALSE'
  return String(v)
}

function isDate(data: ICellData, cell: CellSnapshot | undefined): boolean {
  const style = typeof data.s === 'object' ? data.s : undefined
  const pattern = style?.n?.pattern ?? cell?.style?.numberFormat ?? ''
  return /[ymd]/i.test(pattern.replace(/"[^"]*"|\\./g, ''))
}

/** A day serial as YYYY-MM-DD, which every locale reads; with the time when there is one. */
function isoDate(serial: number): string {
  const moment = new Date(Math.round((serial - 25569) * 86_400_000)).toISOString()
  return Number.isInteger(serial) ? moment.slice(0, 10) : moment.slice(0, 19).replace('T', ' ')
}
