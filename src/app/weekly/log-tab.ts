import { addressKey, mailableAddress } from '../../core/summary/address'
import type { LedgerEntry, Outcome } from '../../core/summary/ledger'
import type { Grid } from '../../core/tables/records'
import { languages, type Translate, translator } from '../../messages'
import type { PagePlan } from '../services'
import { type LogKey, type LogSite, logSite } from './log-columns'

/** One line of the tab *Summary log*: a week and a person. */
export interface LogRow {
  readonly week: string
  readonly memberIds: readonly string[]
  readonly name: string
  readonly address: string
  readonly outcome: Outcome['kind'] | 'skipped'
  readonly why: string
}

/** A line as it stands on the tab. */
export interface LoggedRow extends LogRow {
  /** 0-based, in the grid's values. */
  readonly rowIndex: number
}

const outcomes = ['sent', 'failed', 'waiting', 'unclear', 'skipped'] as const
const week = /^\d{4}-W\d{2}$/
const memberIds = /^[A-Z]{1,3}-\d+(\+[A-Z]{1,3}-\d+)*$/

export function logPage(t: Translate): PagePlan {
  return { name: t('tab.log'), hidden: true, color: '#8a8f94', widths: [90, 110, 180, 240, 180, 420] }
}

/**
 * The lines on the tab, by their headers and, where a header is not known any more, by what stands in them: sorting, moved columns and
 * deleted rows do no harm.
 */
export function readLog(grid: Grid | undefined): LoggedRow[] {
  if (!grid) return []
  const labels = outcomesByLabel()
  const site = logSite(grid)
  return grid.values.flatMap((row, rowIndex) => {
    const line = readLine(cellsOf(row.map(String), site), labels)
    return line ? [{ ...line, rowIndex }] : []
  })
}

/** What the tab says of `wanted`: only what went out, or may have, counts beside the properties. */
export function loggedEntries(rows: readonly LogRow[], wanted: string): LedgerEntry[] {
  return rows.flatMap((row) => {
    if (row.week !== wanted || (row.outcome !== 'sent' && row.outcome !== 'unclear')) return []
    const outcome: Outcome = row.outcome === 'sent' ? { kind: 'sent' } : { kind: 'unclear', why: row.why }
    return [{ memberIds: row.memberIds, addressKey: addressKey(row.address), outcome }]
  })
}

/** The cell of a column by its header, else the first cell that reads as one of that column's; '' where there is none. */
type CellOf = (key: LogKey, looksRight: (text: string) => boolean) => string

function cellsOf(cells: readonly string[], site: LogSite | null): CellOf {
  return (key, looksRight) => {
    const index = site?.columns.get(key)
    return (index === undefined ? cells.find(looksRight) : cells[index]) ?? ''
  }
}

function readLine(cell: CellOf, labels: ReadonlyMap<string, LogRow['outcome']>): LogRow | null {
  const weekText = cell('week', (text) => week.test(text))
  const outcome = labels.get(cell('outcome', (text) => labels.has(text)))
  if (!week.test(weekText) || !outcome) return null
  const ids = cell('member', (text) => memberIds.test(text))
  const address = cell('address', (text) => mailableAddress(text) !== null)
  return {
    week: weekText,
    memberIds: memberIds.test(ids) ? ids.split('+') : [],
    name: cell('name', () => false),
    address: mailableAddress(address) ?? '',
    outcome,
    why: cell('why', () => false),
  }
}

/** In every shipped language: the next lead may use another one. */
function outcomesByLabel(): Map<string, LogRow['outcome']> {
  const labels = new Map<string, LogRow['outcome']>()
  for (const language of languages) {
    const t = translator(language)
    for (const outcome of outcomes) labels.set(t(`log.outcome.${outcome}`), outcome)
  }
  return labels
}
