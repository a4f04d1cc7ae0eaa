import { cut, oneLine } from '../../core/text'
import type { MessageKey, Translate } from '../../messages'
import { type OpenWorkbook, openWorkbook, ownGrid } from '../open-workbook'
import type { ViewServices } from '../sidebar/view-services'
import { parseRecord } from '../workbook-record'
import type { Dismissal } from './dismissals'
import { type FindingLine, findingLines, findingsOfLines } from './findings-of-lines'
import { standingReport } from './place-of-report'
import { type ToldFinding, teller } from './told-findings'

/** A finding as it stands now, and that it was set aside, where it was. */
export interface ChosenFinding {
  readonly told: ToldFinding
  readonly aside: Dismissal | null
}

interface Wish {
  readonly title: MessageKey
  /** What is said where no finding is meant. */
  readonly none: MessageKey
  /** Those among which somebody may choose. */
  isMeant(finding: ChosenFinding): boolean
}

/**
 * The finding whose line is selected on the Alignment tab, else the one whose row somebody types, out of those that are meant; null where
 * there is none, which is said. Reads every tab and writes nothing.
 */
export function chooseFinding(services: ViewServices, wish: Wish, t: Translate): ChosenFinding | null {
  const title = t(wish.title)
  const tell = (words: string) => {
    services.ask.tell(title, words)
    return null
  }
  const open = openWorkbook(services)
  const grid = ownGrid(open, 'alignment')
  const lines = findingLines(standingReport(grid))
  if (open.workbook.tabs.length === 0) return tell(t('check.nothing'))
  if (!grid || lines.length === 0) return tell(t('ask.finding.noReport'))
  const chosenIn = choices(services, open, t)
  const selected = selectedLine(services, grid.sheetId, lines)
  if (selected)
    return chosenIn()(selected) ?? tell(t('ask.finding.gone', { sentence: selected.cells[1] ?? '' }))
  const chosenOf = chosenIn()
  const meant = lines.filter((line) => {
    const chosen = chosenOf(line)
    return chosen !== null && wish.isMeant(chosen)
  })
  if (meant.length === 0) return tell(t(wish.none))
  services.book.show(grid.sheetId)
  const typed = services.ask.text(title, questionFor(meant, t))
  if (typed === null) return null
  const line = lines.find(({ rowNumber }) => rowNumber === Number(typed))
  return (line && chosenIn()(line)) ?? tell(t('ask.finding.bad', { found: typed }))
}

type ChosenOf = (line: FindingLine) => ChosenFinding | null

/** Each begins anew with the IDs that fixes give: those of findings that are only looked at are not used up. */
function choices({ book, clock }: ViewServices, open: OpenWorkbook, t: Translate): () => ChosenOf {
  const findingOf = findingsOfLines(open, clock.local(clock.now()).day)
  const record = parseRecord(book.record())
  return () => {
    const tellOf = teller(open, t, record)
    return (line) => {
      const found = findingOf(line)
      return found ? { told: tellOf(found.finding), aside: found.aside } : null
    }
  }
}

function selectedLine(
  { view }: ViewServices,
  sheetId: number,
  lines: readonly FindingLine[],
): FindingLine | undefined {
  const selected = view.selected()
  return selected?.sheetId === sheetId
    ? lines.find(({ rowNumber }) => rowNumber === selected.rowNumber)
    : undefined
}

/** More than that no message shows: the others stand on the tab behind it. */
const mostListed = 12
const lengthListed = 100

/** "16: G-011 “We plan …” supports …", a line each. */
function questionFor(meant: readonly FindingLine[], t: Translate): string {
  const listed = meant
    .slice(0, mostListed)
    .map(({ rowNumber, cells }) => `${rowNumber}: ${cut(oneLine(cells[1] ?? ''), lengthListed)}`)
  const more = meant.length - listed.length
  const all = more > 0 ? [...listed, t('summary.preview.more', { count: more })] : listed
  return t('ask.finding.row', { list: all.join('\n') })
}
