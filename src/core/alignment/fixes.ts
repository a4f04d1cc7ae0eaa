import { giveIds, type LastNumbers } from '../ids'
import type { TableKey } from '../tables/declaration'
import type { Goal, Workbook } from '../tables/records'
import { rowKey } from '../tables/row-key'
import { cut, oneLine } from '../text'
import type { Finding } from './finding'
import type { Fix, FixValues } from './fix'
import { educatorGoal, firstRow } from './fix-drafts'
import { readSentence } from './goal-sentence'
import type { FixableCode, RuleCode } from './rule-book'
import { fillingOf } from './sentence/sentence-offers'

/**
 * Finds what can be put right about a finding of this workbook; null where a person has to decide. `highestNumbers` gives the highest number
 * of each table ever given, and is asked for only where a row needs another ID.
 */
export function fixesFor(
  workbook: Workbook,
  highestNumbers: () => LastNumbers,
): (finding: Finding<RuleCode>) => Fix | null {
  const nextId = idsAfter(highestNumbers)
  const goals = new Map(workbook.rows.goals.map((goal) => [rowKey(goal.place), goal]))
  return (finding) => {
    const goal = finding.spot.table === 'goals' ? goals.get(rowKey(finding.spot)) : undefined
    return isFixable(finding.code) ? makers[finding.code]({ workbook, nextId, finding, goal }) : null
  }
}

interface Making {
  readonly workbook: Workbook
  readonly nextId: (table: TableKey) => string
  readonly finding: Finding<RuleCode>
  /** In whose row the finding stands. */
  readonly goal: Goal | undefined
}

const makers: Readonly<Record<FixableCode, (making: Making) => Fix | null>> = {
  'smart/text': ({ workbook, goal }) => (goal ? filled(fromSentence(goal, workbook.issues)) : null),
  'chain/unknown-parent': ({ finding, goal }) => (goal ? filled(suggestedParent(goal, finding)) : null),
  'pair/no-educator-goal': ({ finding, ...making }) => educatorGoal(making, finding),
  'chain/duplicate-id': ({ finding, nextId }) => filled({ id: nextId(finding.spot.table) }),
  'cycle/missing-part': ({ finding, ...making }) => firstRow(making, finding),
}

function isFixable(code: RuleCode): code is FixableCode {
  return code in makers
}

/** The next free ID of a table, another one each time: several fixes may stand beside each other and all be carried out. */
function idsAfter(highestNumbers: () => LastNumbers): (table: TableKey) => string {
  const given = new Map<TableKey, number>()
  let last: LastNumbers | undefined
  return (table) => {
    last ??= highestNumbers()
    const count = (given.get(table) ?? 0) + 1
    given.set(table, count)
    return giveIds(table, count, last)[count - 1] ?? ''
  }
}

function filled(values: FixValues): Fix | null {
  return Object.keys(values).length > 0 ? { cells: values } : null
}

/** The empty columns that the sentence fills; what stands in a cell that cannot be read is not written over. */
function fromSentence(goal: Goal, issues: Workbook['issues']): FixValues {
  const { sheetId, rowNumber } = goal.place
  const unread = new Set(
    issues
      .filter((issue) => issue.sheetId === sheetId && issue.rowNumber === rowNumber)
      .map(({ columnKey }) => columnKey),
  )
  const filling = Object.entries(fillingOf(goal, readSentence(goal.goal)))
  return Object.fromEntries(filling.filter(([column]) => !unread.has(column)))
}

function suggestedParent(goal: Goal, { values }: Finding): FixValues {
  const suggested = String(values.suggestionId ?? '')
  const unknown = String(values.unknown ?? '')
  const isMeant = (ref: string) => cut(oneLine(ref), 60) === unknown
  if (suggested === '' || !goal.supports.some(isMeant)) return {}
  return { supports: goal.supports.map((ref) => (isMeant(ref) ? suggested : ref)) }
}
