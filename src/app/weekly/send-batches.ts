import type { Summary } from '../../core/summary/content'
import { type Outcome, peoplePerBatch } from '../../core/summary/ledger'
import { type NotMailed, personNotMailed } from '../../core/summary/no-mail'
import type { Person } from '../../core/summary/people'
import type { Still } from '../../core/summary/still-mailed'
import { type BatchJob, sendBatch } from './send-batch'
import type { Stop } from './weekly-state'

export interface SendJob extends BatchJob {
  /** Those to be mailed, those who waited first. */
  readonly queue: readonly Summary[]
  /** Asked before each batch but the first, which follows upon the reading of every tab: *Weekly email* may have become No meanwhile. */
  stillMailed(): (person: Person) => Still
}

export interface SendResult {
  readonly outcomes: readonly { readonly summary: Summary; readonly outcome: Outcome }[]
  /** Those who were taken off the list while the mails of others went out. */
  readonly dropped: readonly NotMailed[]
  /** Why some wait; null where nothing stopped the run. */
  readonly stop: Stop | null
}

/** Sends batch by batch: written down, sent, written down. What does not fit the day's limit or the run's time waits. */
export function sendBatches(job: SendJob): SendResult {
  const { post } = job
  const outcomes: { summary: Summary; outcome: Outcome }[] = []
  const dropped: NotMailed[] = []
  let queue = job.queue
  while (queue.length > 0 && post.stop() === null) {
    const most = Math.min(peoplePerBatch, post.left())
    const next = nextBatch(queue, { most, still: judgeFor(job, queue) })
    queue = next.rest
    dropped.push(...next.dropped)
    outcomes.push(...next.later.map(waiting))
    if (next.people.length === 0) continue
    const sent = sendBatch(next.people, job)
    outcomes.push(...next.people.map((summary, index) => ({ summary, outcome: sent[index] ?? unclear })))
  }
  const all = [...outcomes, ...queue.map(waiting)]
  const hasWaiters = all.some(({ outcome }) => outcome.kind === 'waiting')
  return { outcomes: all, dropped, stop: hasWaiters ? post.stop() : null }
}

const unclear: Outcome = { kind: 'unclear', why: '' }

function judgeFor(job: SendJob, queue: readonly Summary[]): (person: Person) => Still {
  return queue === job.queue ? () => 'mail' : job.stillMailed()
}

interface NextBatch {
  readonly people: readonly Summary[]
  readonly later: readonly Summary[]
  readonly dropped: readonly NotMailed[]
  readonly rest: readonly Summary[]
}

/** The first of the queue who are still to be mailed, at most so many, and what becomes of those before them who are not. */
function nextBatch(
  queue: readonly Summary[],
  { most, still }: { readonly most: number; still(person: Person): Still },
): NextBatch {
  const people: Summary[] = []
  const later: Summary[] = []
  const dropped: NotMailed[] = []
  let taken = 0
  for (; taken < queue.length && people.length < most; taken++) {
    const summary = queue[taken] as Summary
    const answer = still(summary.person)
    if (answer === 'mail') people.push(summary)
    else if (answer === 'later') later.push(summary)
    else dropped.push(personNotMailed(summary.person, answer))
  }
  return { people, later, dropped, rest: queue.slice(taken) }
}

export function waiting(summary: Summary): { summary: Summary; outcome: Outcome } {
  return { summary, outcome: { kind: 'waiting' } }
}
