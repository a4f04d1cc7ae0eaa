import * as v from 'valibot'
import type { Translate } from '../../messages'
import type { Services } from '../services'
import { testWords } from '../weekly/answers'
import type { MailView, PreviewView } from '../weekly/contract'
import { previewWeek, withoutMail } from '../weekly/preview-week'
import { reportWords } from '../weekly/report'
import { runWeek } from '../weekly/run-week'
import { sendTest } from '../weekly/send-test'
import type { Answer } from './contract'

/** So many mails come along with the list; the others are asked for one at a time, as a reply of hundreds would be megabytes. */
const mailsAlong = 8
const mostListed = 2_000

const address = v.pipe(v.string(), v.maxLength(320))

/** What *Send now* would send, to whom, and who gets nothing and why. Sends nothing and writes nothing. */
export function viewPreview(services: Services, t: Translate): PreviewView {
  const preview = previewWeek(services)
  const { mails, already, unclear, quotaLeft, isCopy } = preview
  if (isCopy) return { kind: 'copied', words: t('weekly.copied') }
  return {
    kind: 'ready',
    words: t('summary.preview.count', { count: mails.length, quota: quotaLeft }),
    count: mails.length,
    quotaLeft,
    mails: mails.slice(0, mostListed).map(({ to, recipient, subject, html }, index) => ({
      to,
      name: recipient,
      subject,
      html: index < mailsAlong ? html : null,
    })),
    notMailed: withoutMail(preview, t),
    already,
    unclear,
  }
}

/** One mail as it would go out now. */
export function viewMail(services: Services, given: unknown, t: Translate): MailView {
  const parsed = v.safeParse(v.object({ to: address }), given)
  const mail = parsed.success && previewWeek(services).mails.find(({ to }) => to === parsed.output.to)
  return mail ? { kind: 'mail', html: mail.html } : { kind: 'not', words: t('view.preview.noMail') }
}

/** Mails the reader their own summary. */
export function sendTestSummary(services: Services, t: Translate): Answer {
  const report = sendTest(services)
  const done = report.kind === 'posted' && report.posted.outcome === 'sent'
  return { done, words: testWords(report, t) }
}

const sendSchema = v.object({
  to: v.nullable(v.pipe(v.array(address), v.minLength(1), v.maxLength(mostListed))),
})

/** Sends the week's mails to all who have not had theirs, or to some of them. */
export function sendSummaryNow(services: Services, given: unknown, t: Translate): Answer {
  // Without a request, as a script of the team's own calls it: everybody.
  const parsed = v.safeParse(v.optional(sendSchema, { to: null }), given)
  if (!parsed.success) return { done: false, words: t('view.answer.bad') }
  const { to } = parsed.output
  const report = runWeek(services, { reason: 'now', ...(to && { only: to }) })
  return { done: report.kind === 'ran', words: reportWords(report, t) }
}
