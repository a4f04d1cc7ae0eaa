import { nearestId } from '../ids'
import { cut } from '../text'
import type { Facts } from './facts'
import { type GoalNode, standsAbove } from './goal-graph'

/**
 * Finds the goal that was probably meant by what names none: what the reader suggests, as it knows what was typed, or else the nearest ID;
 * only goals that this one could support, as the suggestion must be no new mistake. Where the goal's own ID is the nearest, none is meant
 * more likely than others.
 */
export function parentSuggester(facts: Facts): (node: GoalNode, unknown: string) => GoalNode | undefined {
  const refsFor = refsByRank(facts)
  const firstOf = (ref: string | undefined) => facts.graph.byRef.get(ref ?? '')?.[0]
  return (node, unknown) => {
    const issues = facts.issuesAt(node.goal.place, 'supports')
    const own =
      issues.find(({ found }) => found === cut(unknown, 80)) ??
      (node.unknown.length === 1 ? issues[0] : undefined)
    // Nothing in the whole workbook is like it.
    if (own && own.suggestion === undefined) return undefined
    const told = firstOf(own?.suggestion) ?? titled(facts, own?.suggestion)
    if (told && couldSupport(node, told)) return told
    const nearest = firstOf(nearestId(unknown, withOwn(node.ref, refsFor(node))))
    return nearest === node ? undefined : nearest
  }
}

function couldSupport(node: GoalNode, other: GoalNode): boolean {
  return other !== node && other.live && standsAbove(other, node)
}

/** The reader suggests a goal by its sentence where no ID is like what was typed. */
function titled({ graph }: Facts, suggestion: string | undefined): GoalNode | undefined {
  return suggestion === undefined ? undefined : graph.nodes.find(({ goal }) => goal.goal === suggestion)
}

/** What the goals are referred to by that a goal could support: the same for all goals of a level. */
function refsByRank({ graph }: Facts): (node: GoalNode) => readonly string[] {
  const known = new Map<number | null, readonly string[]>()
  return (node) => {
    const refs =
      known.get(node.rank) ??
      [...graph.byRef].flatMap(([ref, [first]]) => (first?.live && standsAbove(first, node) ? [ref] : []))
    known.set(node.rank, refs)
    return refs
  }
}

function* withOwn(own: string, refs: readonly string[]): Iterable<string> {
  yield own
  yield* refs
}
