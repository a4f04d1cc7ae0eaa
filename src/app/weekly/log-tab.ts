import { addressKey, mailableAddress } from '../../core/summary/address'
import type { LedgerEntry, Outcome } from '../../core/summary/ledger'
import { weeksKept } from '../../core/summary/ledger'
import type { Cell, Grid } from '../../core/tables/records'
import { languages, type Translate, translator } from '../../messages'
import type { Block, PagePlan } from '../services'

/** One line of the tab *Summary log*: a week and a person. */
export interface LogRow {
  readonly week: string
  readonly memberIds: readonly string[]
  readonly name: string
  readonly address: string
  readonly outcome: Outcome['kind'] | 'skipped'
  readonly why: string
}

const columnCount = 6
const mostRows = 5_000
const outcomes = ['sent', 'failed', 'waiting', 'unclear', 'skipped'] as const
const week = /^\d{4}-W\d{2}$/
const memberIds = /^[A-Z]{1,3}-\d+(\+[A-Z]{1,3}-\d+)*$/

export function logPage(t: Translate): PagePlan {
  return { name: t('tab.log'), hidden: true, color: '#8a8f94', widths: [90, 110, 180, 240, 180, 420] }
}

/** The lines on the tab. A line is known by what stands in it, so that sorting, moved columns and deleted rows do no harm. */
export function readLog(grid: Grid | undefined): LogRow[] {
  const labels = outcomesByLabel()
  return (grid?.values ?? []).flatMap(
    (cells) =>
      readLine(
        cells.map((cell) => String(cell)),
        labels,
      ) ?? [],
  )
}

/** What the tab says of `wanted`: only what went out, or may have, counts beside the properties. */
export function loggedEntries(rows: readonly LogRow[], wanted: string): LedgerEntry[] {
  return rows.flatMap((row) => {
    if (row.week !== wanted || (row.outcome !== 'sent' && row.outcome !== 'unclear')) return []
    const outcome: Outcome = row.outcome === 'sent' ? { kind: 'sent' } : { kind: 'unclear', why: row.why }
    return [{ memberIds: row.memberIds, addressKey: addressKey(row.address), outcome }]
  })
}

/** The whole tab anew, the newest week first: one block. `before`: what stood there; its lines of other weeks stay. */
export function logBlock(
  page: { readonly sheetId: number; readonly rowCount: number },
  rows: { readonly before: readonly LogRow[]; readonly week: string; readonly thisWeek: readonly LogRow[] },
  t: Translate,
): Block {
  const older = rows.before.filter((row) => row.week !== rows.week).sort((a, b) => (a.week < b.week ? 1 : -1))
  const weeks = [...new Set(older.map((row) => row.week))].slice(0, weeksKept - 1)
  const kept = older.filter((row) => weeks.includes(row.week))
  const lines = [logHeader(t), ...[...rows.thisWeek, ...kept].slice(0, mostRows).map((row) => lineOf(row, t))]
  const blank = Array.from({ length: Math.max(0, page.rowCount - lines.length) }, () =>
    new Array<Cell>(columnCount).fill(''),
  )
  return { sheetId: page.sheetId, row: 1, column: 1, values: [...lines, ...blank] }
}

export function logHeader(t: Translate): string[] {
  return [t('log.week'), t('log.member'), t('log.name'), t('log.address'), t('log.outcome'), t('log.why')]
}

function lineOf(row: LogRow, t: Translate): string[] {
  return [row.week, row.memberIds.join('+'), row.name, row.address, t(`log.outcome.${row.outcome}`), row.why]
}

function readLine(cells: readonly string[], labels: ReadonlyMap<string, LogRow['outcome']>): LogRow | null {
  const weekCell = cells.find((cell) => week.test(cell))
  const outcome = cells.map((cell) => labels.get(cell)).find((found) => found !== undefined)
  if (!weekCell || !outcome) return null
  const ids = cells.find((cell) => memberIds.test(cell)) ?? ''
  const address = cells.map(mailableAddress).find((found) => found !== null) ?? ''
  return {
    week: weekCell,
    memberIds: ids === '' ? [] : ids.split('+'),
    name: cells[2] ?? '',
    address,
    outcome,
    why: cells[5] ?? '',
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
