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

/** One a row: whoever mends a cell reads the others. The text itself is not repeated. */
function hitsIn(facts: Facts, table: TableKey): Hit[] {
  const columns = columnsOf(table)
    .filter(({ type }) => texts.has(type))
    .map(({ key }) => key)
  return (facts.workbook.rows[table] as readonly RowOf<TableKey>[]).flatMap((row) => {
    const values = row as unknown as Readonly<Record<string, string>>
    const columnKey = columns.find((key) => namesStudent(values[key] ?? ''))
    if (columnKey === undefined) return []
    const hit = rowHit(
      facts,
      { row, table, columnKey },
      { row: row.id || rowAddress(row.place), column: columnKey },
    )
    return [{ ...hit, about: facts.rowAt(row.place)?.goals ?? [] }]
  })
}
