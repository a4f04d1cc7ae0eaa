import type { RunReport } from '../host/run-report'
import type { SentMail } from '../host/sent-mail'
import type { UiEvent } from '../host/ui-events'

/** What `--json` prints. */
export function reportJson(report: RunReport): string {
  const { result, error, log, ui, mails, calls, callCount, localCount, estimatedMs, cpuMs } = report
  const printed = {
    result: result ?? null,
    error,
    log,
    ui,
    mails: mails.map(mailFields),
    calls,
    callCount,
    localCount,
    estimatedMs,
    cpuMs,
  }
  return JSON.stringify(printed, null, 2)
}

function mailFields({ to, cc, bcc, replyTo, name, subject, body, htmlBody, attachments }: SentMail): object {
  return { to, cc, bcc, replyTo, name, subject, body, htmlBody, attachments }
}

/** The same for people. */
export function reportText(report: RunReport): string {
  const lines = [
    ...report.ui.map((event) => `  ${describeEvent(event)}`),
    ...report.mails.map(({ to, subject }) => `  mail to ${to}: ${subject}`),
    ...report.log.map((line) => `  log: ${line}`),
  ]
  const result = report.result === null ? [] : [`Result: ${JSON.stringify(report.result, null, 2)}`]
  const { callCount, localCount, estimatedMs, cpuMs } = report
  const cost = `${callCount} service calls (and ${localCount} local ones), about ${estimatedMs} ms on Google, ${cpuMs} ms here`
  return [...lines, ...result, cost].join('\n')
}

function describeEvent(event: UiEvent): string {
  switch (event.kind) {
    case 'menu':
      return `menu ${event.title} with ${event.items.length} items`
    case 'alert':
      return `alert "${oneLine(event.title, event.prompt)}" -> ${event.answer}`
    case 'prompt':
      return `prompt "${oneLine(event.title, event.prompt)}" -> ${event.answer} "${event.text}"`
    case 'toast':
      return `toast "${oneLine(event.title, event.message)}"`
    default:
      return `${event.kind} "${event.title}" (${event.html.length} characters)`
  }
}

function oneLine(title: string, text: string): string {
  return [title, text]
    .filter((part) => part !== '')
    .join(': ')
    .replace(/\s+/g, ' ')
}
