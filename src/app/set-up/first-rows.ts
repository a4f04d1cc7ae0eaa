import { ownTemplates } from '../../core/cycles/own-templates'
import { planCycle } from '../../core/cycles/plan-cycle'
import { stagesOf } from '../../core/cycles/templates'
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

/** Half a school year: a team that goes through all seven parts for the first time learns the way as well. */
const firstSevenPartDays = 18 * 7

/** The rows to start with: communities, members, first cycles. What is there already is not added again. */
export function firstRows(workbook: Workbook, answers: SetUpAnswers, today: Day): NewRow[] {
  return [
    ...communityRows(workbook, answers),
    ...memberRows(workbook, answers),
    ...cycleRows(workbook, answers, today),
  ]
}

/** One team; or a school, and the teams in it. */
function communityRows(workbook: Workbook, answers: SetUpAnswers): NewRow[] {
  const { kind, community: name, communities, school, vision, meets = null, lead } = answers
  const own = { name, lead: lead.name, vision, status: 'active' }
  const rows =
    kind === 'team'
      ? [{ ...own, level: 'team', school, meets }]
      : [
          { ...own, level: 'school', school: name },
          ...communities.map((team) => ({
            name: team,
            level: 'team',
            school: name,
            meets,
            status: 'active',
          })),
        ]
  return rows
    .filter((row) => !communityNamed(workbook, row.name))
    .map((values) => ({ table: 'communities', values }))
}

function memberRows(workbook: Workbook, answers: SetUpAnswers): NewRow[] {
  const known = new Set(workbook.rows.members.map((member) => addressKey(member.email)))
  const lead = { ...answers.lead, role: answers.lead.role || 'teacher' }
  return [lead, ...answers.members].flatMap((person) => {
    const key = addressKey(person.email)
    if (known.has(key)) return []
    known.add(key)
    const { name, email, role } = person
    return [
      {
        table: 'members' as const,
        values: { name, email, role, communities: communitiesOf(person, answers) },
      },
    ]
  })
}

/** In which somebody takes part: who is in none of the school's communities is in the school. */
function communitiesOf({ communities }: SetUpAnswers['lead'], answers: SetUpAnswers): string[] {
  const known = new Map(answers.communities.map((name) => [foldLabel(name), name]))
  const own = communities.flatMap((name) => known.get(foldLabel(name)) ?? [])
  return answers.kind === 'team' || own.length === 0 ? [answers.community] : [...new Set(own)]
}

/** Names of those whose row on Members lacks a community: what people typed is theirs to change. */
export function knownElsewhere(workbook: Workbook, answers: SetUpAnswers): string[] {
  const wanted = new Map(
    [...answers.members, answers.lead].map((person) => [
      addressKey(person.email),
      communitiesOf(person, answers),
    ]),
  )
  const isIn = (communities: readonly string[], name: string) =>
    communities.some(
      (community) =>
        community === communityNamed(workbook, name)?.id || foldLabel(community) === foldLabel(name),
    )
  return workbook.rows.members
    .filter(({ email, communities }) =>
      wanted.get(addressKey(email))?.some((name) => !isIn(communities, name)),
    )
    .map(({ name, email }) => name || email)
}

/** A first cycle for each team: the goals of a school are worked on in its communities. */
function cycleRows(workbook: Workbook, answers: SetUpAnswers, today: Day): NewRow[] {
  const start = answers.start ?? today
  const teams = answers.kind === 'team' ? [answers.community] : answers.communities
  const hasCycle = (name: string) => {
    const id = communityNamed(workbook, name)?.id
    return workbook.rows.cycles.some(({ community }) => community === name || community === id)
  }
  return teams
    .filter((name) => !hasCycle(name))
    .map((community) => ({
      table: 'cycles',
      values: {
        community,
        template: answers.template,
        start,
        end: endOf(answers.template, start, workbook),
        status: 'active',
      },
    }))
}

/** Unless the team says otherwise on the Cycles tab. */
function endOf(template: string, start: Day, workbook: Workbook): Day {
  if (template === 'sevenPart') return addDays(start, firstSevenPartDays)
  const stages = stagesOf(template, ownTemplates(workbook))
  return planCycle({ stages, start, daysOff: workbook.daysOff }).end
}

function communityNamed({ rows }: Workbook, name: string) {
  return rows.communities.find((row) => foldLabel(row.name) === foldLabel(name))
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
