import type { Translate } from '../../messages'
import type { Services } from '../services'
import { testWords } from './answers'
import { previewWeek, type WeekPreview, withoutMail } from './preview-week'
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

/** At most so many names, each on its line, and how many there are beside them. */
function listed(names: readonly string[], t: Translate): string[] {
  const more = names.length - mostNames
  const lines = names.slice(0, mostNames).map((name) => `• ${name}`)
  return more > 0 ? [...lines, t('summary.preview.more', { count: more })] : lines
}

function previewWords(preview: WeekPreview, t: Translate): string {
  const { mails, already, unclear, quotaLeft } = preview
  const none = withoutMail(preview, t).map(({ name, why }) => `${name}: ${why}`)
  const part = (key: 'already' | 'unclear' | 'none', count: number, names: readonly string[]) =>
    count > 0 ? ['', t(`summary.preview.${key}`, { count }), ...listed(names, t)] : []
  const count = t('summary.preview.count', { count: mails.length, quota: quotaLeft })
  return [
    count,
    ...listed(
      mails.map(({ to, subject }) => `${to}: ${subject}`),
      t,
    ),
    ...part('already', already.length, []),
    ...part('unclear', unclear.length, unclear),
    ...part('none', none.length, none),
  ].join('\n')
}
