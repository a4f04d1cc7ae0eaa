import type { Translate } from '../../messages'
import type { Services } from '../services'
import { testWords } from './answers'
import { previewWeek, type WeekPreview } from './preview-week'
import { reportWords } from './report'
import { runWeek } from './run-week'
import { sendTest } from './send-test'

/** The entries of the menu's Weekly summary: each asks what it must, does one thing, and says what came of it. */

export function showPreview(services: Services, t: Translate): void {
  showPreviewed(services, previewWeek(services), t)
}

function showPreviewed({ ask }: Services, preview: WeekPreview, t: Translate): void {
  ask.tell(t('summary.title'), preview.isCopy ? t('weekly.copied') : previewWords(preview, t))
}

export function showTest(services: Services, t: Translate): void {
  services.ask.tell(t('summary.title'), testWords(sendTest(services), t))
}

/** Says how many mails would go out, and sends them after a yes. */
export function askSendNow(services: Services, t: Translate): void {
  const title = t('summary.title')
  const preview = previewWeek(services)
  if (preview.isCopy || preview.mails.length === 0) {
    showPreviewed(services, preview, t)
    return
  }
  if (!services.ask.confirm(title, `${previewWords(preview, t)}\n\n${t('summary.now.question')}`)) return
  services.ask.tell(title, reportWords(runWeek(services, { reason: 'now' }), t))
}

const mostNames = 15

function previewWords({ mails, notMailed, already, quotaLeft }: WeekPreview, t: Translate): string {
  const lines = [
    t('summary.preview.count', { count: mails.length, quota: quotaLeft }),
    ...mails.slice(0, mostNames).map(({ to, subject }) => `• ${to}: ${subject}`),
    ...(mails.length > mostNames ? [t('summary.preview.more', { count: mails.length - mostNames })] : []),
  ]
  if (already.length > 0) lines.push('', t('summary.preview.already', { count: already.length }))
  if (notMailed.length === 0) return lines.join('\n')
  const none = notMailed
    .slice(0, mostNames)
    .map(({ name, address, why }) => `• ${name || address}: ${t(`noMail.${why}`)}`)
  return [...lines, '', t('summary.preview.none', { count: notMailed.length }), ...none].join('\n')
}
