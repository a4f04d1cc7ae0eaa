import { fold } from '../../text'
import type { Facts } from '../facts'
import type { GoalNode } from '../goal-graph'
import { comparedOf, directionOf, likeness } from './alike'

/** Two goals that cannot both be reached. */
export interface Conflict {
  readonly first: GoalNode
  readonly second: GoalNode
  /** `direction`: one wants more of a measure and the other less. `targets`: for the same learners and day they name different targets. */
  readonly kind: 'direction' | 'targets'
}

/**
 * Finds them among live goals with one measure and unit, each measure once. For different targets the goals have to be the same in all else
 * (words, grades, level, school, day): what each of two schools sets itself is no conflict.
 */
export function conflictsOf(facts: Facts): Conflict[] {
  const found: Conflict[] = []
  for (const nodes of byMeasure(facts).values()) {
    const conflict = directionConflict(nodes) ?? targetConflict(nodes, facts)
    if (conflict) found.push(conflict)
  }
  return found.sort((a, b) => a.first.index - b.first.index)
}

function byMeasure(facts: Facts): Map<string, GoalNode[]> {
  const measures = new Map<string, GoalNode[]>()
  for (const node of facts.graph.live) {
    const { learner } = node.goal
    const measure = fold(node.goal.measure)
    // A list of measures is no one measure.
    if (measure === '' || (facts.measures.get(node)?.length ?? 0) > 1) continue
    const key = JSON.stringify([measure, node.goal.unit, learner])
    const nodes = measures.get(key)
    if (nodes) nodes.push(node)
    else measures.set(key, [node])
  }
  return measures
}

/** What a goal says is better. Where its own numbers say otherwise, that is told, and it is not to be trusted here. */
function trusted({ goal }: GoalNode): 'higher' | 'lower' | null {
  const { better, baseline, target } = goal
  const said = directionOf({ better: null, baseline, target })
  return said === null || said === better ? better : null
}

function directionConflict(nodes: readonly GoalNode[]): Conflict | null {
  for (const first of nodes) {
    const direction = trusted(first)
    if (direction === null) continue
    const second = nodes.find((node) => trusted(node) !== null && trusted(node) !== direction)
    return second ? { first, second, kind: 'direction' } : null
  }
  return null
}

function targetConflict(nodes: readonly GoalNode[], facts: Facts): Conflict | null {
  const schools = new Map(
    facts.workbook.rows.communities.map((row) => [row.id || row.name, row.school || row.name]),
  )
  const names = new Map(facts.workbook.rows.communities.map((row) => [row.id || row.name, row.name]))
  const comparedIn = ({ goal }: GoalNode) => comparedOf(goal, names.get(goal.owner) ?? '')
  const seen = new Map<string, GoalNode>()
  for (const node of nodes) {
    const { goal, rank } = node
    const school = schools.get(goal.owner)
    // A goal without a target has a finding of its own, and contradicts nobody.
    if (school === undefined || goal.due === null || goal.target === null || trusted(node) === null) continue
    const key = JSON.stringify([school, rank, goal.due])
    const first = seen.get(key)
    if (!first) seen.set(key, node)
    else if (first.goal.owner !== goal.owner && first.goal.target !== goal.target)
      if (likeness(comparedIn(first), comparedIn(node))) return { first, second: node, kind: 'targets' }
  }
  return null
}
