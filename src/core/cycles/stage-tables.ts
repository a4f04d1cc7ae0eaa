import type { TableKey } from '../tables/declaration'
import type { Ask } from './asks'
import type { Stage } from './templates'

/** On which tab the rows stand that answer each ask. */
const tableOfAsk: Readonly<Record<Ask, TableKey>> = {
  studentNeed: 'needs',
  educatorNeed: 'needs',
  studentGoal: 'goals',
  educatorGoal: 'goals',
  measures: 'goals',
  meeting: 'meetings',
  learning: 'learning',
  strategy: 'strategies',
  basis: 'strategies',
  prediction: 'strategies',
  strategyDecision: 'strategies',
  practice: 'practice',
  practiceDone: 'practice',
  visit: 'visits',
  evidence: 'evidence',
  evidenceDecision: 'evidence',
  result: 'results',
  everyResult: 'results',
  resultNext: 'results',
}

/** The tabs on which a stage's work is written down. */
export function tablesOfStage({ asks }: Pick<Stage, 'asks'>): TableKey[] {
  return [...new Set(asks.map((ask) => tableOfAsk[ask]))]
}
