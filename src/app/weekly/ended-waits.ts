import type { Grid } from '../../core/tables/records'
import type { Translate } from '../../messages'
import type { Lines } from './log-blocks'
import { asRead, type LogSite } from './log-columns'
import type { LoggedRow } from './log-tab'

/** The lines of those who wait, as the end of their week leaves them. */
export function endedWaits(
  {
    grid,
    site,
    logged,
  }: { readonly grid: Grid; readonly site: LogSite; readonly logged: readonly LoggedRow[] },
  t: Translate,
): Lines {
  const ended = { outcome: t('log.outcome.skipped'), why: t('log.why.weekOver') }
  return new Map(
    logged
      .filter(({ outcome }) => outcome === 'waiting')
      .map(({ rowIndex }) => [rowIndex, { ...asRead(grid, rowIndex, site), ...ended }]),
  )
}
