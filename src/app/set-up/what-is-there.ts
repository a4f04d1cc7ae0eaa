import type { SetUpKind } from '../../core/tables/tab-plans'
import { templateNames } from '../cycles/cycle-words'
import { hasGoalsTab } from '../goals-tabs'
import { type OpenWorkbook, ownGrid } from '../open-workbook'
import { yearOnStart } from '../school-year/year-on-start'

/** What set-up would be told if somebody asked for what is there already. */
export interface WhatIsThere {
  readonly kind: SetUpKind
  /** The team; for a whole school, the school. */
  readonly community: string
  /** Those of a whole school. */
  readonly communities: readonly string[]
  readonly school: string
  readonly schoolYear: string
  readonly vision: string
  /** Key of the rhythm; '' for none. */
  readonly meets: string
  readonly lead: { readonly name: string; readonly email: string; readonly role: string } | null
  readonly template: string
  /** Names of those on Members. */
  readonly members: readonly string[]
}

/** null where no community stands in the workbook yet. */
export function whatIsThere(open: OpenWorkbook): WhatIsThere | null {
  const { communities, members, cycles } = open.workbook.rows
  const ongoing = communities.filter(({ status }) => status !== 'ended')
  const whole = ongoing.find(({ level }) => level !== 'team' && level !== null)
  const first = whole ?? ongoing[0]
  if (!first) return null
  const isSchool = ongoing.length > 1 || ongoing.some(({ id, name }) => hasGoalsTab(open, [id, name]))
  const teams = ongoing.filter((one) => one !== whole)
  const lead = members.find(({ id, name }) => id === first.lead || name === first.lead)
  const template = cycles[cycles.length - 1]?.template ?? ''
  const school = isSchool && !whole ? first.school : first.name
  return {
    kind: isSchool ? 'school' : 'team',
    community: isSchool ? school : first.name,
    communities: isSchool ? teams.map(({ name }) => name) : [],
    school: isSchool ? '' : first.school,
    schoolYear: yearOnStart(ownGrid(open, 'start')),
    vision: first.vision,
    meets: (isSchool ? teams.find(({ meets }) => meets)?.meets : first.meets) ?? '',
    lead: lead ? { name: lead.name, email: lead.email, role: lead.role ?? '' } : null,
    template: templateNames(open.workbook).includes(template) ? template : '',
    members: members.map(({ name, email }) => name || email),
  }
}
