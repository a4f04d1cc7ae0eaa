import { type PeopleRead, readPeople } from '../../core/read-people'
import { type PersonOf, readPeopleOf } from '../../core/read-people-of'
import type { Translate } from '../../messages'
import { templateViews } from '../cycles/cycle-words'
import { openWorkbook } from '../open-workbook'
import type { Services } from '../services'
import { isNewer, parseRecord } from '../workbook-record'
import type { SetUpDone } from './fill-tabs'
import { moreWords } from './more-words'
import { type SetUpOutcome, setUp } from './set-up'
import { type Asking, askAll, communitiesIn, questions, type Typed, templateOf } from './set-up-questions'
import { whatIsThere } from './what-is-there'

/** Set up… from the menu: asks what is needed in prompts, sets up, and says what was done. A cancelled prompt changes nothing. */
export function askSetUp(services: Services, t: Translate): void {
  const title = t('setUp.title')
  const replaces = isCopy(services) && services.ask.confirm(title, t('setUp.ask.copy'))
  const asking = { ...whatStands(services, t), t }
  const typed = askAll(services.ask, asking)
  if (!typed) return
  const { answers, unread } = answersOf(typed, asking)
  const outcome = setUp(services, { ...answers, replaces }, t)
  const one = answers.kind === 'team' ? answers.community : ''
  services.ask.tell(
    title,
    [describeOutcome(outcome, { name: answers.community, one }, t), ...unreadLine(unread, t)].join('\n\n'),
  )
}

/** What the questions begin with. Reads the tabs of a workbook that was set up. */
function whatStands(services: Services, t: Translate): Omit<Asking, 't'> {
  const record = parseRecord(services.book.record())
  const open = record && !isNewer(record) ? openWorkbook(services, undefined, { record }) : null
  return { there: open && whatIsThere(open), templates: templateViews(open?.workbook ?? null, t) }
}

/** Several names are the communities of a school. Who is named beside the lead takes part as well. */
function answersOf(typed: Typed, { templates }: Asking) {
  const communities = communitiesIn(typed.community)
  const isSchool = communities.length > 1
  const [lead, ...beside] = readPeople(typed.lead).people
  const read: Pick<PeopleRead, 'unread'> & { readonly people: readonly PersonOf[] } = readPeopleOf(
    typed.members,
    isSchool ? communities : [],
  )
  const answers = {
    kind: isSchool ? ('school' as const) : ('team' as const),
    community: isSchool ? typed.school : typed.community,
    communities: isSchool ? communities : [],
    school: isSchool ? '' : typed.school,
    schoolYear: typed.schoolYear,
    template: templateOf(typed.template, templates),
    lead,
    members: [...beside, ...read.people],
  }
  return { answers, unread: [...readPeople(typed.lead).unread, ...read.unread] }
}

function unreadLine(unread: readonly string[], t: Translate): string[] {
  return unread.length > 0 ? [t('setUp.unread', { count: unread.length, list: unread.join('; ') })] : []
}

/** 'members.3.email' is "who else takes part". */
function fieldWords(field: string, t: Translate): string {
  const question = questions.find((asked) => asked === field.split('.')[0])
  return question ? t(`setUp.field.${question}`) : field
}

interface About {
  /** The team or the school. */
  readonly name: string
  /** The same, '' for a school. */
  readonly one: string
}

/** What set-up did, in a sentence. */
function describeOutcome(outcome: SetUpOutcome, about: About, t: Translate): string {
  switch (outcome.kind) {
    case 'busy':
      return t('setUp.busy')
    case 'newer':
      return t('setUp.newer')
    case 'wrong':
      return t('setUp.bad.answer', { field: fieldWords(outcome.field, t), found: outcome.found })
    case 'readOnly':
      return t('setUp.readOnly')
    case 'done':
      return [...doneWords(outcome, about.name, t), ...moreWords(outcome, about.one, t)].join('\n\n')
  }
}

/** "Nothing was changed" is not said where a copy has just taken the other file's place. */
function doneWords({ tabs, rows, fresh, replaced }: SetUpDone, community: string, t: Translate): string[] {
  if (tabs === 0 && rows === 0) return replaced ? [] : [t('setUp.done.same')]
  return [fresh ? t('setUp.done.fresh', { community, tabs, rows }) : t('setUp.done.added', { tabs, rows })]
}

/** Whether this file is a copy of the one that was set up. Two calls. */
function isCopy(services: Services): boolean {
  const record = parseRecord(services.book.record())
  return record !== null && record.fileId !== services.book.id()
}
