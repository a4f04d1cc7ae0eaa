import type { MessageKey, Translate } from '../../messages'
import type { Finding } from '../alignment/finding'
import { findingTexts } from '../alignment/finding-texts'
import type { RuleCode } from '../alignment/rule-book'
import { formatDayWithYear } from '../dates'
import type { Day } from '../tables/records'
import { foldLabel } from '../text'
import { ruleOfLine, whereCell } from './match-lines'
import type { ReportRow } from './report-row'
import { beginningsOf, wordsIn } from './report-words'
import { ruleAndRow } from './standing-order'

/** What has changed since the last check of an earlier day. */
export interface ReportChanges {
  readonly since: Day
  /** Rule and row of what was not found then. */
  readonly fresh: ReadonlySet<string>
  /** The sentences of what was found then and is not any more. */
  readonly settled: readonly string[]
}

interface LastCheck {
  /** The day of the last check before today; null where none is known. */
  readonly before: Day | null
  /** The report that stands there was written today: what it calls new still is. */
  readonly today: boolean
}

/** A cell with more sentences than that is read by nobody. */
const mostSettled = 100

/** By the report that stands there, so that nothing more has to be remembered. null where there was no check before today. */
export function changesSince(
  standing: readonly (readonly string[])[],
  told: { readonly kept: readonly Finding<RuleCode>[]; readonly aside: readonly Finding<RuleCode>[] },
  { last, t }: { readonly last: LastCheck; readonly t: Translate },
): ReportChanges | null {
  if (last.before === null) return null
  const marks = beginningsOf('report.alignment.new', 'where')
  const isMarked = (cells: readonly string[]) =>
    last.today && marks.some((mark) => (cells[whereCell] ?? '').startsWith(mark))
  const isSettled = saysIn('report.alignment.settled')
  const lines = new Map(
    standing.flatMap((cells) => {
      const rule = ruleOfLine(cells)
      // Those of which a line says that they are settled were told before.
      return rule.includes(' ') && !isSettled(cells) ? [[rule, cells]] : []
    }),
  )
  const kept = told.kept.map(ruleAndRow)
  const now = new Set([...kept, ...told.aside.map(ruleAndRow)])
  const isFresh = (rule: string) => {
    const line = lines.get(rule)
    return !line || isMarked(line)
  }
  const gone = [...lines].flatMap(([rule, cells]) =>
    now.has(rule) || isMarked(cells) ? [] : [cells[1] ?? ''],
  )
  const earlier = last.today ? stillSettled(settledIn(standing), told.kept, t) : []
  return {
    since: last.before,
    fresh: new Set(kept.filter(isFresh)),
    settled: [...new Set([...earlier, ...gone])].slice(0, mostSettled),
  }
}

/** Without those that came back the same day. All findings are put into words for it: not where nothing was settled. */
function stillSettled(
  settled: readonly string[],
  kept: readonly Finding<RuleCode>[],
  t: Translate,
): readonly string[] {
  if (settled.length === 0) return settled
  const sentences = new Set(kept.map((finding) => findingTexts(finding, t).sentence))
  return settled.filter((sentence) => !sentences.has(sentence))
}

/** The line of the report that tells of it. */
export function changesRow(changes: ReportChanges, t: Translate): ReportRow {
  return {
    style: 'note',
    cells: [t('report.alignment.changed'), changesText(changes, t), changes.settled.join('\n'), '', ''],
  }
}

/** "Since the check of Mon, Nov 16, 2026: 2 new findings, 5 settled." */
export function changesText({ since, fresh, settled }: ReportChanges, t: Translate): string {
  const day = formatDayWithYear(since, t)
  return t('report.alignment.changed.counts', { day, fresh: fresh.size, settled: settled.length })
}

function saysIn(key: MessageKey): (cells: readonly string[]) => boolean {
  const words = wordsIn(key)
  return ([first = '']) => words.has(foldLabel(first))
}

function settledIn(standing: readonly (readonly string[])[]): string[] {
  const line = standing.find(saysIn('report.alignment.changed'))
  return (line?.[2] ?? '').split('\n').filter((sentence) => sentence !== '')
}
