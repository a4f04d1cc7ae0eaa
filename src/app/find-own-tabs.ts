import { isLabelHeader } from '../core/tables/labels'
import { isReport } from '../core/tables/recognise-tab'
import type { Grid } from '../core/tables/records'
import { languages, type Translate, translator } from '../messages'
import { startLabelCount, startLines } from './start-page'
import { type OwnTab, ownTabId, ownTabs, type TabRegistry } from './tab-registry'
import { logKeys, logSite } from './weekly/log-columns'

/**
 * The registry, and those of the add-on's own tabs that it does not know by what stands in them: a copy of the file and a round trip
 * through .xlsx bring the tabs along, but not the document's memory.
 */
export function withFoundTabs(registry: TabRegistry, grids: readonly Grid[]): TabRegistry {
  const there = new Set(grids.map((grid) => grid.sheetId))
  const known = new Set(registry.map((tab) => tab.sheetId))
  const found = ownTabs
    .filter((holds) => ownTabId(registry, holds, there) === undefined)
    .flatMap((holds) => {
      const grid = grids.find((candidate) => !known.has(candidate.sheetId) && looks[holds](candidate))
      return grid ? [{ sheetId: grid.sheetId, holds }] : []
    })
  return found.length > 0 ? withEmptyPages([...registry, ...found], grids) : registry
}

/** Blank until the first check, and until the first summary, with the name that each is given. */
const blankAtFirst = [
  ['alignment', 'tab.alignment'],
  ['log', 'tab.log'],
] as const

/** Beside pages that were found by what stands in them, as in a copy, an empty tab of such a name is that page; anywhere else it is somebody's own. */
function withEmptyPages(registry: TabRegistry, grids: readonly Grid[]): TabRegistry {
  const there = new Set(grids.map((grid) => grid.sheetId))
  const known = new Set(registry.map((tab) => tab.sheetId))
  const blank = grids.filter(
    ({ sheetId, values }) => !known.has(sheetId) && values.flat().every((cell) => cell === ''),
  )
  const found = blankAtFirst.flatMap(([holds, key]) => {
    const grid = blank.find(({ name }) => inSomeLanguage((t) => t(key) === name))
    return grid && ownTabId(registry, holds, there) === undefined ? [{ sheetId: grid.sheetId, holds }] : []
  })
  return [...registry, ...found]
}

const looks: Readonly<Record<OwnTab, (grid: Grid) => boolean>> = {
  start: (grid) => inSomeLanguage((t) => startLabelCount(grid, t) > startLines.length / 2),
  labels: ({ values: [first = []] }) => isLabelHeader(first),
  alignment: (grid) =>
    inSomeLanguage((t) => isReport(grid) && String(grid.values[0]?.[0]).endsWith(t('report.alignment'))),
  log: (grid) => (logSite(grid)?.columns.size ?? 0) >= logKeys.length - 1,
}

function inSomeLanguage(test: (t: Translate) => boolean): boolean {
  return languages.some((language) => test(translator(language)))
}
