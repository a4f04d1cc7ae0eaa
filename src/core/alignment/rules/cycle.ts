import type { Part } from '../../cycles/templates'
import type { TableKey } from '../../tables/declaration'
import { type CycleFacts, isTimeForGoals } from '../cycle-facts'
import type { Facts } from '../facts'
import { type Hit, type RuleFamily, rowHit } from '../rule'

/** Whether the parts of a running cycle are there when their time has come. */
export const cycleRules: RuleFamily<'cycle/no-goal' | 'cycle/missing-part'> = {
  'cycle/no-goal': (facts) =>
    facts.cycles
      .filter((facts) => facts.running && facts.cycle.focusGoals.length === 0 && isTimeForGoals(facts))
      .map(({ cycle, community }) =>
        rowHit(facts, { row: cycle, table: 'cycles', columnKey: 'focusGoals' }, { community }),
      ),
  'cycle/missing-part': (facts) =>
    facts.cycles.filter((cycle) => cycle.running).flatMap((cycle) => missingPart(facts, cycle)),
}

const tableOfPart: Readonly<Record<Part, TableKey>> = {
  data: 'needs',
  goals: 'goals',
  learning: 'learning',
  strategies: 'strategies',
  practice: 'practice',
  evidence: 'evidence',
  results: 'results',
}

/** Missing goals have rules of their own: there are none, none for educators, or their cell cannot be read. */
function missingPart(facts: Facts, { cycle, community, status, missing: part }: CycleFacts): Hit[] {
  if (!status || !part || part === 'goals') return []
  const missing = status.parts.find((state) => state.part === part)?.lacks[0] ?? ''
  const values = { community, part, missing, tabTable: tableOfPart[part] }
  return [rowHit(facts, { row: cycle, table: 'cycles', columnKey: 'community' }, values)]
}
