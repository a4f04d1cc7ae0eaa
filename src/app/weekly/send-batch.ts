import type { Summary } from '../../core/summary/content'
import type { Outcome } from '../../core/summary/ledger'
import type { ComposedMail } from '../../mail/compose'
import type { LedgerDoor } from './ledger-door'
import type { Post } from './post'

export interface BatchJob {
  readonly ledger: LedgerDoor
  readonly post: Post
  compose(summary: Summary): ComposedMail
}

/** Sends one batch: written down as *sending*, sent, written down with what became of each. */
export function sendBatch(people: readonly Summary[], job: BatchJob): readonly Outcome[] {
  // Made before anything is written down, so that a mail that cannot be made leaves nobody unclear.
  const mails = people.map((summary) => composed(summary, job))
  const batch = job.ledger.begin(people.map((summary) => summary.person))
  const outcomes = mails.map(
    (mail): Outcome => (mail instanceof Error ? { kind: 'failed', why: mail.message } : job.post.send(mail)),
  )
  job.ledger.finish(batch, outcomes)
  return outcomes
}

/** One summary that cannot be worded must not keep everybody else's from going out. */
function composed(summary: Summary, job: BatchJob): ComposedMail | Error {
  try {
    return job.compose(summary)
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}
