import { findingTexts } from '../../core/alignment/finding-texts'
import { ruleOfLine, ruleSeparator } from '../../core/reports/match-lines'
import { ruleAndRow } from '../../core/reports/standing-order'
import type { Translate } from '../../messages'
import { type OpenWorkbook, openWorkbook, ownGrid } from '../open-workbook'
import type { ViewServices } from '../sidebar/view-services'
import { parseRecord } from '../workbook-record'
import type { Dismissal } from './dismissals'
import { type StandingReport, standingReport } from './place-of-report'
import { checkWithDismissals, type ToldFinding, teller } from './told-findings'

/** A finding as it stands now, and that it was set aside, where it was. */
export interface ChosenFinding {
  readonly told: ToldFinding
  readonly aside: Dismissal | null
}

/**
 * The finding whose line is selected on the Alignment tab, else the one in the row that somebody types; null where there is none, which is
 * said. Reads every tab and writes nothing.
 */
export function chooseFinding(services: ViewServices, title: string, t: Translate): ChosenFinding | null {
  const open = openWorkbook(services)
  const grid = ownGrid(open, 'alignment')
  const report = standingReport(grid)
  if (!grid || !report.lines.some(({ cells }) => isFinding(cells))) {
    services.ask.tell(title, t(open.workbook.tabs.length === 0 ? 'check.nothing' : 'ask.finding.noReport'))
    return null
  }
  const line =
    selectedLine(services, grid.sheetId, report) ??
    typedLine(services, { sheetId: grid.sheetId, report, title, t })
  if (!line) return null
  const chosen = findingOf(services, { open, line, t })
  if (!chosen) services.ask.tell(title, t('ask.finding.gone', { sentence: line[1] ?? '' }))
  return chosen
}

type Line = readonly string[]

function isFinding(cells: Line): boolean {
  return ruleOfLine(cells).includes(ruleSeparator)
}

function lineAt({ place, lines }: StandingReport, rowNumber: number): Line | null {
  const cells = lines[rowNumber - place.row]?.cells
  return cells && isFinding(cells) ? cells : null
}

function selectedLine({ view }: ViewServices, sheetId: number, report: StandingReport): Line | null {
  const selected = view.selected()
  return selected?.sheetId === sheetId ? lineAt(report, selected.rowNumber) : null
}

interface Asking {
  readonly sheetId: number
  readonly report: StandingReport
  readonly title: string
  readonly t: Translate
}

/** The tab is brought to the front, so that the rows can be looked up behind the question. */
function typedLine({ book, ask }: ViewServices, { sheetId, report, title, t }: Asking): Line | null {
  book.show(sheetId)
  const typed = ask.text(title, t('ask.finding.row'))
  if (typed === null) return null
  const line = lineAt(report, Number(typed))
  if (!line) ask.tell(title, t('ask.finding.bad', { found: typed }))
  return line
}

interface Looking {
  readonly open: OpenWorkbook
  readonly line: Line
  readonly t: Translate
}

/** By rule and row; of several that share both by the sentence, which stands there in the language of the workbook. */
function findingOf({ book, clock }: ViewServices, { open, line, t }: Looking): ChosenFinding | null {
  const { kept, dismissed } = checkWithDismissals(open, clock.local(clock.now()).day)
  const rule = ruleOfLine(line)
  const all = [
    ...kept.map((finding) => ({ finding, aside: null })),
    ...dismissed.map(({ finding, ...aside }) => ({ finding, aside })),
  ].filter(({ finding }) => ruleAndRow(finding) === rule)
  const same = all.find(({ finding }) => findingTexts(finding, open.t).sentence === line[1])
  const one = same ?? (all.length === 1 ? all[0] : undefined)
  return one ? { told: teller(open, t, parseRecord(book.record()))(one.finding), aside: one.aside } : null
}
