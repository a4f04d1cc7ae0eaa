import { isDraft } from '../cycles/without-drafts'
import type { Choice, TableKey } from '../tables/declaration'
import type { Cycle, Goal, Workbook } from '../tables/records'
import type { Finding } from './finding'
import type { Fix, FixValues } from './fix'

interface Drafting {
  readonly workbook: Workbook
  /** The next ID of a table, never given before. */
  nextId(table: TableKey): string
}

const toBeWritten = '____'

/**
 * The goal for educators that the team has already; else a draft beside the student goal that stands first in the cycle, and for the same goals
 * above. Among the cycle's focus goals, as it is there that it was missing. A draft that waits to be written already is that goal.
 */
export function educatorGoal({ workbook, nextId }: Drafting, { subject, values: told }: Finding): Fix | null {
  const cycle = workbook.rows.cycles.find(({ id }) => id === subject)
  if (cycle && told.kind === 'beside') return namedOnly(workbook, cycle, String(told.otherId))
  const beside = workbook.rows.goals.find(({ id }) => id !== '' && cycle?.focusGoals.includes(id))
  const tab = workbook.tabs.find(({ sheetId }) => sheetId === beside?.place.sheetId)
  // Without an ID in its row the cycle could not name the new goal.
  if (!cycle || !beside || tab?.columns.id === undefined) return null
  const waiting = workbook.rows.goals.find((goal) => isWaiting(goal, beside))
  const id = waiting?.id ?? nextId('goals')
  const cells = { focusGoals: [...cycle.focusGoals, id] }
  if (waiting) return { cells }
  const values = {
    goal: toBeWritten,
    level: beside.level ?? ('team' satisfies Choice<'goalLevel'>),
    supports: beside.supports,
    owner: beside.owner,
    learner: 'educators',
    status: 'planned',
    id,
  }
  return { cells, row: { table: 'goals', sheetId: tab.sheetId, values } }
}

/** Makes a goal that is there a focus goal; without an ID in its row the cycle could not name it. */
function namedOnly({ rows, tabs }: Workbook, { focusGoals }: Cycle, goalId: string): Fix | null {
  const place = rows.goals.find(({ id }) => id === goalId)?.place
  const tab = tabs.find(({ sheetId }) => sheetId === place?.sheetId)
  return tab?.columns.id === undefined ? null : { cells: { focusGoals: [...focusGoals, goalId] } }
}

function isWaiting(goal: Goal, beside: Goal): boolean {
  const isOver = goal.status === 'met' || goal.status === 'stopped'
  const isTheirs = goal.id !== '' && goal.owner === beside.owner && goal.learner === 'educators'
  return isTheirs && !isOver && isDraft('goals', goal)
}

const startOfRow = {
  needs: { learner: 'students', need: toBeWritten },
  learning: { topic: toBeWritten },
  strategies: { strategy: toBeWritten },
  practice: { what: toBeWritten },
  evidence: { tells: toBeWritten },
  results: { result: toBeWritten },
} as const

/** The first row of the part that the cycle lacks, on the first tab that holds such rows; none where one waits to be written already. */
export function firstRow({ workbook, nextId }: Drafting, { subject, values }: Finding): Fix | null {
  const table = String(values.tabTable)
  const tab = workbook.tabs.find((one) => one.table === table)
  const cycle = workbook.rows.cycles.find(({ id }) => id === subject)
  if (!isStarted(table) || !tab || !cycle) return null
  const rows: readonly { readonly cycle: string }[] = workbook.rows[table]
  if (rows.some((row) => row.cycle === cycle.id && isDraft(table, row))) return null
  const start = { ...startOfRow[table], ...aboutGoal(cycle, tab.columns), cycle: cycle.id }
  return { row: { table, sheetId: tab.sheetId, values: { ...start, id: nextId(table) } } }
}

function isStarted(table: string): table is keyof typeof startOfRow {
  return table in startOfRow
}

/** Of the cycle's first focus goal, where it has one and the tab asks for it. */
function aboutGoal({ focusGoals: [goal] }: Cycle, columns: Readonly<Record<string, number>>): FixValues {
  if (goal === undefined) return {}
  if (columns.goals !== undefined) return { goals: [goal] }
  return columns.goal === undefined ? {} : { goal }
}
