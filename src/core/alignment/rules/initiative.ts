import type { RowOf } from '../../tables/records'
import { cut, oneLine } from '../../text'
import { saysNothing } from '../../unfilled'
import type { Facts } from '../facts'
import { goalLabel, type Hit, type RuleFamily, rowHit } from '../rule'

/** Whether what is demanded from above reaches the goals, and comes with help. */
export const initiativeRules: RuleFamily<'fragment/unsupported-initiative' | 'fragment/no-support'> = {
  'fragment/unsupported-initiative': (facts) =>
    facts.workbook.rows.initiatives
      .filter((row) => isUnserved(facts, row) && !isReached(facts, row))
      .map((row) => initiativeHit(facts, row, 'goals')),
  // Without a goal there is nothing yet that would need support.
  'fragment/no-support': (facts) =>
    facts.workbook.rows.initiatives
      .filter(
        (row) =>
          saysNothing(row.support) &&
          row.goals.length > 0 &&
          !isUnserved(facts, row) &&
          !isReached(facts, row),
      )
      .map((row) => {
        const hit = initiativeHit(facts, row, 'support')
        return { ...hit, values: { ...hit.values, ...demanded(facts, row) } }
      }),
}

/** No live goal serves it. A goal that cannot be found may be one that does: that is told as it is. */
function isUnserved(facts: Facts, { goals, place }: RowOf<'initiatives'>): boolean {
  if (facts.issuesAt(place, 'goals').length > 0) return false
  return !goals.some((ref) => facts.graph.byRef.get(ref)?.some(({ live }) => live))
}

/** More than a sentence can name. */
const mostNamed = 3

/** The goals that it asks for and that are pursued. */
function demanded({ graph }: Facts, { goals }: RowOf<'initiatives'>): Hit['values'] {
  const live = goals.flatMap((ref) => graph.byRef.get(ref)?.filter((node) => node.live) ?? [])
  const named = live.slice(0, mostNamed).map(goalLabel)
  return { goals: named.join('; '), named: named.length > 0 ? 'yes' : 'no', more: live.length - named.length }
}

/** Every goal that served it is met: there is nothing left to serve, or to support. */
function isReached({ graph }: Facts, { goals }: RowOf<'initiatives'>): boolean {
  return (
    goals.length > 0 &&
    goals.every((ref) => graph.byRef.get(ref)?.every(({ goal }) => goal.status === 'met') ?? false)
  )
}

function initiativeHit(facts: Facts, row: RowOf<'initiatives'>, columnKey: 'goals' | 'support'): Hit {
  const values = {
    initiative: cut(oneLine(row.initiative), 80),
    owner: row.owner,
    owned: row.owner === '' ? 'no' : 'yes',
  }
  return { ...rowHit(facts, { row, table: 'initiatives', columnKey }, values), about: row.goals }
}
