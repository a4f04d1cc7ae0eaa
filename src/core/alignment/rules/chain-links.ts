import { cut, oneLine } from '../../text'
import type { Facts } from '../facts'
import { type GoalNode, isBelowTop } from '../goal-graph'
import { goalHit, goalLabel, type Hit, naming, type RuleFamily } from '../rule'
import { parentSuggester } from '../suggested-parent'

/** Whether each single link of the chain leads to a goal that is there and still open. */
export const chainLinkRules: RuleFamily<'chain/no-parent' | 'chain/unknown-parent' | 'chain/closed-parent'> =
  {
    'chain/no-parent': (facts) =>
      facts.graph.live
        .filter((node) => supportsNothing(node, facts))
        .map((node) => goalHit(facts, node, 'supports')),
    'chain/unknown-parent': (facts) => {
      const suggestFor = parentSuggester(facts)
      return facts.graph.live.flatMap((node) =>
        node.unknown
          .filter((text) => !couldBeSeveral(facts, node, text))
          .map((text) => unknownParent(facts, { node, text, suggested: suggestFor(node, text) })),
      )
    },
    'chain/closed-parent': (facts) =>
      facts.graph.live.flatMap((node) =>
        closedParents(node).map((parent) => closedParent(facts, node, parent)),
      ),
  }

/** A goal that is still to be thought of ("TBD") is told as such, and a cell that cannot be read by the reader's issue. */
function supportsNothing(node: GoalNode, facts: Facts): boolean {
  return (
    isBelowTop(node, facts.graph) &&
    node.goal.supports.length === 0 &&
    facts.sentences.get(node)?.unfilled !== 'whole' &&
    facts.issuesAt(node.goal.place, 'supports').length === 0
  )
}

interface UnknownParent {
  readonly node: GoalNode
  readonly text: string
  readonly suggested: GoalNode | undefined
}

function unknownParent(facts: Facts, { node, text, suggested }: UnknownParent): Hit {
  const hit = goalHit(facts, node, 'supports', {
    unknown: cut(oneLine(text), 60),
    suggestion: suggested ? goalLabel(suggested) : '',
    suggestionId: suggested?.goal.id ?? '',
  })
  return naming(suggested ? [suggested] : [], hit)
}

function closedParent(facts: Facts, node: GoalNode, parent: GoalNode): Hit {
  const values = { parent: goalLabel(parent), status: parent.goal.status ?? 'met' }
  return naming([parent], goalHit(facts, node, 'supports', values))
}

/** A sentence that several goals have names too many, not none. */
function couldBeSeveral(facts: Facts, node: GoalNode, text: string): boolean {
  return facts
    .issuesAt(node.goal.place, 'supports')
    .some((issue) => issue.code === 'data/repeated-name' && issue.found === cut(text, 80))
}

/** A goal of its own or a lower level is the wrong parent in any case. */
function closedParents(node: GoalNode): readonly GoalNode[] {
  return node.parents.filter(
    (parent) => !parent.live && !(parent.rank !== null && node.rank !== null && parent.rank >= node.rank),
  )
}
