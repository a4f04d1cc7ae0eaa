import { rowNumbers } from '../../core/summary/known'
import { entriesOf, type LedgerPerson, readLedger, standingOf } from '../../core/summary/ledger'
import { decodeNumbers } from '../../core/summary/number-set'
import type { MailTrouble } from '../../core/summary/week-view'
import type { OpenWorkbook } from '../open-workbook'
import type { WeeklyState } from './weekly-state'

/** Whom the last summary before this week did not reach, for its leads. There may be weeks off in between. */
export function troubleOf(
  { memory, workbook }: OpenWorkbook,
  state: WeeklyState,
  week: string,
): MailTrouble[] {
  const before = lastWeekBefore(memory, state, week)
  if (before === undefined) return []
  const standing = standingOf(entriesOf(readLedger(memory, before)))
  const waited = decodeNumbers(waitedIn(before, state, week))
  const numberOf = rowNumbers(workbook)
  return workbook.rows.members.flatMap((member): MailTrouble[] => {
    const memberIds = member.id === '' ? [] : [member.id]
    const outcome = standing({ memberIds, address: member.email })
    const base = { memberIds, name: member.name, place: member.place }
    if (outcome?.kind === 'failed' || outcome?.kind === 'unclear')
      return [{ ...base, kind: outcome.kind, why: outcome.why }]
    return outcome?.kind !== 'sent' && waited.has(numberOf('members', member))
      ? [{ ...base, kind: 'waiting', why: '' }]
      : []
  })
}

/**
 * How many of the last summaries before `week` have not reached somebody since the one that did, of those whose records are kept. Who stands in none of
 * them (No, no address, nothing new for weeks, not there yet) has missed all but the oldest: of what came before that nobody knows whether they were told.
 */
export function unreachedSource(
  { memory }: OpenWorkbook,
  { known }: WeeklyState,
  week: string,
): (person: LedgerPerson) => number {
  const standings = known
    .filter(([one]) => one < week)
    .map(([one]) => standingOf(entriesOf(readLedger(memory, one))))
  return (person) => {
    const outcomes = standings.map((standing) => standing(person))
    const reached = outcomes.findIndex((outcome) => outcome?.kind === 'sent')
    if (reached >= 0) return reached
    return outcomes[outcomes.length - 1] ? outcomes.length : Math.max(0, outcomes.length - 1)
  }
}

/** The last one whose mails a run began, also where none has brought it to an end. */
function lastWeekBefore(
  memory: Readonly<Record<string, string>>,
  { known, missed }: WeeklyState,
  week: string,
): string | undefined {
  const begun = missed.weeks.filter((one) => readLedger(memory, one).batches.length > 0)
  return [...known.map(([one]) => one), ...begun]
    .filter((one) => one < week)
    .sort()
    .pop()
}

/** Who had still to wait when `before` was over; once a run of `week` has written, it is those who have waited longest. */
function waitedIn(before: string, { last }: WeeklyState, week: string): string {
  if (last?.week === week) return last.longWaitingNumbers
  return last?.week === before ? last.waitingNumbers : ''
}
