import type { Outcome } from '../../core/summary/ledger'
import type { ComposedMail } from '../../mail/compose'
import type { MailServices } from '../services'
import type { Stop } from './weekly-state'

/** The mails of a run, sent one after another until something stops it. */
export interface Post {
  /** *waiting* where the run has stopped, and for the mail at which Google stops it. */
  send(mail: ComposedMail): Outcome
  /** Why no more mails go out; null while they do. */
  stop(): Stop | null
  /** So many more Google takes today, as far as it has said. */
  left(): number
}

interface PostSource {
  readonly mail: MailServices
  /** null where this account may not mail. */
  readonly quota: number | null
  isTimeUp(): boolean
}

/** A second mail after which nobody knows whether it went out says that something lasting is wrong. */
const mostUnclearInARow = 2

/**
 * Google's words for a limit or a permission are in the language of the account, and not all are known. So a failure that says nothing leaves
 * its mail unclear and is looked into: what is left of the limit tells whether the others had better wait.
 */
export function openPost({ mail, quota, isTimeUp }: PostSource): Post {
  let left = quota ?? 0
  let unclearInARow = 0
  let stopped: Stop | null = quota === null ? 'permission' : null
  const stop = () => {
    if (stopped === null) stopped = left <= 0 ? 'limit' : isTimeUp() ? 'time' : null
    return stopped
  }
  const end = (why: Stop): Outcome => {
    stopped = why
    return { kind: 'waiting' }
  }
  const unclear = (why: string): Outcome => {
    if (++unclearInARow === mostUnclearInARow) stopped = 'unclear'
    const now = stopped ? left : quotaNow(mail, left)
    if (now === null) stopped = 'permission'
    left = Math.min(left, now ?? 0)
    return { kind: 'unclear', why }
  }
  return {
    stop,
    left: () => left,
    send(composed) {
      if (stop() !== null) return { kind: 'waiting' }
      const posted = mail.send(composed)
      if (posted.outcome === 'quota') return end('limit')
      if (posted.outcome === 'forbidden') return end('permission')
      left--
      if (posted.outcome === 'unclear') return unclear(posted.why)
      unclearInARow = 0
      return posted.outcome === 'sent' ? { kind: 'sent' } : { kind: 'failed', why: posted.why }
    },
  }
}

/** null where the permission has gone; `before` where Google does not say. One call. */
function quotaNow(mail: MailServices, before: number): number | null {
  try {
    return mail.quotaIfAllowed()
  } catch {
    // What failed first is written down; the next mail shows whether Google is back.
    return before
  }
}
