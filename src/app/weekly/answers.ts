import { formatDay, formatTime } from '../../core/dates'
import type { Translate } from '../../messages'
import { zoneWords } from './report'
import type { PauseAnswer, ScheduleReport } from './schedule-report'
import type { TestReport } from './send-test'

/** What to tell the person who chose *Schedule*. */
export function scheduleWords(report: ScheduleReport, t: Translate): string {
  switch (report.kind) {
    case 'scheduled':
      return scheduledWords(report, t)
    case 'newer':
      return t('setUp.newer')
    case 'trigger':
      return t('weekly.trigger', { why: report.why })
    default:
      return t(`weekly.${report.kind}`)
  }
}

function scheduledWords(report: Extract<ScheduleReport, { kind: 'scheduled' }>, t: Translate): string {
  const { owner, before, next, zone, catchesUp } = report
  const when = { day: formatDay(next.day, t), time: formatTime(next.minutes, t), zone: zoneWords(zone) }
  return [
    t('weekly.scheduled', { owner, next: t('weekly.next', when) }),
    ...(before === '' ? [] : [t('weekly.takenOver', { owner, before })]),
    ...(catchesUp ? [t('weekly.catchesUp')] : []),
  ].join(' ')
}

/** What to tell the person who chose *Send me a test*. */
export function testWords(report: TestReport, t: Translate): string {
  if (report.kind === 'notMember') return t('weekly.test.notMember', { address: report.address })
  if (report.kind === 'noAddress') return t('weekly.test.noAddress')
  if (report.kind === 'copied') return t('weekly.copied')
  const { address, posted } = report
  if (posted.outcome === 'sent') return t('weekly.test.sent', { address })
  if (posted.outcome === 'forbidden') return t('trouble.permission', { permissions: t('permission.mail') })
  return posted.outcome === 'quota' ? t('weekly.noQuota') : t('weekly.test.failed', { why: posted.why })
}

/** What to tell the person who chose *Pause*. */
export function pauseWords(answer: PauseAnswer, t: Translate): string {
  return t(answer === 'newer' ? 'setUp.newer' : `weekly.${answer}`)
}
