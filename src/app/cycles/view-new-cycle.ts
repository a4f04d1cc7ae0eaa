import { type CycleOffer, cycleOffers, type OfferedGoal } from '../../core/cycles/cycle-offer'
import { readDaysOff } from '../../core/cycles/days-off'
import { formatDay } from '../../core/dates'
import { idLabel } from '../../core/ids'
import { habitsWhenAsked } from '../../core/locale'
import { choiceLabel } from '../../core/tables/vocabulary'
import type { Translate } from '../../messages'
import { ownGrid } from '../open-workbook'
import type { Services } from '../services'
import { daysOffCell } from '../start-page'
import type { CommunityOffer, NewCycleView, OfferedGoalView } from './contract'
import { templateViews, workViews } from './cycle-words'
import { openCycles } from './open-cycles'

/** More goals than anybody chooses from. */
const mostGoals = 60

/** What the dialog New cycle… begins with: one offer for each community. Writes nothing. */
export function viewNewCycle(services: Services, t: Translate): NewCycleView {
  const opened = openCycles(services, t)
  if ('not' in opened) return { kind: 'not', words: opened.not }
  const { open, today } = opened
  const offers = cycleOffers(open.workbook, today)
  if (offers.length === 0) return { kind: 'not', words: t('cycle.noCommunity') }
  const typed = daysOffCell(ownGrid(open, 'start'))?.text ?? ''
  const { spans, unread } = readDaysOff(
    typed,
    habitsWhenAsked(() => services.book.locale()),
  )
  return {
    kind: 'ready',
    communities: offers.map((offer) => communityView(offer, t)),
    templates: templateViews(open.workbook, t),
    daysOff: spans,
    unread: unread.length > 0 ? t('newCycle.daysOff.unread', { list: unread.join('; ') }) : '',
  }
}

function communityView(offer: CycleOffer, t: Translate): CommunityOffer {
  const { community, last, start, goals } = offer
  return {
    id: community.id,
    name: community.name,
    last: last?.id ?? '',
    words: openWords(offer, t),
    start,
    template: last?.template ?? 'sevenPart',
    goals: goals.slice(0, mostGoals).map((goal) => goalView(goal, t)),
    moreGoals: goals.length > mostGoals ? t('newCycle.moreGoals', { count: goals.length - mostGoals }) : '',
    work: workViews(offer, t),
  }
}

function openWords({ community, last }: CycleOffer, t: Translate): string {
  if (!last || last.status === 'closed') return ''
  const name = community.name
  if (last.end === null) return t('newCycle.stillOpen', { name })
  return t('newCycle.stillOpenUntil', { name, day: formatDay(last.end, t) })
}

function goalView({ goal, next, chosen }: OfferedGoal, t: Translate): OfferedGoalView {
  const learner = goal.learner ? [choiceLabel('learner', goal.learner, t)] : []
  const decided = next ? [t('newCycle.decided', { next: choiceLabel('next', next, t) })] : []
  return { label: idLabel(goal.id, goal.goal), note: [...learner, ...decided].join(' · '), chosen }
}
