import { fold } from '../text'
import type { Choice } from './declaration'
import { type Reading, readTab, type TabReading } from './read-tab'
import type { Grid } from './records'

/** A community whose goals have a tab of their own. */
export interface TabOwner {
  /** Its ID, or its name while it has none. */
  readonly community: string
  readonly level: Choice<'goalLevel'>
}

/**
 * Reads every tab that holds a table. `communities` says, by sheet id, whose goals stand on a tab, by name or ID: as they are then not said in
 * each row, these tabs are read after the one on which the communities stand. A text that names no community says nothing.
 */
export function readTabs(
  grids: readonly Grid[],
  reading: Omit<Reading, 'owner'>,
  communities: Readonly<Record<number, string>>,
): TabReading[] {
  const isOfOne = ({ sheetId }: Grid) => sheetId in communities
  const first = new Map(grids.filter((grid) => !isOfOne(grid)).map((grid) => [grid, readTab(grid, reading)]))
  const owners = ownersByName([...first.values()])
  return grids.flatMap((grid) => {
    if (!isOfOne(grid)) return first.get(grid) ?? []
    const owner = owners.get(fold(communities[grid.sheetId] ?? ''))
    return readTab(grid, { ...reading, ...(owner && { owner }) }) ?? []
  })
}

function ownersByName(readings: readonly (TabReading | null)[]): Map<string, TabOwner> {
  const owners = new Map<string, TabOwner>()
  const rows = readings.flatMap((tab) => (tab?.tab.table === 'communities' ? tab.rows : []))
  for (const { values } of rows) {
    const owner = { community: String(values.id || values.name), level: levelOf(values.level) }
    for (const name of [values.id, values.name]) {
      const key = fold(String(name))
      if (key !== '' && !owners.has(key)) owners.set(key, owner)
    }
  }
  return owners
}

/** A network's goals are those of the system. */
function levelOf(level: unknown): Choice<'goalLevel'> {
  if (level === 'school' || level === 'system') return level
  return level === 'network' ? 'system' : 'team'
}
