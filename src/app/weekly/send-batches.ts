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
  /** Google let no more mail of this account go out, as a permission was taken back. */
  readonly forbidden: boolean
}

/** Sends batch by batch: written down, sent, written down. What does not fit the day's limit or the run's time waits. */
export function sendBatches(job: SendJob): SendResult {
  const outcomes: { summary: Summary; outcome: Outcome }[] = []
  let quota = job.quota
  let next = 0
  let forbidden = false
  while (next < job.queue.length && quota > 0 && !job.isTimeUp()) {
    const people = job.queue.slice(next, next + Math.min(peoplePerBatch, quota))
    const batch = sendBatch(people, job)
    batch.outcomes.forEach((outcome, index) => {
      const summary = people[index]
      if (summary) outcomes.push({ summary, outcome })
    })
    next += people.length
    forbidden = batch.forbidden
    quota = batch.outcomes.some((outcome) => outcome.kind === 'waiting') ? 0 : quota - people.length
  }
  const rest = job.queue.slice(next).map((summary) => ({ summary, outcome: { kind: 'waiting' } as const }))
  return { outcomes: [...outcomes, ...rest], forbidden }
}

interface SentBatch {
  readonly outcomes: readonly Outcome[]
  readonly forbidden: boolean
}

function sendBatch(people: readonly Summary[], job: SendJob): SentBatch {
  // Made before anything is written down, so that a mail that cannot be made leaves nobody unclear.
  const mails = people.map((summary) => composed(summary, job))
  const batch = job.ledger.begin(people.map((summary) => summary.person))
  const outcomes: Outcome[] = []
  let forbidden = false
  for (const mail of mails) {
    const stopped = outcomes.some((outcome) => outcome.kind === 'waiting') || job.isTimeUp()
    const posted: Posted = stopped ? { outcome: 'quota' } : post(mail, job.mail)
    if (posted.outcome === 'forbidden') forbidden = true
    outcomes.push(outcomeOf(posted))
  }
  job.ledger.finish(batch, outcomes)
  return { outcomes, forbidden }
}

/** One summary that cannot be worded must not keep everybody else's from going out. */
function composed(summary: Summary, job: SendJob): ComposedMail | Error {
  try {
    return job.compose(summary)
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}

function post(mail: ComposedMail | Error, door: MailServices): Posted {
  return mail instanceof Error ? { outcome: 'refused', why: mail.message } : door.send(mail)
}

function outcomeOf(posted: Posted): Outcome {
  switch (posted.outcome) {
    case 'sent':
      return { kind: 'sent' }
    case 'refused':
      return { kind: 'failed', why: posted.why }
    case 'quota':
    case 'forbidden':
      return { kind: 'waiting' }
    case 'unclear':
      return { kind: 'unclear', why: posted.why }
  }
}
