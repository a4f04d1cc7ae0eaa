import type { Finding as AnyFinding } from '../alignment/finding'
import type { RuleCode } from '../alignment/rule-book'
import type { Issue } from '../tables/records'
import { rowKey } from '../tables/row-key'
import { type Capped, capped } from './capped'
import { isNewFinding } from './known'
import { mayRead } from './may-read'
import type { NoMailReason, NotMailed } from './no-mail'
import type { Person } from './people'
import type { MailTrouble, WeekView } from './week-view'

type Finding = AnyFinding<RuleCode>

/** Where a cell stands, and nothing of what stands in it. */
type CellPlace = Pick<Issue, 'sheetId' | 'tabName' | 'rowNumber' | 'columnNumber'>

/** What only the lead of a community is told. */
export interface LeadNotes {
  /** No summary has gone out before: all that stands there counts as new. */
  readonly isFirst: boolean
  readonly newProblems: number
  readonly newWarnings: number
  /** Problems first; without those that would quote a row about a student or a small group, which are only counted. */
  readonly findings: Capped<Finding>
  /** Cells of these communities that could not be read as they are meant, new or not. */
  readonly issues: Capped<CellPlace>
  readonly badAddresses: Capped<NotMailed>
  /** So many of them, shown or not, have had an address that can be mailed until now. */
  readonly newBadAddresses: number
  readonly trouble: Capped<MailTrouble>
  /** Weeks whose mails did not go out, or not to everybody. */
  readonly missed: readonly string[]
}

/** Reasons for no mail that the lead can do away with. */
const toBeMended: readonly string[] = ['badAddress', 'cameBack', 'unsure'] satisfies NoMailReason[]
const mostFindings = 3
const mostIssues = 1
const mostPeople = 5

/** What is new and wrong in the communities that somebody leads; null for those who lead none. */
export function leadNotes(person: Person, notMailed: readonly NotMailed[], view: WeekView): LeadNotes | null {
  if (person.leads.length === 0) return null
  const led = new Set(person.leads)
  const concerns = (place: { readonly sheetId: number; readonly rowNumber: number }) =>
    isAbout(view.communitiesAt(place), led)
  const fresh = newFindings(view).filter(
    (finding) => concerns(finding.spot) && !isPrivate(finding, person, view),
  )
  // Of a rule that is switched off nothing is told, here neither.
  const told = new Set<string>(view.findings.map(({ code }) => code))
  const inTrouble = view.trouble.filter((one) => isAbout(communitiesOfMembers(one.memberIds, view), led))
  const badAddresses = notMailed.filter(
    ({ why, communityIds }) => toBeMended.includes(why) && isAbout(communityIds, led),
  )
  const freshAddresses = newBadAddressRows(view)
  return {
    isFirst: view.known === null,
    newProblems: fresh.filter((finding) => finding.severity === 'problem').length,
    newWarnings: fresh.filter((finding) => finding.severity === 'warning').length,
    findings: capped(problemsFirst(fresh.filter((finding) => !quotesStudents(finding, view))), mostFindings),
    issues: capped(
      view.workbook.issues.filter((issue) => told.has(issue.code) && concerns(issue)).map(cellPlace),
      mostIssues,
    ),
    badAddresses: capped(badAddresses, mostPeople),
    newBadAddresses: badAddresses.filter(
      ({ why, place }) => why === 'badAddress' && freshAddresses.has(rowKey(place)),
    ).length,
    trouble: capped(inTrouble, mostPeople),
    missed: view.missed,
  }
}

function cellPlace({ sheetId, tabName, rowNumber, columnNumber }: Issue): CellPlace {
  return { sheetId, tabName, rowNumber, columnNumber }
}

/** Whether the notes alone are worth a mail: what stood there last week is not. */
export function isNews(notes: LeadNotes | null): boolean {
  if (notes === null) return false
  const { newProblems, newWarnings, newBadAddresses, trouble, missed } = notes
  return newProblems + newWarnings + newBadAddresses + trouble.items.length + missed.length > 0
}

/** Whatever goal a finding tells of, its reader must be one who may be told of it. */
function isPrivate({ about }: Finding, { memberIds }: Person, view: WeekView): boolean {
  const reader = { memberIds, audience: 'team' } as const
  return about.some((ref) => {
    const goals = view.goalsNamed.get(ref)
    return goals ? goals.some((goal) => !mayRead(reader, goal, view)) : isSentence(ref)
  })
}

/** A sentence that is no goal's may be somebody's own, misspelt; an ID that is nowhere says nothing of anybody. */
function isSentence(ref: string): boolean {
  return /\s/.test(ref)
}

const aboutStudents: ReadonlySet<RuleCode> = new Set(['evidence/small-group', 'privacy/student'])
const studentRowsByView = new WeakMap<WeekView, ReadonlySet<string>>()

/** Whether a finding stands at a row that names a student or tells of a group too small to be shown: its sentence may quote that row. */
function quotesStudents({ spot }: Finding, view: WeekView): boolean {
  const made = studentRowsByView.get(view)
  const rows =
    made ??
    new Set(view.findings.filter(({ code }) => aboutStudents.has(code)).map(({ spot }) => rowKey(spot)))
  if (!made) studentRowsByView.set(view, rows)
  return rows.has(rowKey(spot))
}

const freshByView = new WeakMap<WeekView, readonly Finding[]>()

/** The same for every lead of the week, so made once. */
function newFindings(view: WeekView): readonly Finding[] {
  const made = freshByView.get(view)
  if (made) return made
  const { known } = view
  const told = view.findings.filter(({ code, severity }) => severity !== 'idea' && code !== badAddress)
  const fresh = known ? told.filter((finding) => isNewFinding(known, finding)) : told
  freshByView.set(view, fresh)
  return fresh
}

/** Who has no address that can be mailed is told by name, every week, and is worth a mail in the first. */
const badAddress = 'data/bad-email' satisfies RuleCode

function newBadAddressRows({ findings, known }: WeekView): ReadonlySet<string> {
  const fresh = findings.filter(
    (finding) => finding.code === badAddress && (known === null || isNewFinding(known, finding)),
  )
  return new Set(fresh.map(({ spot }) => rowKey(spot)))
}

function problemsFirst(findings: readonly Finding[]): Finding[] {
  return [
    ...findings.filter((finding) => finding.severity === 'problem'),
    ...findings.filter((finding) => finding.severity !== 'problem'),
  ]
}

/** What belongs to no community concerns every lead. */
function isAbout(communityIds: readonly string[] | null, led: ReadonlySet<string>): boolean {
  return communityIds === null || communityIds.length === 0 || communityIds.some((id) => led.has(id))
}

function communitiesOfMembers(memberIds: readonly string[], view: WeekView): readonly string[] {
  return memberIds.flatMap((id) => view.members.get(id)?.communities ?? [])
}
