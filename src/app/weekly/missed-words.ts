import { formatDay, formatTime, weekStart } from '../../core/dates'
import type { Translate } from '../../messages'
import { missingPermissions } from '../missing-permissions'
import type { MissedWeek } from './missed-weeks'

const causes = ['part', 'failed', 'silent'] as const

/** A sentence for the weeks of each cause: which they were, and why as far as that is known. */
export function missedWords(missed: readonly MissedWeek[], t: Translate): string[] {
  return causes.flatMap((cause) => {
    const own = missed.filter((one) => one.cause === cause)
    const [first] = own
    if (!first) return []
    const days = own.map(({ week }) => formatDay(weekStart(week), t)).join('; ')
    return [t('weekly.missed', { count: own.length, days, cause, why: whyMissed(first, t, own.length) })]
  })
}

/** Why a week's mails did not go out; `weeks` of one cause are told by the first of them. */
export function whyMissed({ cause, failure }: MissedWeek, t: Translate, weeks = 1): string {
  if (cause !== 'failed' || !failure)
    return t(cause === 'part' ? 'log.why.part' : 'log.why.silent', { weeks })
  const when = `${formatDay(failure.at.day, t)}, ${formatTime(failure.at.minutes, t)}`
  const permissions = missingPermissions(failure.why, t)
  return permissions === ''
    ? t('log.why.broke', { weeks, when, why: failure.why })
    : t('log.why.notAllowed', { weeks, when, permissions })
}
