import { giveIds, type LastNumbers } from '../ids'
import type { Choice, TableKey } from '../tables/declaration'
import type { Goal, Workbook } from '../tables/records'
import { cut, oneLine } from '../text'
import type { Finding } from './finding'
import { readSentence } from './goal-sentence'
import type { RuleCode } from './rule-book'
import { fillingOf } from './sentence/sentence-offers'

/** What one click may put right: cells of a row that is there, or a draft of a row that is missing. Values as a record holds them. */
export type Fix =
  | { readonly kind: 'cells'; readonly values: FixValues }
  | { readonly kind: 'row'; readonly table: TableKey; readonly sheetId: number; readonly values: FixValues }

/** Column key -> value; '____' stands where a person has to write. */
export type FixValues = Readonly<Record<string, string | number | boolean | readonly string[]>>

const toBeWritten = '____'

/**
 * Finds what can be put right about a finding of this workbook; null where a person has to decide. `highestNumbers` gives the highest number
 * of each table ever given, and is asked for only where a row needs another ID.
 */
export function fixesFor(
  workbook: Workbook,
  highestNumbers: () => LastNumbers,
): (finding: Finding<RuleCode>) => Fix | null {
  const nextId = idsAfter(highestNumbers)
  const goals = new Map(workbook.rows.goals.map((goal) => [placeKey(goal.place), goal]))
  return (finding) => {
    const goal = finding.spot.table === 'goals' ? goals.get(placeKey(finding.spot)) : undefined
    switch (finding.code) {
      case 'smart/text':
        return goal ? filled(fromSentence(goal, workbook.issues)) : null
      case 'chain/unknown-parent':
        return goal ? filled(suggestedParent(goal, finding)) : null
      case 'pair/no-educator-goal':
        return educatorGoal(workbook, finding)
      case 'chain/duplicate-id':
        return filled({ id: nextId(finding.spot.table) })
      case 'cycle/missing-part':
        return firstRow(workbook, finding)
      default:
        return null
    }
  }
}

/** The next free ID of a table, another one each time: several fixes may stand beside each other and all be carried out. */
function idsAfter(highestNumbers: () => LastNumbers): (table: TableKey) => string {
  const given = new Map<TableKey, number>()
  let last: LastNumbers | undefined
  return (table) => {
    last ??= highestNumbers()
    const count = (given.get(table) ?? 0) + 1
    given.set(table, count)
    return giveIds(table, count, last)[count - 1] ?? ''
  }
}

function placeKey({ sheetId, rowNumber }: { readonly sheetId: number; readonly rowNumber: number }): string {
  return `${sheetId}/${rowNumber}`
}

function filled(values: FixValues): Fix | null {
  return Object.keys(values).length > 0 ? { kind: 'cells', values } : null
}

/** The empty columns that the sentence fills; what stands in a cell that cannot be read is not written over. */
function fromSentence(goal: Goal, issues: Workbook['issues']): FixValues {
  const { sheetId, rowNumber } = goal.place
  const unread = new Set(
    issues
      .filter((issue) => issue.sheetId === sheetId && issue.rowNumber === rowNumber)
      .map(({ columnKey }) => columnKey),
  )
  const filling = Object.entries(fillingOf(goal, readSentence(goal.goal)))
  return Object.fromEntries(filling.filter(([column]) => !unread.has(column)))
}

function suggestedParent(goal: Goal, { values }: Finding): FixValues {
  const suggested = String(values.suggestionId ?? '')
  const unknown = String(values.unknown ?? '')
  const isMeant = (ref: string) => cut(oneLine(ref), 60) === unknown
  if (suggested === '' || !goal.supports.some(isMeant)) return {}
  return { supports: goal.supports.map((ref) => (isMeant(ref) ? suggested : ref)) }
}

/** Beside the student goal that stands first in the cycle, and for the same goals above. */
function educatorGoal(workbook: Workbook, { subject }: Finding): Fix | null {
  const cycle = workbook.rows.cycles.find(({ id }) => id === subject)
  const beside = workbook.rows.goals.find(({ id }) => id !== '' && cycle?.focusGoals.includes(id))
  if (!cycle || !beside) return null
  const values = {
    goal: toBeWritten,
    level: beside.level ?? ('team' satisfies Choice<'goalLevel'>),
    supports: beside.supports,
    owner: beside.owner,
    learner: 'educators',
    status: 'planned',
  }
  return { kind: 'row', table: 'goals', sheetId: beside.place.sheetId, values }
}

const startOfRow: Readonly<Partial<Record<TableKey, FixValues>>> = {
  needs: { learner: 'students', need: toBeWritten },
  learning: { topic: toBeWritten },
  strategies: { strategy: toBeWritten },
  practice: { what: toBeWritten },
  evidence: { tells: toBeWritten },
  results: { result: toBeWritten },
}

/** The first row of the part that the cycle lacks, on the first tab that holds such rows; for the cycle's first focus goal where it has a goal. */
function firstRow(workbook: Workbook, { subject, values }: Finding): Fix | null {
  const table = String(values.tabTable) as TableKey
  const start = startOfRow[table]
  const tab = workbook.tabs.find((one) => one.table === table)
  const cycle = workbook.rows.cycles.find(({ id }) => id === subject)
  if (!start || !tab || !cycle) return null
  const [goal] = cycle.focusGoals
  const column = tab.columns.goals === undefined ? 'goal' : 'goals'
  const about = goal !== undefined && tab.columns[column] !== undefined
  return {
    kind: 'row',
    table,
    sheetId: tab.sheetId,
    values: {
      ...start,
      ...(about && { [column]: column === 'goals' ? [goal] : goal }),
      cycle: cycle.id,
    },
  }
}
