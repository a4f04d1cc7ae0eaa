import { addDays } from '../../core/dates'
import { giveIds, type LastNumbers, raiseLastNumber } from '../../core/ids'
import { addressKey } from '../../core/summary/address'
import type { TableKey } from '../../core/tables/declaration'
import type { Day, Workbook } from '../../core/tables/records'
import { foldLabel } from '../../core/text'
import type { SetUpAnswers } from './answers'

/** A row to be added to a table: values by column key, blank where left out. */
export interface NewRow {
  readonly table: TableKey
  readonly values: Readonly<Record<string, unknown>>
}

/** A cycle of half a school year, unless the team says otherwise on the Cycles tab. */
const cycleDays = 18 * 7

/** The rows that a team starts with: its community, its members, its first cycle. What is there already is not added again. */
export function firstRows(workbook: Workbook, answers: SetUpAnswers, today: Day): NewRow[] {
  return [
    ...communityRow(workbook, answers),
    ...memberRows(workbook, answers),
    ...cycleRow(workbook, answers, today),
  ]
}

function communityRow(workbook: Workbook, answers: SetUpAnswers): NewRow[] {
  if (communityOf(workbook, answers)) return []
  const { community: name, school, vision, meets = null, lead } = answers
  return [
    {
      table: 'communities',
      values: { name, level: 'team', school, lead: lead.name, vision, meets, status: 'active' },
    },
  ]
}

function memberRows(workbook: Workbook, answers: SetUpAnswers): NewRow[] {
  const known = new Set(workbook.rows.members.map((member) => addressKey(member.email)))
  const lead = { ...answers.lead, role: answers.lead.role || 'teacher' }
  return [lead, ...answers.members].flatMap((person) => {
    const key = addressKey(person.email)
    if (known.has(key)) return []
    known.add(key)
    const { name, email, role } = person
    return [{ table: 'members' as const, values: { name, email, role, communities: [answers.community] } }]
  })
}

/** Names of those whose row on Members does not have the community: what people typed is theirs to change. */
export function knownElsewhere(workbook: Workbook, answers: SetUpAnswers): string[] {
  const wanted = new Set([answers.lead, ...answers.members].map(({ email }) => addressKey(email)))
  const id = communityOf(workbook, answers)?.id
  const isIn = (communities: readonly string[]) =>
    communities.some((community) => community === id || foldLabel(community) === foldLabel(answers.community))
  return workbook.rows.members
    .filter(({ email, communities }) => wanted.has(addressKey(email)) && !isIn(communities))
    .map(({ name, email }) => name || email)
}

function cycleRow(workbook: Workbook, answers: SetUpAnswers, today: Day): NewRow[] {
  const id = communityOf(workbook, answers)?.id
  if (workbook.rows.cycles.some((cycle) => cycle.community === answers.community || cycle.community === id))
    return []
  const start = answers.start ?? today
  const { community, template } = answers
  return [
    {
      table: 'cycles',
      values: { community, template, start, end: addDays(start, cycleDays), status: 'active' },
    },
  ]
}

function communityOf(workbook: Workbook, answers: SetUpAnswers) {
  return workbook.rows.communities.find((row) => foldLabel(row.name) === foldLabel(answers.community))
}

/** The rows with an ID each, and the highest numbers after that; `before` counts in what stands in the workbook. */
export function withIds(
  rows: readonly NewRow[],
  before: LastNumbers,
): { readonly rows: NewRow[]; readonly lastNumbers: LastNumbers } {
  let lastNumbers = before
  const numbered = rows.map(({ table, values }) => {
    const [id = ''] = giveIds(table, 1, lastNumbers)
    lastNumbers = raiseLastNumber(table, [id], lastNumbers)
    return { table, values: { ...values, id } }
  })
  return { rows: numbered, lastNumbers }
}
