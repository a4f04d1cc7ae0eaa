import type { Finding, Severity } from '../../core/alignment/finding'
import type { AllMeasures } from '../../core/alignment/measures'
import type { RuleCode } from '../../core/alignment/rule-book'
import { formatDayWithYear, formatTime } from '../../core/dates'
import type { StageNow } from '../../core/summary/week-view'
import type { Day, Grid } from '../../core/tables/records'
import type { MessageKey, Translate } from '../../messages'
import { besideClosedTabs } from '../beside-closed-tabs'
import { languageNews } from '../book-language'
import { showBegunTabs } from '../cycles/begun-tabs'
import { keepIds, rowNews } from '../give-ids'
import { tabsToRemember } from '../goals-tabs'
import { joinBlocks } from '../join-blocks'
import { type OpenWorkbook, openWorkbook, ownGrid } from '../open-workbook'
import { labelBlocks } from '../refresh-labels'
import type { Services } from '../services'
import { startBlocks } from '../start-page'
import { startStatus } from '../start-status'
import { registryNews } from '../tab-registry'
import { bringForward } from '../upgrade/bring-forward'
import { lateWords } from '../weekly/late'
import { stagesNow } from '../weekly/week-facts'
import { parseState, stateKey } from '../weekly/weekly-state'
import { formatNews, isNewer, parseRecord } from '../workbook-record'
import { carryOver, dismissalsIn, forgetOld, goneNews } from './dismissals'
import { linkNews } from './link-memory'
import { measureNews } from './measure-memory'
import { type RenewedReport, renewReport } from './renew-report'
import { settingsOf, wrongSettings } from './settings-on-start'
import { type CheckWithDismissals, checkWithDismissals, type ToldFinding, teller } from './told-findings'

export type CheckOutcome =
  | { readonly kind: 'busy' }
  | { readonly kind: 'newer' }
  | { readonly kind: 'nothing' }
  /** Who asked may look at the spreadsheet and not change it: nothing was done. */
  | { readonly kind: 'readOnly' }
  | ({ readonly kind: 'done' } & CheckResult)

export interface CheckResult extends AllMeasures, RenewedReport {
  readonly today: Day
  /** 'Mon, Nov 30, 2026, 8:05' in the spreadsheet's zone. */
  readonly when: string
  readonly counts: Readonly<Record<Severity, number>>
  /** Those that nobody has dismissed. */
  readonly findings: CheckWithDismissals['kept']
  readonly dismissed: CheckWithDismissals['dismissed']
  /** A finding in words. There may be thousands of them, of which a person reads some. */
  readonly tell: (finding: Finding<RuleCode>) => ToldFinding
  /** How a workbook of an earlier version was brought forward, a sentence each. */
  readonly upgraded: readonly MessageKey[]
  /** Rows that were given an ID. */
  readonly given: number
  /** Tabs that are protected against this person: nothing was written there. */
  readonly closed: readonly string[]
  /** What is said of each setting that cannot be read. */
  readonly wrongSettings: readonly ((t: Translate) => string)[]
}

/**
 * Reads the whole workbook, gives IDs where they are missing, finds what does not hang together, and writes it to the Alignment tab. One
 * read a tab and about 20 other calls, however many rows.
 */
export function checkNow(services: Services, t: Translate): CheckOutcome {
  try {
    return services.alone(() => check(services, t, [])) ?? { kind: 'busy' }
  } catch (error) {
    // Asked only when something has failed, as asking is a call a tab: Google refuses every write of a viewer, the first one included.
    const { open, closed } = whatIsOpen(services)
    if (closed.length === 0) throw error
    if (open === 0) return { kind: 'readOnly' }
    return services.alone(() => check(services, t, closed)) ?? { kind: 'busy' }
  }
}

/** How many tabs this person may change, and those that are protected against them. */
function whatIsOpen({ book }: Services): { readonly open: number; readonly closed: readonly Grid[] } {
  try {
    const grids = book.read()
    const closed = grids.filter(({ sheetId }) => !book.mayEditAll(sheetId))
    return { open: grids.length - closed.length, closed }
  } catch {
    // Where even reading fails, what failed first is the thing to tell.
    return { open: 0, closed: [] }
  }
}

function check(allDoors: Services, t: Translate, closed: readonly Grid[]): CheckOutcome {
  const services = besideClosedTabs(allDoors, new Set(closed.map(({ sheetId }) => sheetId)))
  const found = parseRecord(services.book.record())
  if (isNewer(found)) return { kind: 'newer' }
  const open = openWorkbook(services, found?.lastNumbers ?? {}, { record: found })
  if (open.workbook.tabs.length === 0) return { kind: 'nothing' }
  const { record, done: upgraded } = bringForward(services, open, found)
  const isReportClosed = closed.some(({ sheetId }) => sheetId === ownGrid(open, 'alignment')?.sheetId)
  keepIds(services, open, record)
  const now = services.clock.local(services.clock.now())
  const check = checkWithDismissals(open, now.day)
  const { kept, dismissed, measures, communities, statuses } = check
  const present = [...kept, ...dismissed.map(({ finding }) => finding)]
  const dismissals = carryOver(services, dismissalsIn(open.memory), present)
  forgetOld(services, dismissals, { findings: present, today: now.day })
  const renewed = renewReport(services, open, { check, now })
  const whenIn = (words: Translate) =>
    `${formatDayWithYear(now.day, words)}, ${formatTime(now.minutes, words)}`
  const isOpen = (id: number) => closed.every((tab) => tab.sheetId !== id)
  const result: CheckResult = {
    when: whenIn(t),
    counts: countsOf(kept),
    findings: kept,
    dismissed,
    tell: teller(open, t, record),
    today: now.day,
    measures,
    communities,
    ...renewed,
    upgraded,
    given: open.workbook.given.filter(({ place, columnNumber }) => columnNumber > 0 && isOpen(place.sheetId))
      .length,
    wrongSettings: wrongSettings(open, now.day),
    closed: open.grids.filter((grid) => !isOpen(grid.sheetId)).map(({ name }) => name),
  }
  const stages = stagesNow(open.workbook, statuses, now.day)
  // The properties do not go along with a copy; the record does.
  const isCopy = record !== null && record.fileId !== open.memory.fileId
  const late = isCopy ? '' : lateWords(services, parseState(open.memory[stateKey]), open.t)
  const { smallestGroup } = settingsOf(open, now.day)
  services.book.write(
    statusBlocks(open, { ...result, when: whenIn(open.t) }, { stages, isCopy, smallestGroup, late }),
  )
  services.memory.setAll({
    ...showBegunTabs(services, open, statuses),
    ...rowNews(open),
    // Beside a record alone: a registry without one is what a set-up leaves that died.
    ...(record && registryNews(open.registry, tabsToRemember(open))),
    ...formatNews(open.memory),
    ...(record && languageNews(open.memory, open.t)),
    ...goneNews(dismissals, present, now.day),
    ...measureNews(open.memory, renewed.history),
    ...(!isReportClosed && linkNews(open.memory, open.workbook.tabs)),
  })
  return { kind: 'done', ...result }
}

function countsOf(findings: readonly Finding[]): Record<Severity, number> {
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length
  return { problem: count('problem'), warning: count('warning'), idea: count('idea') }
}

interface Standing {
  readonly stages: ReadonlyMap<string, StageNow>
  readonly isCopy: boolean
  readonly smallestGroup: number
  /** That no run has mailed what is due; '' where all is well. */
  readonly late: string
}

/** What else the check keeps up to date: the drop-downs' labels and the lines on *Start*. */
function statusBlocks(
  open: OpenWorkbook,
  { when, counts }: CheckResult,
  { stages, isCopy, smallestGroup, late }: Standing,
) {
  const { t } = open
  const { problem: problems, warning: warnings, idea: ideas } = counts
  const labels = ownGrid(open, 'labels')
  const check = t('start.check.done', { when, problems, warnings, ideas })
  const status = {
    ...startStatus(open.workbook, stages, { problems, smallestGroup, t }),
    // What stands there of the next mails is the other file's.
    ...(isCopy && { schedule: t('start.schedule.copy'), sender: '' }),
    ...(late !== '' && { trouble: late }),
  }
  return [
    ...(labels ? labelBlocks(labels, open.workbook, open.t) : []),
    ...joinBlocks(startBlocks(ownGrid(open, 'start'), { ...status, check })),
  ]
}
