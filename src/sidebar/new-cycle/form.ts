import type { CommunityOffer, NewCycleRequest, ReadyNewCycle, SpanView } from '../../app/cycles/contract'
import { daysOfSpans, isSpan } from '../../core/cycles/day-spans'
import { type CyclePlan, planCycle } from '../../core/cycles/plan-cycle'
import { isDay } from '../../core/dates'
import type { PageKey } from '../texts'

/** What stands in the fields of the dialog. */
export interface Form {
  readonly community: string
  readonly template: string
  readonly goals: readonly string[]
  readonly start: string
  /** '' for the usual length. */
  readonly end: string
  readonly daysOff: readonly SpanView[]
  readonly carry: readonly string[]
}

/** What is offered for a community; with another community everything but the days off begins anew. */
export function formFor(offer: CommunityOffer, daysOff: readonly SpanView[]): Form {
  return {
    community: offer.id,
    template: offer.template,
    goals: offer.goals.filter(({ chosen }) => chosen).map(({ label }) => label),
    start: offer.start,
    end: '',
    daysOff,
    carry: offer.work.map(({ id }) => id),
  }
}

/** The days of the stages; null while the first day is none. */
export function planOf(form: Form, view: Pick<ReadyNewCycle, 'templates'>): CyclePlan | null {
  const template = view.templates.find(({ value }) => value === form.template)
  if (!template || !isDay(form.start)) return null
  return planCycle({
    stages: template.stages,
    start: form.start,
    ...(isDay(form.end) && form.end >= form.start && { end: form.end }),
    daysOff: daysOfSpans(form.daysOff.filter(isWhole)),
  })
}

export interface Problems {
  readonly start?: PageKey
  readonly end?: PageKey
  readonly daysOff?: PageKey
}

/** What keeps the cycle from being started, by field. */
export function problemsOf({ start, end, daysOff }: Form): Problems {
  return {
    ...(!isDay(start) && { start: 'page.newCycle.start.missing' }),
    ...(end !== '' && end < start && { end: 'page.newCycle.end.early' }),
    ...(!daysOff.filter(isFilled).every(isWhole) && { daysOff: 'page.newCycle.daysOff.bad' }),
  }
}

/** What the server is told. */
export function requestOf(
  form: Form,
  { offer, plan, daysOff }: { offer: CommunityOffer; plan: CyclePlan } & Pick<ReadyNewCycle, 'daysOff'>,
): NewCycleRequest {
  return {
    community: form.community,
    last: offer.last,
    template: form.template,
    focusGoals: form.goals,
    start: form.start,
    end: plan.end,
    daysOffBefore: daysOff,
    daysOff: form.daysOff.filter(isWhole),
    carry: form.carry,
  }
}

function isFilled({ from, to }: SpanView): boolean {
  return from !== '' || to !== ''
}

function isWhole(span: SpanView): boolean {
  return isDay(span.from) && isDay(span.to) && isSpan(span)
}
