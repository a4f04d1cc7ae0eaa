import { type Check, checkAlignment } from '../../core/alignment/check-alignment'
import type { Finding } from '../../core/alignment/finding'
import { findingKey, formerKey } from '../../core/alignment/finding-key'
import { findingTexts } from '../../core/alignment/finding-texts'
import type { RuleCode } from '../../core/alignment/rule-book'
import type { Day } from '../../core/tables/records'
import type { Translate } from '../../messages'
import { highestNumbers } from '../give-ids'
import type { OpenWorkbook } from '../open-workbook'
import type { WorkbookRecord } from '../workbook-record'
import type { FixView } from './contract'
import { type Dismissal, dismissalOf, dismissalsIn } from './dismissals'
import { fixViews } from './fix-views'
import { settingsOf } from './settings-on-start'

/** A finding in words, with what it is known by. */
export interface ToldFinding extends Finding<RuleCode> {
  /** What a click would put right. */
  readonly fix: FixView | null
  /** See `findingKey`. */
  readonly key: string
  /** See `formerKey`: its dismissal may stand under it. */
  readonly formerKey: string | null
  /** Key of the column in which its cell stands; '' where that is none of the table's. */
  readonly columnKey: string
  readonly sentence: string
  readonly todo: string
}

export interface CheckWithDismissals extends Omit<Check, 'findings'> {
  /** Those that nobody has dismissed. */
  readonly kept: readonly Finding<RuleCode>[]
  readonly dismissed: readonly ({ readonly finding: Finding<RuleCode> } & Dismissal)[]
}

/** What the check finds, without and with what was dismissed. Writes nothing. */
export function checkWithDismissals(open: OpenWorkbook, today: Day): CheckWithDismissals {
  const { findings, ...check } = checkAlignment(open.workbook, today, settingsOf(open, today))
  const dismissals = dismissalsIn(open.memory)
  const kept: Finding<RuleCode>[] = []
  const dismissed: CheckWithDismissals['dismissed'][number][] = []
  for (const finding of findings) {
    const dismissal = dismissalOf(dismissals, finding)
    if (dismissal) dismissed.push({ finding, ...dismissal })
    else kept.push(finding)
  }
  return { ...check, kept, dismissed }
}

/** Puts findings of this workbook into words. `record`: what it remembers, the highest numbers of its IDs among it. */
export function teller(
  open: OpenWorkbook,
  t: Translate,
  record: Pick<WorkbookRecord, 'lastNumbers'> | null,
): (finding: Finding<RuleCode>) => ToldFinding {
  const fixOf = fixViews(open, t, () => highestNumbers(open.workbook, record?.lastNumbers ?? {}))
  const columns = new Map(open.workbook.tabs.map((tab) => [tab.sheetId, Object.entries(tab.columns)]))
  return (finding) => {
    const { sheetId, columnNumber } = finding.spot
    const [columnKey = ''] = columns.get(sheetId)?.find(([, number]) => number === columnNumber) ?? []
    return {
      ...finding,
      key: findingKey(finding),
      formerKey: formerKey(finding),
      columnKey,
      fix: fixOf(finding),
      ...findingTexts(finding, t),
    }
  }
}
