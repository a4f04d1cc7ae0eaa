import type { SetUpRequest, SetUpThere, SetUpView } from '../../app/set-up/contract'
import { nameFrom } from '../../core/read-people'
import { isSchoolYear } from '../../core/school-year/is-school-year'
import { addressKey, mailableAddress } from '../../core/summary/address'
import type { PageKey } from '../texts'
import { communitiesIn, mostCommunities } from './communities'
import { membersOf, mostMembers } from './members'

/** What stands in the fields of the dialog. */
export interface Form {
  /** 'team' or 'school'. */
  readonly kind: string
  /** The team; for a whole school, the school. */
  readonly community: string
  /** Of a whole school, one in each line. */
  readonly communities: string
  readonly school: string
  readonly schoolYear: string
  readonly meets: string
  readonly vision: string
  readonly replaces: boolean
  readonly leadName: string
  readonly leadEmail: string
  readonly leadRole: string
  /** As pasted. */
  readonly members: string
  /** Roles that were chosen, by the key of the address. */
  readonly roles: Readonly<Record<string, string>>
  readonly template: string
  readonly start: string
}

export const steps = ['team', 'people', 'cycle', 'review'] as const
export type Step = (typeof steps)[number]

/** What the fields hold when nobody has typed yet: what stands in the workbook; in a new one whoever sets up is most often the lead. */
export function freshForm({ email, today, there }: Pick<SetUpView, 'email' | 'today' | 'there'>): Form {
  const {
    members: _people,
    words: _words,
    lead = null,
    schoolYear,
    template,
    ...known
  } = there ?? nothingThere
  return {
    ...known,
    schoolYear: schoolYear || schoolYearOf(today),
    replaces: false,
    leadName: lead?.name ?? (email === '' ? '' : nameFrom(email)),
    leadEmail: lead?.email ?? email,
    leadRole: lead?.role || 'teacher',
    members: '',
    roles: {},
    template: template || 'sevenPart',
    start: today,
  }
}

const nothingThere: SetUpThere = {
  kind: 'team',
  words: '',
  ...{ community: '', communities: '', school: '', schoolYear: '', vision: '', meets: '' },
  ...{ lead: null, template: '', members: '' },
}

const julyMonth = 7

/** '2026-2027' from July 2026 on. */
function schoolYearOf(today: string): string {
  const year = Number(today.slice(0, 4))
  const first = Number(today.slice(5, 7)) >= julyMonth ? year : year - 1
  return `${first}-${first + 1}`
}

export type Problems = Readonly<Partial<Record<keyof Form, PageKey>>>

const longestText = 500

/** What keeps a step from being finished, by field. */
export function problemsOf(form: Form, step: Step): Problems {
  return Object.fromEntries(
    Object.entries(checks[step]).flatMap(([field, check]) => {
      const problem = check(form)
      return problem ? [[field, problem]] : []
    }),
  )
}

type Check = (form: Form) => PageKey | null

const tooLong =
  (field: 'community' | 'school' | 'schoolYear' | 'vision' | 'leadName'): Check =>
  (form) =>
    form[field].trim().length > longestText ? 'page.setUp.tooLong' : null

const problemWithCommunities: Check = (form) => {
  const names = communitiesIn(form)
  if (names.length === 0 || names.length > mostCommunities) return 'page.setUp.communities.bad'
  return names.some((name) => name.length > longestText) ? 'page.setUp.tooLong' : null
}

const checks: Readonly<Record<Step, Readonly<Partial<Record<keyof Form, Check>>>>> = {
  team: {
    community: (form) =>
      form.community.trim() === '' ? 'page.setUp.community.missing' : tooLong('community')(form),
    communities: (form) => (form.kind === 'school' ? problemWithCommunities(form) : null),
    school: tooLong('school'),
    schoolYear: (form) =>
      isSchoolYear(form.schoolYear) ? tooLong('schoolYear')(form) : 'page.setUp.schoolYear.bad',
    vision: tooLong('vision'),
  },
  people: {
    leadName: (form) =>
      form.leadName.trim() === '' ? 'page.setUp.leadName.missing' : tooLong('leadName')(form),
    leadEmail: ({ leadEmail }) =>
      mailableAddress(leadEmail) === null ? 'page.setUp.leadEmail.missing' : null,
    members: (form) => (membersOf(form).people.length > mostMembers ? 'page.setUp.members.tooMany' : null),
  },
  cycle: { start: ({ start }) => (start === '' ? 'page.setUp.start.missing' : null) },
  review: {},
}

/** What is being typed is not wrong any more, or not yet again. */
export function withoutFields(problems: Problems, fields: readonly string[]): Problems {
  return Object.fromEntries(Object.entries(problems).filter(([field]) => !fields.includes(field)))
}

/** What the server is told. */
export function requestOf(form: Form): SetUpRequest {
  const { meets, community, school, schoolYear, vision, template, start, replaces } = form
  return {
    ...{ community, school, schoolYear, vision, template, start, replaces },
    kind: form.kind === 'school' ? 'school' : 'team',
    communities: communitiesIn(form),
    ...(meets !== '' && { meets }),
    lead: { name: form.leadName.trim(), email: form.leadEmail.trim(), role: form.leadRole },
    members: [...membersOf(form).people],
  }
}

export function withRole(form: Form, email: string, role: string): Form {
  return { ...form, roles: { ...form.roles, [addressKey(email)]: role } }
}
