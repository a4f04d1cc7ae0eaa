import type { SetUpRequest, SetUpView } from '../../app/sidebar/contract'
import { nameFrom } from '../../core/read-people'
import { isSchoolYear } from '../../core/school-year/is-school-year'
import { addressKey, mailableAddress } from '../../core/summary/address'
import type { PageKey } from '../texts'
import { membersOf, mostMembers } from './members'

/** What stands in the fields of the dialog. */
export interface Form {
  readonly community: string
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

/** What the fields hold when nobody has typed yet: whoever sets up is most often the lead. */
export function freshForm({ email, today }: Pick<SetUpView, 'email' | 'today'>): Form {
  return {
    community: '',
    school: '',
    schoolYear: schoolYearOf(today),
    meets: '',
    vision: '',
    replaces: false,
    leadName: email === '' ? '' : nameFrom(email),
    leadEmail: email,
    leadRole: 'teacher',
    members: '',
    roles: {},
    template: 'sevenPart',
    start: today,
  }
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

const checks: Readonly<Record<Step, Readonly<Partial<Record<keyof Form, Check>>>>> = {
  team: {
    community: (form) =>
      form.community.trim() === '' ? 'page.setUp.community.missing' : tooLong('community')(form),
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
    ...(meets !== '' && { meets }),
    lead: { name: form.leadName.trim(), email: form.leadEmail.trim(), role: form.leadRole },
    members: membersOf(form).people.map(({ name, email, role }) => ({ name, email, role })),
  }
}

export function withRole(form: Form, email: string, role: string): Form {
  return { ...form, roles: { ...form.roles, [addressKey(email)]: role } }
}
