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
  const hits: Hit[] = []
  // Every text of the workbook comes by here: nothing is made for those that name nobody.
  for (const row of facts.workbook.rows[table] as readonly RowOf<TableKey>[])
    for (const columnKey of columns) {
      const text = (row as unknown as Readonly<Record<string, string>>)[columnKey] ?? ''
      if (text !== '' && namesStudent(text)) hits.push(hitAt(facts, { row, table, columnKey }, text))
    }
  return hits
}

function hitAt(
  facts: Facts,
  cell: { readonly row: RowOf<TableKey>; readonly table: TableKey; readonly columnKey: string },
  text: string,
): Hit {
  const { row, columnKey } = cell
  const values = {
    row: row.id || rowAddress(row.place),
    column: columnKey,
    text: fingerprint(text).toString(36),
  }
  return { ...rowHit(facts, cell, values), about: facts.rowAt(row.place)?.goals ?? [] }
}
