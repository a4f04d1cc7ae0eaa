import { lastCheckBefore, type MeasureHistory, withCheck } from '../../core/alignment/measure-history'
import { alignmentReport } from '../../core/reports/alignment-report'
import { changesSince, type ReportChanges } from '../../core/reports/report-changes'
import type { Day, Grid } from '../../core/tables/records'
import { type OpenWorkbook, ownGrid } from '../open-workbook'
import type { Services } from '../services'
import { ensureLonePage } from '../set-up/add-tabs'
import { alignmentPage } from './alignment-page'
import { linksHold } from './link-memory'
import { measuresFrom } from './measure-memory'
import { standingReport } from './place-of-report'
import { wrongSettings } from './settings-on-start'
import type { CheckWithDismissals } from './told-findings'
import { writeAlignment } from './write-alignment'

export interface RenewedReport {
  /** The Alignment tab. */
  readonly sheetId: number
  /** null at the first check. */
  readonly changes: ReportChanges | null
  /** With today's measures. */
  readonly history: MeasureHistory
}

interface Checked {
  readonly check: CheckWithDismissals
  readonly now: { readonly day: Day; readonly minutes: number }
}

/** Writes what the check found to the Alignment tab. */
export function renewReport(services: Services, open: OpenWorkbook, { check, now }: Checked): RenewedReport {
  const { t } = open
  const { kept, dismissed } = check
  const sheetId = ensureLonePage(services, open, { holds: 'alignment', page: alignmentPage(t) })
  const grid = ownGrid(open, 'alignment')
  const standing = standingReport(grid)
  const lines = standing.lines.map(({ cells }) => cells)
  const earlier = measuresFrom(open.memory)
  const last = { before: lastCheckBefore(earlier, now.day), today: earlier.whole[0]?.[0] === now.day }
  const changes = changesSince(lines, { kept, aside: dismissed.map(({ finding }) => finding) }, { last, t })
  const history = withCheck(earlier, now.day, check)
  const report = alignmentReport(kept, check, {
    t,
    today: now.day,
    checkedAt: now.minutes,
    notes: wrongSettings(open, now.day).map((wrong) => wrong(t)),
    dismissed,
    standing: lines,
    history,
    changes,
  })
  const page = { sheetId, grid, standing, linksHold: linksHold(open.memory, open.workbook.tabs) }
  writeAlignment(services, page, report, { t, today: now.day })
  // Once it has something to show; who hides it after that wants it hidden.
  if (!hasReport(grid)) services.book.unhide(sheetId)
  return { sheetId, changes, history }
}

function hasReport(grid: Grid | undefined): boolean {
  return grid?.values.some((row) => row.some((cell) => cell !== '')) ?? false
}
