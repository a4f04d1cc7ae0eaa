import { reportMarker } from '../../core/tables/recognise-tab'
import type { Cell, Grid, ReadTab } from '../../core/tables/records'
import type { Translate } from '../../messages'
import type { Services } from '../services'
import { freeName } from '../set-up/add-tabs'

export interface Keeping {
  /** '2026-2027' */
  readonly year: string
  /** As they were read when the school year began. */
  readonly grids: readonly Grid[]
  /** Sheet ids of the tabs that stood here before anything was put aside; null where nothing is known of that. */
  readonly before: ReadonlySet<number> | null
  readonly t: Translate
}

/**
 * Keeps a tab as it is: as a hidden copy with everything on it, above which stands in words what it is. What stands there begins as reports
 * do, so that no run, in this file or in a copy of it, reads its rows again. A copy that an earlier try made is used and not made twice.
 */
export function keepTab({ book }: Services, tab: ReadTab, keeping: Keeping): void {
  const { year, grids, t } = keeping
  if (grids.some((grid) => isKept(grid, tab, year))) return
  const left = leftBehind(tab, keeping)
  const others = grids.filter((grid) => grid !== left)
  book.keepCopy({
    sheetId: tab.sheetId,
    name: freeName(others, `${tab.name} ${year}`),
    mark: `${reportMarker} · ${t('newYear.kept', { tab: tab.name, year })} (${keptAs(tab, year)})`,
    ...(left && { onto: left.sheetId, hasRoom: isBlankRow(left.values[0]) }),
  })
}

function isKept({ values }: Grid, tab: ReadTab, year: string): boolean {
  const corner = String(values[0]?.[0] ?? '')
  return corner.startsWith(reportMarker) && corner.endsWith(`(${keptAs(tab, year)})`)
}

/** Names the tab for the add-on: it keeps its sheet id in every copy of the file. */
function keptAs({ sheetId }: ReadTab, year: string): string {
  return `${sheetId}/${year}`
}

/** A copy that a run made before it died, not marked yet: it came after the run began, and its headers are those of the tab. */
function leftBehind(tab: ReadTab, { grids, before }: Keeping): Grid | undefined {
  const headers = JSON.stringify(grids.find(({ sheetId }) => sheetId === tab.sheetId)?.values[0] ?? [])
  const begins = ({ values: [first, second] }: Grid) =>
    JSON.stringify((isBlankRow(first) ? second : first) ?? []) === headers
  return grids.find((grid) => before?.has(grid.sheetId) === false && begins(grid))
}

function isBlankRow(row: readonly Cell[] = []): boolean {
  return row.every((cell) => cell === '')
}
