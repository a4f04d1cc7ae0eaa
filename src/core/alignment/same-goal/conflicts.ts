import { groupBy } from '../../group-by'
import { fold } from '../../text'
import { fixedThresholds } from '../default-settings'
import type { Facts } from '../facts'
import type { GoalNode } from '../goal-graph'
import { type Compared, comparedOf, directionOf, likeness } from './alike'

/** Two goals that cannot both be reached. */
export interface Conflict {
  readonly first: GoalNode
  readonly second: GoalNode
  /** `direction`: one wants more of a measure and the other less. `targets`: for the same learners and day they name different targets. */
  readonly kind: 'direction' | 'targets'
}

type Comparing = (node: GoalNode) => Compared

/**
 * Finds them among live goals with one measure and unit, each measure once: of goals alike in words and of the same grades. For different
 * targets level, school and day have to be the same as well: what each of two schools sets itself is no conflict.
 */
export function conflictsOf(facts: Facts): Conflict[] {
  const found: Conflict[] = []
  const names = facts.communityNames
  const comparedIn: Comparing = ({ goal }) => comparedOf(goal, names.get(goal.owner) ?? '')
  for (const nodes of byMeasure(facts).values()) {
    const conflict = directionConflict(nodes, comparedIn) ?? targetConflict(nodes, facts, comparedIn)
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
    const key = JSON.stringify([measure, fold(node.goal.unit), learner])
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

/** One measure serves many grades and kinds of goals: only two goals that say the same of the same learners pull apart. */
function directionConflict(nodes: readonly GoalNode[], comparedIn: Comparing): Conflict | null {
  const higher = nodes.filter((node) => trusted(node) === 'higher')
  const lower = nodes.filter((node) => trusted(node) === 'lower')
  if (higher.length === 0 || lower.length === 0) return null
  const lowerOnes = distinct(lower, comparedIn)
  for (const [node, compared] of distinct(higher, comparedIn)) {
    const other = lowerOnes.find(([, one]) => likeness(compared, one))?.[0]
    if (!other) continue
    const [first, second] = node.index < other.index ? [node, other] : [other, node]
    return { first, second, kind: 'direction' }
  }
  return null
}

/** The first of those that say the same. The direction, which is what they differ in, is left out. */
function distinct(nodes: readonly GoalNode[], comparedIn: Comparing): (readonly [GoalNode, Compared])[] {
  const seen = new Map<string, readonly [GoalNode, Compared]>()
  for (const node of nodes) {
    const compared = { ...comparedIn(node), direction: null }
    const key = JSON.stringify([[...compared.words.keys()].sort(), [...compared.grades].sort()])
    if (!seen.has(key)) seen.set(key, [node, compared])
    if (seen.size === fixedThresholds.mostCompared) break
  }
  return [...seen.values()]
}

function targetConflict(nodes: readonly GoalNode[], facts: Facts, comparedIn: Comparing): Conflict | null {
  const schools = new Map(
    facts.workbook.rows.communities.map((row) => [row.id || row.name, row.school || row.name]),
  )
  const comparable = nodes.filter(
    // A goal without a target has a finding of its own, and contradicts nobody.
    ({ goal, rank }) => goal.due !== null && goal.target !== null && (rank === 0 || schools.has(goal.owner)),
  )
  // The school system is one place, whoever there sets a goal.
  const placeOf = ({ goal, rank }: GoalNode) =>
    JSON.stringify([rank === 0 ? '' : schools.get(goal.owner), rank, goal.due])
  for (const together of groupBy(comparable, placeOf).values()) {
    const conflict = together.length > 1 ? firstDifferent(together.filter(trusted), comparedIn) : null
    if (conflict) return conflict
  }
  return null
}

/** The first goal whose target is another than that of one before it that says the same of the same grades. */
function firstDifferent(nodes: readonly GoalNode[], comparedIn: Comparing): Conflict | null {
  const seen = new Map<string, (readonly [GoalNode, Compared])[]>()
  for (const second of nodes) {
    const compared = comparedIn(second)
    const grades = [...compared.grades].sort().join()
    const before = seen.get(grades) ?? []
    const first = before.find(
      ([{ goal }, one]) =>
        goal.owner !== second.goal.owner && goal.target !== second.goal.target && likeness(one, compared),
    )?.[0]
    if (first) return { first, second, kind: 'targets' }
    if (before.length < fixedThresholds.mostCompared) seen.set(grades, [...before, [second, compared]])
  }
  return null
}
