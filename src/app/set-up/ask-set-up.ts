import type { Translate } from '../../messages'
import { readPeople } from '../read-people'
import type { Services } from '../services'
import { type SetUpOutcome, setUp } from './set-up'

/** Set up… from the menu: asks what is needed in prompts, sets up, and says what was done. A cancelled prompt changes nothing. */
export function askSetUp(services: Services, t: Translate): void {
  const { ask } = services
  const title = t('setUp.title')
  const question = (key: 'community' | 'school' | 'schoolYear' | 'lead' | 'members') =>
    ask.text(title, t(`setUp.ask.${key}`))

  const community = question('community')
  if (community === null) return
  if (community === '') return ask.tell(title, t('setUp.missing.community'))
  const school = question('school')
  if (school === null) return
  const schoolYear = question('schoolYear')
  if (schoolYear === null) return
  const leadText = question('lead')
  if (leadText === null) return
  const [lead] = readPeople(leadText).people
  if (!lead) return ask.tell(title, t('setUp.bad.lead', { found: leadText }))
  const memberText = question('members')
  if (memberText === null) return

  const { people, unread } = readPeople(memberText)
  const outcome = setUp(services, { community, school, schoolYear, lead, members: people }, t)
  ask.tell(title, [describe(outcome, community, t), ...unreadLine(unread, t)].join('\n\n'))
}

function unreadLine(unread: readonly string[], t: Translate): string[] {
  return unread.length > 0 ? [t('setUp.unread', { count: unread.length, list: unread.join('; ') })] : []
}

/** What set-up did, in a sentence. */
function describe(outcome: SetUpOutcome, community: string, t: Translate): string {
  switch (outcome.kind) {
    case 'busy':
      return t('setUp.busy')
    case 'newer':
      return t('setUp.newer')
    case 'wrong':
      return t('setUp.bad.answer', { field: outcome.field, found: outcome.found })
    case 'done': {
      const { tabs, rows, fresh } = outcome
      if (tabs === 0 && rows === 0) return t('setUp.done.same')
      return fresh ? t('setUp.done.fresh', { community, tabs, rows }) : t('setUp.done.added', { tabs, rows })
    }
  }
}
