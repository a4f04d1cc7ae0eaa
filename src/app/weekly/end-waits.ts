import { type OpenWorkbook, ownGrid } from '../open-workbook'
import type { Services } from '../services'
import { ensureLonePage } from '../set-up/add-tabs'
import { logPage, readLog } from './log-tab'
import { isWeekUnderWay } from './next-run'
import { overRows } from './over-rows'
import type { WeeklyState } from './weekly-state'
import { writeLog } from './write-log'

/**
 * A pause, or a week without school, ends the week in which some still wait: the log says so of each. Returns what *Start* says of it, '' where nobody
 * waits. Two calls; one more where the log has not been read yet, two where lines of those who wait are gone from it. Where it cannot be written, the next run
 * makes up for it.
 */
export function endWaits(services: Services, open: OpenWorkbook, state: WeeklyState): string {
  const { last } = state
  if (!last || !isWeekUnderWay(state)) return ''
  try {
    writeEnds(services, open, state)
  } catch {
    // A log that is closed: the week is over all the same, and is owed to it.
  }
  return open.t('weekly.waitsOver', { count: last.counts.waiting })
}

function writeEnds(services: Services, open: OpenWorkbook, state: WeeklyState): void {
  const { t } = open
  const log = open.registry.find(({ holds }) => holds === 'log')
  const grid = ownGrid(open, 'log') ?? (log && services.book.readTab(log.sheetId)) ?? undefined
  const rows = overRows({ open, state, logged: readLog(grid), t })
  const sheetId = grid?.sheetId ?? ensureLonePage(services, open, { holds: 'log', page: logPage(t) })
  writeLog(services, { sheetId, grid }, { week: state.last?.week ?? '', rows }, t)
}
