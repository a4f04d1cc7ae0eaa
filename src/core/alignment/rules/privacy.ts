import { fingerprint } from '../../summary/fingerprint'
import { columnsOf, type TableKey, tableKeys } from '../../tables/declaration'
import type { RowOf } from '../../tables/records'
import type { Facts } from '../facts'
import { namesStudent } from '../names-student'
import { type Hit, type RuleFamily, rowAddress, rowHit } from '../rule'

/** Whether a text looks as if it named or numbered a child: everyone who may open the file sees it, and mails quote it. */
export const privacyRules: RuleFamily<'privacy/student'> = {
  'privacy/student': (facts) =>
    tableKeys.filter((table) => !ofGrownUps.has(table)).flatMap((table) => hitsIn(facts, table)),
}

/** Tables that list grown-ups. */
const ofGrownUps: ReadonlySet<TableKey> = new Set<TableKey>(['communities', 'members', 'initiatives'])
const texts = new Set(['text', 'longText', 'link'])

/** The text itself is not repeated, but goes into what a dismissal is known by: another text in the cell is told again. */
function hitsIn(facts: Facts, table: TableKey): Hit[] {
  const columns = columnsOf(table)
    .filter(({ type }) => texts.has(type))
    .map(({ key }) => key)
  return (facts.workbook.rows[table] as readonly RowOf<TableKey>[]).flatMap((row) => {
    const values = row as unknown as Readonly<Record<string, string>>
    const told = columns.filter((key) => namesStudent(values[key] ?? ''))
    return told.map((columnKey) => {
      const text = fingerprint(values[columnKey] ?? '').toString(36)
      const address = row.id || rowAddress(row.place)
      const hit = rowHit(facts, { row, table, columnKey }, { row: address, column: columnKey, text })
      return { ...hit, about: facts.rowAt(row.place)?.goals ?? [] }
    })
  })
}
