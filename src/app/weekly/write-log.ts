import { addressKey } from '../../core/summary/address'
import { weeksKept } from '../../core/summary/ledger'
import { withoutStandIns } from '../../core/summary/sure-ids'
import type { Cell, Grid } from '../../core/tables/records'
import type { Translate } from '../../messages'
import type { Services } from '../services'
import { endedWaits } from './ended-waits'
import { blocksOf, type Lines } from './log-blocks'
import { asRead, type LogKey, type LogSite, logHeader, logKeys, logSite } from './log-columns'
import { type LoggedRow, type LogRow, readLog } from './log-tab'

/** The tab as it was read; nothing where it has just been made. */
export interface LogPage {
  readonly sheetId: number
  readonly grid: Grid | undefined
}

export interface WeekOfLog {
  readonly week: string
  /** Its lines, and those of earlier weeks that are to be made up for. */
  readonly rows: readonly LogRow[]
}

const mostRows = 5_000

/**
 * Writes the week's lines: those that are there already where they stand, new ones in rows of their own below the header, so that the newest
 * week comes first. Lines of weeks long gone are blanked. What people keep on the tab stays: their columns, their rows, a line beside which
 * they have written something, and every note moves along with its line. Two to four calls.
 */
export function writeLog(services: Services, page: LogPage, { week, rows }: WeekOfLog, t: Translate): void {
  const { book } = services
  const wanted = rows.slice(0, mostRows)
  const site = logSite(page.grid)
  if (!page.grid || !site) {
    const values = [logHeader(t), ...wanted.map((row) => logKeys.map((key) => cellsOf(row, t)[key]))]
    book.write([{ sheetId: page.sheetId, row: filledRows(page.grid) + 1, column: 1, values }])
    return
  }
  const { grid } = page
  const logged = readLog(grid)
  const weeks = new Set(wanted.map((row) => row.week))
  const { fresh, changed } = compare(wanted, { logged: logged.filter((line) => weeks.has(line.week)), t })
  const ended = endedWaits({ grid, site, logged: logged.filter((line) => line.week < week) }, t)
  const updates = new Map([
    ...spanned(new Map([...ended, ...changed]), { grid, site, logged }),
    ...outdated({ grid, site, logged, week }),
  ])
  book.write(blocksOf(updates, { sheetId: page.sheetId, site }))
  if (fresh.length === 0) return
  const first = site.headerIndex + 1
  const missing = fresh.length - blankRows(grid, first)
  if (missing > 0) book.insertRows(page.sheetId, first, missing)
  const lines: Lines = new Map(fresh.map((row, index) => [first + index, cellsOf(row, t)]))
  book.write(blocksOf(lines, { sheetId: page.sheetId, site }))
}

function cellsOf(row: LogRow, t: Translate): Record<LogKey, string> {
  const { week, memberIds, name, address, outcome, why } = row
  return {
    week,
    member: withoutStandIns(memberIds).join('+'),
    name,
    address,
    outcome: t(`log.outcome.${outcome}`),
    why,
  }
}

/** Rows without a line, and lines that say something else now. A remark that somebody wrote in place of no reason is not changed for none. */
function compare(
  wanted: readonly LogRow[],
  { logged, t }: { readonly logged: readonly LoggedRow[]; readonly t: Translate },
): { readonly fresh: LogRow[]; readonly changed: Lines } {
  const byPerson = new Map(logged.flatMap((line) => keysOf(line).map((key) => [key, line] as const)))
  const fresh: LogRow[] = []
  const changed: Lines = new Map()
  for (const row of wanted) {
    const line = keysOf(row).flatMap((key) => byPerson.get(key) ?? [])[0]
    if (!line) fresh.push(row)
    else if (saysMore(row, line)) changed.set(line.rowIndex, cellsOf(named(row, line), t))
  }
  return { fresh, changed }
}

/** While Members is away a row has an ID alone: what the line says already of name and address stays. */
function named(row: LogRow, line: LogRow): LogRow {
  return { ...row, name: row.name || line.name, address: row.address || line.address }
}

function saysMore(row: LogRow, line: LogRow): boolean {
  const isNamedNow = line.address === '' && row.address !== ''
  return line.outcome !== row.outcome || (row.why !== '' && line.why !== row.why) || isNamedNow
}

/** A line without either is about the week. */
function keysOf({ week, memberIds, address }: LogRow): string[] {
  const own = address === '' ? memberIds : [...memberIds, addressKey(address)]
  return (own.length > 0 ? own : ['']).map((key) => `${week} ${key}`)
}

interface ReadPage {
  readonly grid: Grid
  readonly site: LogSite
  readonly logged: readonly LoggedRow[]
}

/** Beyond so many runs of neighbours the lines between them are written too, as they were read: a run costs a call. */
const mostRuns = 3

function spanned(changed: Lines, { grid, site, logged }: ReadPage): Lines {
  const indexes = [...changed.keys()].sort((a, b) => a - b)
  const runs = indexes.filter((index, at) => indexes[at - 1] !== index - 1).length
  if (runs <= mostRuns) return changed
  const first = indexes[0] ?? 0
  const last = indexes[indexes.length - 1] ?? 0
  const between = logged.filter(({ rowIndex }) => rowIndex >= first && rowIndex <= last)
  return new Map([
    ...between.map(({ rowIndex }) => [rowIndex, asRead(grid, rowIndex, site)] as const),
    ...changed,
  ])
}

/** Lines of the weeks before those that are kept, as far as nobody wrote anything beside them: blank. */
function outdated({ grid, site, logged, week }: ReadPage & { readonly week: string }): Lines {
  const weeks = [...new Set([week, ...logged.map((line) => line.week)])].sort().reverse()
  const kept = new Set(weeks.slice(0, weeksKept))
  const ours = new Set(site.columns.values())
  const isOurs = ({ rowIndex }: LoggedRow) =>
    grid.values[rowIndex]?.every((cell, column) => ours.has(column) || cell === '')
  return new Map(
    logged.filter((line) => !kept.has(line.week) && isOurs(line)).map(({ rowIndex }) => [rowIndex, blank]),
  )
}

const blank = Object.fromEntries(logKeys.map((key) => [key, ''])) as Record<LogKey, Cell>

function filledRows(grid: Grid | undefined): number {
  return grid?.values.some((row) => row.some((cell) => cell !== '')) ? grid.values.length : 0
}

/** How many rows from `first` on hold nothing at all: a run that died may have made them, or the page is as good as empty. */
function blankRows(grid: Grid, first: number): number {
  const next = grid.values.findIndex((row, index) => index >= first && row.some((cell) => cell !== ''))
  return next < 0 ? Number.POSITIVE_INFINITY : next - first
}
