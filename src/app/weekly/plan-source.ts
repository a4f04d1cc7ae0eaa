import type { Services } from '../services'
import { withMissed } from './missed-weeks'
import type { MailDesk } from './open-for-mail'
import type { PlanSource } from './plan-week'
import type { FactsOf } from './week-facts'

interface WeekToPlan {
  readonly week: string
  readonly factsOf: FactsOf
}

/** What a week is planned from, for the run that sends it as for the preview and the test: only so do these show what goes out. */
export function planSource(
  { clock }: Pick<Services, 'clock'>,
  desk: MailDesk,
  { week, factsOf }: WeekToPlan,
): PlanSource {
  const state = withMissed(clock, desk.state, { week, until: desk.now })
  return { ...desk, state, week, facts: factsOf(desk.open, desk.local.day) }
}
