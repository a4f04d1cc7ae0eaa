import type { Choice } from '../tables/declaration'
import type { Goal, RowOf } from '../tables/records'

/** The rows that belong to one cycle. */
export interface CycleRows {
  readonly needs: readonly RowOf<'needs'>[]
  readonly learning: readonly RowOf<'learning'>[]
  readonly strategies: readonly RowOf<'strategies'>[]
  readonly practice: readonly RowOf<'practice'>[]
  readonly visits: readonly RowOf<'visits'>[]
  readonly evidence: readonly RowOf<'evidence'>[]
  readonly results: readonly RowOf<'results'>[]
  /** The community's meetings between first and last day. */
  readonly meetings: readonly RowOf<'meetings'>[]
  /** The focus goals that are in the workbook. */
  readonly goals: readonly Goal[]
}

export type CycleTable = Exclude<keyof CycleRows, 'goals' | 'meetings'>
export const cycleTables: readonly CycleTable[] = [
  'needs',
  'learning',
  'strategies',
  'practice',
  'visits',
  'evidence',
  'results',
]

/** Something that the rows of a cycle must hold. What is missing is said by the catalogue under `missing.<ask>`. */
export type Ask = Choice<'ask'>

/** Answers are computed from rows, never ticked. */
const answers: Readonly<Record<Ask, (rows: CycleRows) => boolean>> = {
  studentNeed: ({ needs }) => needs.some((row) => row.learner === 'students'),
  educatorNeed: ({ needs }) => needs.some((row) => row.learner === 'educators'),
  studentGoal: ({ goals }) => goals.some((row) => row.learner === 'students'),
  educatorGoal: ({ goals }) => goals.some((row) => row.learner === 'educators'),
  measures: ({ goals }) => all(goals, (row) => row.measure !== '' && row.target !== null),
  meeting: ({ meetings }) => meetings.length > 0,
  learning: ({ learning }) => learning.length > 0,
  strategy: ({ strategies }) => strategies.length > 0,
  basis: ({ strategies }) => all(strategies, (row) => row.basis !== null),
  prediction: ({ strategies }) => all(strategies, (row) => row.expect !== ''),
  strategyDecision: ({ strategies }) => all(strategies, (row) => row.decision !== null),
  practice: ({ practice }) => practice.some((row) => row.status !== 'dropped'),
  practiceDone: ({ practice }) => practice.some((row) => row.status === 'done'),
  visit: ({ visits }) => visits.length > 0,
  evidence: ({ evidence }) => evidence.length > 0,
  evidenceDecision: ({ evidence }) => evidence.some((row) => row.decision !== null),
  result: ({ results }) => results.length > 0,
  everyResult: ({ goals, results }) => all(goals, (goal) => results.some((row) => row.goal === goal.id)),
  resultNext: ({ results }) => all(results, (row) => row.next !== null),
}

/** Which of these the rows do not answer yet. */
export function unanswered(asks: readonly Ask[], rows: CycleRows): Ask[] {
  return asks.filter((ask) => !answers[ask](rows))
}

/** True of every row, and there is one. */
function all<T>(rows: readonly T[], holds: (row: T) => boolean): boolean {
  return rows.length > 0 && rows.every(holds)
}
