import type { Summary } from '../../core/summary/content'
import type { Outcome } from '../../core/summary/ledger'
import type { ComposedMail } from '../../mail/compose'
import type { MailServices, Posted } from '../services'
import type { LedgerDoor } from './ledger-door'

export interface BatchJob {
  readonly ledger: LedgerDoor
  readonly mail: MailServices
  compose(summary: Summary): ComposedMail
  isTimeUp(): boolean
}

export interface SentBatch {
  readonly outcomes: readonly Outcome[]
  readonly forbidden: boolean
}

/** Sends one batch: written down as *sending*, sent, written down with what became of each. */
export function sendBatch(people: readonly Summary[], job: BatchJob): SentBatch {
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
function composed(summary: Summary, job: BatchJob): ComposedMail | Error {
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
