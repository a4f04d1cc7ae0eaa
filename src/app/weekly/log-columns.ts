import type { Cell, Grid } from '../../core/tables/records'
import { foldLabel } from '../../core/text'
import { languages, type Translate, translator } from '../../messages'

/** The columns of the tab *Summary log*, in the order in which it is made. */
export const logKeys = ['week', 'member', 'name', 'address', 'outcome', 'why'] as const
export type LogKey = (typeof logKeys)[number]

export interface LogSite {
  /** 0-based. */
  readonly headerIndex: number
  /** 0-based place of each column that is there. */
  readonly columns: ReadonlyMap<LogKey, number>
}

export function logHeader(t: Translate): string[] {
  return logKeys.map((key) => t(`log.${key}`))
}

/** Headers stand in row 1; a few rows that somebody put above them do no harm. */
const searchedRows = 20
/** So many of our headers make a row the header. */
const enough = 3

/** Where the log's columns stand, by their headers in any shipped language, whatever stands between them; null where no header is found. */
export function logSite(grid: Grid | undefined): LogSite | null {
  const words = keysByHeader()
  const sites = (grid?.values ?? []).slice(0, searchedRows).map((row, headerIndex): LogSite => {
    const columns = new Map<LogKey, number>()
    row.forEach((cell, index) => {
      const key = typeof cell === 'string' ? words.get(foldLabel(cell)) : undefined
      if (key && !columns.has(key)) columns.set(key, index)
    })
    return { headerIndex, columns }
  })
  return sites.find(({ columns }) => columns.size >= enough) ?? null
}

function keysByHeader(): ReadonlyMap<string, LogKey> {
  return new Map(
    languages.flatMap((language) => {
      const t = translator(language)
      return logKeys.map((key) => [foldLabel(t(`log.${key}`)), key] as const)
    }),
  )
}

/** A line as it stands there. */
export function asRead(grid: Grid, rowIndex: number, { columns }: LogSite): Record<LogKey, Cell> {
  const cell = (key: LogKey): Cell => grid.values[rowIndex]?.[columns.get(key) ?? -1] ?? ''
  return Object.fromEntries(logKeys.map((key) => [key, cell(key)])) as Record<LogKey, Cell>
}
