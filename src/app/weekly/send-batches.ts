import type { Summary } from '../../core/summary/content'
import { type Outcome, peoplePerBatch } from '../../core/summary/ledger'
import type { ComposedMail } from '../../mail/compose'
import type { MailServices, Posted } from '../services'
import type { LedgerDoor } from './ledger-door'

export interface SendJob {
  readonly ledger: LedgerDoor
  readonly mail: MailServices
  /** Those to be mailed, those who waited first. */
  readonly queue: readonly Summary[]
  readonly quota: number
  compose(summary: Summary): ComposedMail
  isTimeUp(): boolean
}

export interface SendResult {
  readonly outcomes: readonly { readonly summary: Summary; readonly outcome: Outcome }[]
}

/** Sends batch by batch: written down, sent, written down. What does not fit the day's limit or the run's time waits. */
export function sendBatches(job: SendJob): SendResult {
  const outcomes: { summary: Summary; outcome: Outcome }[] = []
  let quota = job.quota
  let next = 0
  while (next < job.queue.length && quota > 0 && !job.isTimeUp()) {
    const people = job.queue.slice(next, next + Math.min(peoplePerBatch, quota))
    const results = sendBatch(people, job)
    results.forEach((outcome, index) => {
      const summary = people[index]
      if (summary) outcomes.push({ summary, outcome })
    })
    next += people.length
    quota = results.some((outcome) => outcome.kind === 'waiting') ? 0 : quota - people.length
  }
  const rest = job.queue.slice(next).map((summary) => ({ summary, outcome: { kind: 'waiting' } as const }))
  return { outcomes: [...outcomes, ...rest] }
}

function sendBatch(people: readonly Summary[], job: SendJob): Outcome[] {
  // Made before anything is written down, so that a mail that cannot be made leaves nobody unclear.
  const mails = people.map((summary) => composed(summary, job))
  const batch = job.ledger.begin(people.map((summary) => summary.person))
  const outcomes: Outcome[] = []
  for (const mail of mails) {
    const stopped = outcomes.some((outcome) => outcome.kind === 'waiting') || job.isTimeUp()
    outcomes.push(stopped ? { kind: 'waiting' } : post(mail, job.mail))
  }
  job.ledger.finish(batch, outcomes)
  return outcomes
}

/** One summary that cannot be worded must not keep everybody else's from going out. */
function composed(summary: Summary, job: SendJob): ComposedMail | Error {
  try {
    return job.compose(summary)
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}

function post(mail: ComposedMail | Error, door: MailServices): Outcome {
  if (mail instanceof Error) return { kind: 'failed', why: mail.message }
  return outcomeOf(door.send(mail))
}

function outcomeOf(posted: Posted): Outcome {
  switch (posted.outcome) {
    case 'sent':
      return { kind: 'sent' }
    case 'refused':
      return { kind: 'failed', why: posted.why }
    case 'quota':
      return { kind: 'waiting' }
    case 'unclear':
      return { kind: 'unclear', why: posted.why }
  }
}
