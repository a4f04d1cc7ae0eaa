import { addressKey } from '../../core/summary/address'
import type { TableKey } from '../../core/tables/declaration'
import type { RowOf } from '../../core/tables/records'
import type { OpenWorkbook } from '../open-workbook'

type Person = RowOf<'members'>

/** Of rows of people those whose address stands on *Members* already, or in a row above: several spellings of one address are one. */
export function peopleTwice(
  table: TableKey,
  rows: readonly RowOf<TableKey>[],
  { workbook }: OpenWorkbook,
): Person[] {
  if (table !== 'members') return []
  const known = new Set(workbook.rows.members.map(({ email }) => addressKey(email)))
  return (rows as readonly Person[]).filter(({ email }) => {
    if (email === '') return false
    const key = addressKey(email)
    const isKnown = known.has(key)
    known.add(key)
    return isKnown
  })
}
