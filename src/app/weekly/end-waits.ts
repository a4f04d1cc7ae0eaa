import { type OpenWorkbook, ownGrid } from '../open-workbook'
import type { Services } from '../services'
import { endedWaits } from './ended-waits'
import { blocksOf } from './log-blocks'
import { logSite } from './log-columns'
import { readLog } from './log-tab'
import { isWeekUnderWay } from './next-run'
import type { WeeklyState } from './weekly-state'

/**
 * A pause, or a week without school, ends the week in which some still wait: the log says so of each. Returns what *Start* says of it, '' where nobody
 * waits. Two calls, three where the log has not been read yet.
 */
export function endWaits(services: Services, open: OpenWorkbook, state: WeeklyState): string {
  const { last } = state
  if (!last || !isWeekUnderWay(state)) return ''
  try {
    writeEnds(services, open)
  } catch {
    // A log that is closed or gone: the week is over all the same, and the leads' next mail names these people.
  }
  return open.t('weekly.waitsOver', { count: last.counts.waiting })
}

function writeEnds({ book }: Services, open: OpenWorkbook): void {
  const log = open.registry.find(({ holds }) => holds === 'log')
  const grid = ownGrid(open, 'log') ?? (log && book.readTab(log.sheetId))
  const site = grid && logSite(grid)
  if (!site) return
  const lines = endedWaits({ grid, site, logged: readLog(grid) }, open.t)
  book.write(blocksOf(lines, { sheetId: grid.sheetId, site }))
}
