import type { TextValues } from '../../messages'
import type { TableKey } from '../tables/declaration'
import type { Place } from '../tables/records'
import { cut, oneLine } from '../text'
import type { Facts } from './facts'
import type { Severity, Spot } from './finding'
import type { GoalNode } from './goal-graph'
import type { RuleCode } from './rule-book'

/** What a rule has to say about one cell; the code, and where it is the same for all, the severity come from the rule book. */
export interface Hit {
  readonly spot: Spot
  readonly subject: string
  /** See `Finding`. */
  readonly about: readonly string[]
  readonly values: TextValues
  /** Only of rules whose severity goes by the status of the goal. */
  readonly severity?: Severity
}

export type Rule = (facts: Facts) => readonly Hit[]
/** The rules of one family by code. */
export type RuleFamily<Code extends RuleCode> = Readonly<Record<Code, Rule>>

/** A hit at a cell of a goal's row; `goal` in the sentence is its label. */
export function goalHit(facts: Facts, node: GoalNode, columnKey: string, values: TextValues = {}): Hit {
  return {
    spot: facts.spot(node.goal.place, 'goals', columnKey),
    subject: node.goal.id,
    about: [node.ref],
    values: { goal: goalLabel(node), ...values },
  }
}

/** The hit of a sentence that names these goals as well. */
export function naming(goals: readonly GoalNode[], hit: Hit): Hit {
  return { ...hit, about: [...new Set([...hit.about, ...goals.map((node) => node.ref)])] }
}

/** "G-014 “Reading fluency, grade 2”"; without an ID the sentence alone, without both the row. */
export function goalLabel({ goal }: GoalNode): string {
  return rowLabel(goal.id, goal.goal, goal.place)
}

const titleLength = 54

export function rowLabel(id: string, title: string, place: Place): string {
  const quoted = title === '' ? '' : `“${cut(oneLine(title), titleLength)}”`
  return [id, quoted].filter((part) => part !== '').join(' ') || rowAddress(place)
}

/** "Goals 14": a row that has nothing else to be called by. */
export function rowAddress(place: Place): string {
  return `${place.tabName} ${place.rowNumber}`
}

/** A hit at any other row, whose sentence tells of no goal. */
export function rowHit(
  facts: Facts,
  at: {
    readonly row: { readonly id: string; readonly place: Place }
    readonly table: TableKey
    readonly columnKey: string
  },
  values: TextValues,
): Hit {
  return { spot: facts.spot(at.row.place, at.table, at.columnKey), subject: at.row.id, about: [], values }
}

const mostNamed = 12

/** The first names of a list, and how many more there are. */
export function listed(names: readonly string[], separator: string): TextValues {
  const shown = names.slice(0, mostNamed)
  return { names: shown.join(separator), more: names.length - shown.length }
}
