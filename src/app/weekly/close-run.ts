import { standingOf } from '../../core/summary/ledger'
import { dueDay, nextRun, weekOfMail } from '../../core/summary/schedule'
import { showBegunTabs } from '../cycles/begun-tabs'
import { joinBlocks } from '../join-blocks'
import { ownGrid } from '../open-workbook'
import type { Services } from '../services'
import { startBlocks } from '../start-page'
import { nextRunOf } from './next-run'
import type { PlanSource } from './plan-week'
import { type RanReport, startTexts } from './report'
import { settledOf } from './settled'
import { keepLog, unreachedOf, type WeekToLog } from './week-log'
import { type LastRun, type RunCounts, stateProperty, type WeeklyState, withOwed } from './weekly-state'
import { waitersToKeep } from './who-waits'

interface EndOfRun extends WeekToLog {
  readonly by: string
  readonly startedAt: number
}

/**
 * Writes down what the run did: the log and *Start* for people, then the state for the next one. A run that dies in between leaves the
 * week due, and the next one, which finds nobody to mail, writes the log again. Where Google lets a page not be written, the state is.
 */
export function closeRun(services: Services, end: EndOfRun): RanReport {
  const { source, t } = end
  const counts = countsOf(end)
  const logged = isDone(() => keepLog(services, end))
  const state = stateAfter(services, end, { counts, logged })
  const report: RanReport = {
    kind: 'ran',
    week: source.week,
    at: source.local,
    by: end.by,
    counts,
    next: nextRunOf(services, state),
    zone: services.clock.zone(),
    stop: end.result.stop,
    logged,
    unreached: logged ? [] : unreachedOf(end),
    missed: end.missed,
  }
  const start = startBlocks(ownGrid(source.open, 'start'), startTexts(report, t))
  isDone(() => services.book.write(joinBlocks(start)))
  services.memory.setAll({ ...showTabs(services, source), ...stateProperty(state) })
  return report
}

/** False where the page is protected or gone, or Google is down: *Start*, the sidebar and the schedule dialog tell of it. */
function isDone(job: () => void): boolean {
  try {
    job()
    return true
  } catch {
    return false
  }
}

/**
 * As the check does: a team that only reads its mail finds the tabs of the stage that the mail names. What is to be remembered of it goes
 * with the state.
 */
function showTabs(services: Services, { open, facts }: PlanSource): Readonly<Record<string, string>> {
  try {
    return showBegunTabs(services, open, facts.statuses)
  } catch {
    // A tab that is closed to this account, or Google is down: the next check shows them. The week is sent and is to be written down.
    return {}
  }
}

/** `failed` and `unclear` count the whole week, as somebody has to see to those people; the others count this run. */
function countsOf({ result, plan, ledger }: EndOfRun): RunCounts {
  const count = (kind: string) => result.outcomes.filter(({ outcome }) => outcome.kind === kind).length
  const before = settledOf(plan.already, standingOf(ledger.entries()))
  return {
    sent: count('sent'),
    already: before.sent.length,
    failed: count('failed') + before.failed.length,
    unclear: count('unclear') + before.unclear.length,
    waiting: count('waiting'),
    skipped: plan.notMailed.length,
  }
}

type Written = Pick<LastRun, 'counts' | 'logged'>

/** The next run moves on only when nobody of its week waits any more. */
function stateAfter({ clock }: Services, end: EndOfRun, written: Written): WeeklyState {
  const { source, startedAt, plan } = end
  const { state, week, local } = source
  // A lead who sent to some has not sent the week: the others get theirs when it is due.
  const isSent = written.counts.waiting === 0 && plan.leftOut === 0
  // Without a row on Members nobody has been mailed: the tab may have been deleted, and comes back with Undo.
  const hasMembers = source.open.workbook.rows.members.length > 0
  const isFinished = isSent && hasMembers && !owesLog(state, week, written)
  const slotWeek = startedAt >= state.nextRunAt ? weekOfMail(dueDay(state, { at: startedAt, local })) : ''
  const slotPassed = slotWeek === week
  // Its week is over: a later one has been sent by hand, and no run goes back behind that.
  const isBehind = slotWeek !== '' && slotWeek < week
  const next = nextRun(state, local, state)
  return {
    ...state,
    nextRunAt:
      isBehind || (isFinished && slotPassed) ? clock.instant(next.day, next.minutes) : state.nextRunAt,
    unfinishedWeek:
      isFinished || slotPassed || !state.enabled ? '' : plan.isPart ? state.unfinishedWeek : week,
    last: lastRun(end, written),
    owedLogs: written.logged ? [] : withOwed(state.owedLogs, week),
    missed: { ...state.missed, toldIn: written.logged ? week : '' },
  }
}

/** The log is tried once more, by the next run. The leads' next mail names those who were not reached in any case. */
function owesLog({ last }: WeeklyState, week: string, { logged }: Written): boolean {
  return !logged && !(last?.week === week && !last.logged)
}

function lastRun({ source, by, startedAt, result, plan }: EndOfRun, written: Written): LastRun {
  const waiting = result.outcomes
    .filter(({ outcome }) => outcome.kind === 'waiting')
    .map(({ summary }) => summary.person)
  return {
    week: source.week,
    at: startedAt,
    by,
    ...written,
    isPart: plan.leftOut > 0 || source.open.workbook.rows.members.length === 0,
    stop: result.stop,
    failingRuns: result.stop === 'unclear' ? 1 + failingRunsBefore(source) : 0,
    ...waitersToKeep(waiting, source),
  }
}

function failingRunsBefore({ state: { last }, week }: PlanSource): number {
  return last?.week === week ? last.failingRuns : 0
}
