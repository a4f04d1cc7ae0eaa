import { daysOfSpans } from '../../core/cycles/day-spans'
import { type CyclePlan, planCycle } from '../../core/cycles/plan-cycle'
import { formatDay } from '../../core/dates'
import { habitsWhenAsked } from '../../core/locale'
import { parseDay } from '../../core/parse-day'
import type { Translate } from '../../messages'
import { chooseOne, type Numbered } from '../choose'
import type { Services } from '../services'
import type { CommunityOffer, ReadyNewCycle, TemplateView } from './contract'
import { startCycle } from './start-cycle'
import { viewNewCycle } from './view-new-cycle'

/** New cycle… in prompts: what is offered for the goals and the open work is taken as it is. A cancelled prompt changes nothing. */
export function askNewCycle(services: Services, t: Translate): void {
  const { ask } = services
  const title = t('newCycle.title')
  const view = viewNewCycle(services, t)
  if (view.kind === 'not') {
    ask.tell(title, view.words)
    return
  }
  const choose = <T extends Numbered>(
    items: readonly T[],
    usual: T | undefined,
    question: 'newCycle.ask.community' | 'newCycle.ask.template',
  ) =>
    chooseOne(ask, items, {
      title,
      usual,
      words: (list) => t(question, { list, usual: usual?.words ?? '' }),
      bad: (found) => t('newCycle.ask.bad', { found }),
    })
  const communities = view.communities.map((offer) => ({ offer, words: offer.name }))
  const offer = choose(communities, communities[0], 'newCycle.ask.community')?.offer
  if (!offer) return
  const { templates } = view
  const usual = templates.find(({ value }) => value === offer.template) ?? templates[0]
  const template = choose(templates, usual, 'newCycle.ask.template')
  const start = template && askStart(services, offer, t)
  if (!template || !start) return
  const plan = planCycle({ stages: template.stages, start, daysOff: daysOfSpans(view.daysOff) })
  if (!ask.confirm(title, summary({ view, offer, template, plan }, t))) return
  ask.tell(title, startCycle(services, requestOf({ view, offer, template, plan, start }), t).words)
}

function askStart({ ask, book }: Services, { start }: CommunityOffer, t: Translate): string | null {
  const answer = ask.text(t('newCycle.title'), t('newCycle.ask.start', { day: start }))
  if (answer === null) return null
  const day =
    answer === ''
      ? start
      : parseDay(
          answer,
          habitsWhenAsked(() => book.locale()),
        )?.day
  if (!day) ask.tell(t('newCycle.title'), t('newCycle.ask.bad', { found: answer }))
  return day ?? null
}

interface Chosen {
  readonly view: ReadyNewCycle
  readonly offer: CommunityOffer
  readonly template: TemplateView
  readonly plan: CyclePlan
}

/** What will be written, before it is. */
function summary({ view, offer, template, plan }: Chosen, t: Translate): string {
  const names = new Map(template.stages.map(({ key, name }) => [key, name]))
  const stages = plan.stages.map(
    ({ key, from, to }) =>
      `${names.get(key)}: ${t('cycle.span', { from: formatDay(from, t), to: formatDay(to, t) })}`,
  )
  const goals = offer.goals.filter(({ chosen }) => chosen).map(({ label }) => label)
  const carried = t('newCycle.ask.confirm', { goals: goals.length, work: offer.work.length })
  return [offer.words, view.unread, ...stages, '', carried, ...goals]
    .filter((line, index) => index > 1 || line !== '')
    .join('\n')
}

function requestOf({ view, offer, template, plan, start }: Chosen & { readonly start: string }) {
  return {
    community: offer.id,
    last: offer.last,
    template: template.value,
    focusGoals: offer.goals.filter(({ chosen }) => chosen).map(({ label }) => label),
    start,
    end: plan.end,
    daysOffBefore: view.daysOff,
    daysOff: view.daysOff,
    carry: offer.work.map(({ id }) => id),
  }
}
