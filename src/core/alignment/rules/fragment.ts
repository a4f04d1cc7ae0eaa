import { groupBy } from '../../group-by'
import type { Facts } from '../facts'
import { goalHit, goalLabel, type Hit, naming, type RuleFamily, rowHit } from '../rule'
import { conflictsOf } from '../same-goal/conflicts'
import { sameGoals } from '../same-goal/same-goals'
import { topFinder } from '../tops'
import { communityHit, isActive } from './meet'

/** Whether the work of all communities together is still one piece, and few enough pieces. */
export const fragmentRules: RuleFamily<'fragment/duplicate' | 'fragment/conflict' | 'fragment/too-many'> = {
  'fragment/duplicate': (facts) =>
    sameGoals(facts).map(({ first, second, because, others }) => {
      const values = {
        other: goalLabel(second),
        owner: nameOf(facts, first.goal.owner),
        otherOwner: nameOf(facts, second.goal.owner),
        others: others.length,
        words: because.shared.slice(0, wordsTold).join(', '),
        sameMeasure: because.sameMeasure ? 'yes' : 'no',
      }
      return naming([second, ...others], goalHit(facts, first, 'goal', values))
    }),
  'fragment/conflict': (facts) =>
    conflictsOf(facts).map(({ first, second, kind }) => {
      const values = {
        kind,
        other: goalLabel(second),
        measure: first.goal.measure,
        target: String(first.goal.target ?? ''),
        otherTarget: String(second.goal.target ?? ''),
      }
      return naming([second], goalHit(facts, first, 'target', values))
    }),
  'fragment/too-many': (facts) => [...ofCommunities(facts), ...ofPeople(facts), ...ofGoals(facts)],
}

const wordsTold = 5

function nameOf({ workbook }: Facts, owner: string): string {
  return workbook.rows.communities.find(({ id, name }) => (id || name) === owner)?.name ?? owner
}

function ofCommunities(facts: Facts): Hit[] {
  const { goalsOfCommunity, systemGoalsOfCommunity } = facts.settings.most
  const begun = facts.graph.live.filter(({ goal }) => goal.status !== 'planned' && goal.owner !== '')
  const goals = groupBy(begun, ({ goal }) => goal.owner)
  const topsOf = topFinder(facts.graph)
  return facts.workbook.rows.communities.filter(isActive).flatMap((community) => {
    const own = goals.get(community.id || community.name) ?? []
    if (own.length > goalsOfCommunity) {
      const values = { kind: 'goals', count: own.length, most: goalsOfCommunity }
      return [communityHit(facts, community, 'name', values)]
    }
    const served = new Set(own.flatMap((node) => [...topsOf(node)].filter((one) => one !== node)))
    if (served.size <= systemGoalsOfCommunity) return []
    const values = { kind: 'systemGoals', count: served.size, most: systemGoalsOfCommunity }
    return [naming([...served], communityHit(facts, community, 'name', values))]
  })
}

function ofPeople(facts: Facts): Hit[] {
  const most = facts.settings.most.cyclesOfPerson
  const running = new Map<string, number>()
  for (const { cycle, running: isRunning } of facts.cycles)
    if (isRunning) running.set(cycle.community, (running.get(cycle.community) ?? 0) + 1)
  return facts.workbook.rows.members.flatMap((row) => {
    const count = row.communities.reduce((sum, id) => sum + (running.get(id) ?? 0), 0)
    if (row.leftOn !== null || count <= most) return []
    const values = { kind: 'cycles', member: row.name, count, most }
    return [rowHit(facts, { row, table: 'members', columnKey: 'communities' }, values)]
  })
}

function ofGoals(facts: Facts): Hit[] {
  const most = facts.settings.most.strategiesOfGoal
  const counts = new Map<string, number>()
  for (const { row } of facts.ongoing('strategies'))
    if (row.decision !== 'stop') for (const ref of row.goals) counts.set(ref, (counts.get(ref) ?? 0) + 1)
  return facts.graph.live.flatMap((node) => {
    const count = counts.get(node.ref) ?? 0
    return count > most ? [goalHit(facts, node, 'goal', { kind: 'strategies', count, most })] : []
  })
}
