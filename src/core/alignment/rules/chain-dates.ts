import { addDays } from '../../dates'
import type { Day } from '../../tables/records'
import { fixedThresholds } from '../default-settings'
import type { Facts } from '../facts'
import type { GoalNode } from '../goal-graph'
import { teamRank } from '../places'
import { goalHit, goalLabel, type Hit, naming, type RuleFamily } from '../rule'

/** Whether goals are due in the order in which they build on each other, and while they are worked on. */
export const chainDateRules: RuleFamily<'chain/dates'> = {
  'chain/dates': (facts) => {
    const spans = cycleSpans(facts)
    return facts.graph.live.flatMap((node) => {
      const { due } = node.goal
      if (due === null) return []
      return afterParent(facts, node, due) ?? outside(facts, { node, due, span: spans.get(node) }) ?? []
    })
  },
}

/** The parent that is due first is named: the goal comes too late for that one at least. Some days after it, as the last of a school year, are not too late. */
function afterParent(facts: Facts, node: GoalNode, due: Day): Hit[] | null {
  let earliest: { parent: GoalNode; due: Day } | null = null
  for (const parent of node.parents) {
    const parentDue = parent.goal.due
    if (!parent.live || !isAbove(parent, node) || parentDue === null || parentDue >= due) continue
    if (addDays(parentDue, facts.settings.dueSlackDays) >= due) continue
    if (earliest === null || parentDue < earliest.due) earliest = { parent, due: parentDue }
  }
  if (earliest === null) return null
  const values = { kind: 'parent', due, parent: goalLabel(earliest.parent), limit: earliest.due }
  return [naming([earliest.parent], goalHit(facts, node, 'due', values))]
}

/** A link the wrong way round is told as such; then the dates are no wonder. */
function isAbove(parent: GoalNode, node: GoalNode): boolean {
  return parent.rank === null || node.rank === null || parent.rank < node.rank
}

interface Dated {
  readonly node: GoalNode
  readonly due: Day
  readonly span: Span | undefined
}

/**
 * Goals of teams and persons that have begun are reached within the school year, goals of schools and systems may take several; what was due before it
 * began, at any level, is not worked on by that day. A goal that is due long
 * after the cycle that works on it is right, as several cycles of a year often work on one goal; one that was due before, or more than
 * a year later, is not.
 */
function outside(facts: Facts, { node, due, span }: Dated): Hit[] | null {
  if (span && due < span.start)
    return [goalHit(facts, node, 'due', { kind: 'beforeCycle', due, limit: span.start })]
  if (node.goal.status === 'planned') return null
  const year = facts.settings.schoolYear
  const mayTakeYears = (node.rank ?? 0) < teamRank
  if (year && (due < year.start || (due > year.end && !mayTakeYears))) {
    return [
      goalHit(facts, node, 'due', {
        kind: 'schoolYear',
        due,
        limit: due < year.start ? year.start : year.end,
      }),
    ]
  }
  if (mayTakeYears) return null
  const last = span && addDays(span.start, fixedThresholds.daysFromCycleStart)
  const late = span && last && !year && due > last && due > span.end
  return late ? [goalHit(facts, node, 'due', { kind: 'afterCycle', due, limit: span.end })] : null
}

interface Span {
  readonly start: Day
  readonly end: Day
}

/** From the first day to the last of the open cycles that a goal is a focus of. */
function cycleSpans(facts: Facts): Map<GoalNode, Span> {
  const spans = new Map<GoalNode, Span>()
  for (const { cycle, goals } of facts.cycles) {
    const { start, end } = cycle
    if (start === null || end === null) continue
    for (const node of goals) {
      const known = spans.get(node)
      spans.set(node, {
        start: known && known.start < start ? known.start : start,
        end: known && known.end > end ? known.end : end,
      })
    }
  }
  return spans
}
