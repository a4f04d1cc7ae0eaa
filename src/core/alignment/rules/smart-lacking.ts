import { choiceLists } from '../../tables/declaration'
import type { Facts } from '../facts'
import type { GoalNode } from '../goal-graph'
import { type GoalField, isToldLacking, openMeasures } from '../goal-lacks'
import { type Habit, tellHabits } from '../habits'
import { goalHit, type Hit, listed, naming, type Rule, type RuleFamily, rowAddress } from '../rule'

/** What a goal needs so that everyone sees whether it is reached. */
export const smartLackingRules: RuleFamily<`smart/${GoalField}`> = {
  'smart/measure': lacking('measure'),
  'smart/baseline': lacking('baseline'),
  'smart/target': lacking('target'),
  'smart/due': lacking('due'),
  'smart/owner': lacking('owner'),
}

/** Where a goal has a list of measures, those that lack it are named; what most goals of a kind lack is told once; the rest one by one. */
function lacking(field: GoalField): Rule {
  return (facts) => {
    const lacks = facts.graph.live.filter((node) => isToldLacking(node, field, facts))
    const isListed = (node: GoalNode) => openMeasures(node, field, facts).length > 0
    const { habits, slips } = tellHabits(
      lacks.filter((node) => !isListed(node)),
      facts.graph.live,
      facts.settings.habitFrom,
    )
    const single = [...slips, ...lacks.filter(isListed)].sort((a, b) => a.index - b.index)
    return [
      ...habits.flatMap((habit) => habitHit(facts, habit, field)),
      ...single.map((node) => lackHit(facts, node, field)),
    ]
  }
}

function lackHit(facts: Facts, node: GoalNode, field: GoalField): Hit {
  const open = openMeasures(node, field, facts).map(({ name }) => name)
  const all = facts.measures.get(node)?.length ?? 0
  const values = open.length > 0 ? { kind: 'list', lacking: open.length, all, ...listed(open, '; ') } : {}
  const column = open.length > 0 && field !== 'due' ? 'measure' : field
  return withSeverity(node, goalHit(facts, node, column, values))
}

function habitHit(facts: Facts, { nodes, all }: Habit, field: GoalField): Hit[] {
  const [first] = nodes
  if (!first) return []
  const level = choiceLists.goalLevel[first.rank ?? 0] ?? ''
  const names = nodes.map(({ goal }) => goal.id || rowAddress(goal.place))
  const stage = first.goal.status === 'planned' ? 'planned' : 'active'
  const values = { kind: 'habit', level, stage, lacking: nodes.length, all, ...listed(names, ', ') }
  const hit = naming(nodes, goalHit(facts, first, field, values))
  // It is about a kind of goals.
  const subject = [level, first.goal.owner, first.goal.place.sheetId].join('/')
  return [{ ...withSeverity(first, hit), subject }]
}

function withSeverity(node: GoalNode, hit: Hit): Hit {
  return { ...hit, severity: node.goal.status === 'planned' ? 'idea' : 'warning' }
}
