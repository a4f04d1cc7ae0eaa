import { type OpenWorkbook, ownGrid } from '../open-workbook'
import type { Services } from '../services'
import { ensureLonePage } from '../set-up/add-tabs'
import { type LogRow, logPage, readLog } from './log-tab'
import { isLeftOpen, isWeekUnderWay } from './next-run'
import { overRows, waitingLines, weekOver } from './over-rows'
import type { WeeklyState } from './weekly-state'
import { writeLog } from './write-log'

/**
 * A pause, or a week without school, ends the week in which some still wait: the log says so of each. Returns what *Start* says of it, '' where nobody
 * waits. Two calls; one more where the log has not been read yet, two where lines of those who wait are gone from it. Where it cannot be written, the next run
 * makes up for it.
 */
export function endWaits(services: Services, open: OpenWorkbook, state: WeeklyState): string {
  const { last } = state
  if (!last) return ''
  const ended = writeEnds(services, open, state)
  const count = isWeekUnderWay(state) ? last.counts.waiting : ended
  return count === 0 ? '' : open.t('weekly.waitsOver', { count })
}

/** A run that found no Members knows of nobody who waits: those of the one before it still do. */
function mayLeaveWaiters(state: WeeklyState): boolean {
  return isWeekUnderWay(state) || (state.last?.isPart === true && isLeftOpen(state))
}

/** A run that died may have told the log alone who waits. */
function rowsToEnd(open: OpenWorkbook, state: WeeklyState, logged: readonly LogRow[]): LogRow[] {
  const { t } = open
  const source = { open, state, logged, t }
  return mayLeaveWaiters(state) ? overRows(source) : waitingLines(source).map((line) => weekOver(line, t))
}

/** How many are said to have got none. A log that is closed says nothing: the week is over all the same, and is owed to it. */
function writeEnds(services: Services, open: OpenWorkbook, state: WeeklyState): number {
  const { t } = open
  try {
    const log = open.registry.find(({ holds }) => holds === 'log')
    const grid = ownGrid(open, 'log') ?? (log && services.book.readTab(log.sheetId)) ?? undefined
    const rows = rowsToEnd(open, state, readLog(grid))
    if (rows.length === 0) return 0
    const sheetId = grid?.sheetId ?? ensureLonePage(services, open, { holds: 'log', page: logPage(t) })
    writeLog(services, { sheetId, grid }, { week: state.last?.week ?? '', rows }, t)
    return rows.length
  } catch {
    return 0
  }
}
