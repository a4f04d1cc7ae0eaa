import { addDays } from '../../dates'
import { groupBy } from '../../group-by'
import { smallGroups } from '../../summary/small-group'
import type { RowOf } from '../../tables/records'
import type { Facts } from '../facts'
import type { GoalNode } from '../goal-graph'
import { lengthRead } from '../goal-sentence'
import { rowHits, workHit } from '../row-hits'
import type { Hit, RuleFamily } from '../rule'
import { readLearner } from '../sentence/reader'

/** Whether something follows from the evidence, and whether it may be shown. */
export const evidenceRules: RuleFamily<'evidence/no-decision' | 'evidence/small-group'> = {
  'evidence/no-decision': (facts) => {
    const latest = new Set(latestOfGoals(facts))
    return rowHits(facts, {
      table: 'evidence',
      columnKey: 'decision',
      rows: facts.ongoing('evidence').filter(({ row }) => latest.has(row)),
      lacks: ({ decision }) => decision === null,
    })
  },
  // How many lessons or educators were looked at says nothing of a child.
  'evidence/small-group': (facts) => {
    const isSmallGroup = smallGroups(facts.workbook, facts.settings.smallestGroup)
    const small = facts.workbook.rows.evidence.filter(
      (row) => row.value !== null && isSmallGroup(row) && !isOfEducators(facts, row),
    )
    // A class of eight stays one in every cycle: its goal is told once, and not each of its values.
    const byGoal = groupBy(small, (row) => (row.goal === '' ? row : row.goal))
    return [...byGoal.values()].flatMap((rows) => smallGroupHit(facts, rows))
  },
}

function smallGroupHit(facts: Facts, [row, ...others]: readonly RowOf<'evidence'>[]): Hit[] {
  if (!row) return []
  const values = {
    size: row.count === null ? 'unread' : 'read',
    people: row.count ?? 0,
    alike: others.length,
    smallest: facts.settings.smallestGroup,
  }
  return [workHit(facts, { row, table: 'evidence', columnKey: 'count' }, values)]
}

/**
 * The latest evidence of each live goal, once there was time to talk about it. Earlier evidence has been overtaken; the first is where the
 * goal starts, and nothing follows from it yet.
 */
function latestOfGoals(facts: Facts): RowOf<'evidence'>[] {
  const latest = new Map<GoalNode, RowOf<'evidence'>>()
  const followed = new Set<GoalNode>()
  for (const { row } of facts.ongoing('evidence')) {
    const node = facts.graph.byRef.get(row.goal)?.[0]
    if (!node?.live || row.date === null) continue
    const known = latest.get(node)
    // Values of one day are of several measures, and one decision follows from all of them.
    const isOfOneDay = known?.date === row.date
    if (known && !isOfOneDay) followed.add(node)
    if (isOfOneDay && known.decision !== null) continue
    if (row.date >= (known?.date ?? '')) latest.set(node, row)
  }
  const isOld = ({ date }: RowOf<'evidence'>) =>
    addDays(date ?? facts.today, 7 * facts.settings.decisionWeeks) <= facts.today
  return [...latest].flatMap(([node, row]) => (followed.has(node) && isOld(row) ? [row] : []))
}

function isOfEducators(facts: Facts, { goal }: RowOf<'evidence'>): boolean {
  const found = facts.graph.byRef.get(goal)?.[0]?.goal
  const learner = found?.learner ?? readLearner(found?.goal.slice(0, lengthRead) ?? '')
  return learner === 'educators'
}
