import * as v from 'valibot'
import type { Grid } from '../../core/tables/records'
import type { Services } from '../services'

/** The property that stands as long as tabs are being added. */
const memoryKey = 'addingTabs'
const beganSchema = v.object({
  /** Milliseconds since 1970. */
  at: v.number(),
  /** Sheet ids of the tabs that stood here then. */
  tabs: v.array(v.number()),
})

/** What ended half-way is gone on with within a day; later, an empty tab may well be somebody's. */
const longestMs = 86_400_000

/** Notes which tabs stand here before the add-on adds its own; a second try keeps what the first one noted. One call at most. */
export function noteTabs(services: Services, memory: Memory, grids: readonly Grid[]): void {
  const at = services.clock.now()
  if (tabsNoted(memory, at)) return
  services.memory.set(memoryKey, JSON.stringify({ at, tabs: grids.map((grid) => grid.sheetId) }))
}

/** Forgets them when all is done. One call at most. */
export function forgetTabs(services: Services, { memory, noted }: { memory: Memory; noted: boolean }): void {
  if (noted || memory[memoryKey] !== undefined) services.memory.remove([memoryKey])
}

/**
 * Whether a tab is one that a run made before it died: it holds nothing, and it did not stand here when that run began to add tabs. What a tab
 * without values holds beside them (notes, charts, pictures) cannot be seen by reading it, so that no other empty tab is ever built upon.
 */
export function isLeftBehind(grid: Grid, memory: Memory, now: number): boolean {
  const before = tabsNoted(memory, now)
  return before !== null && !before.has(grid.sheetId) && isEmpty(grid)
}

type Memory = Readonly<Record<string, string>>

export function isEmpty(grid: Grid): boolean {
  return grid.values.every((row) => row.every((cell) => cell === ''))
}

/** Sheet ids of the tabs that stood here before the run that is, or was, under way; null where none is. */
export function tabsNoted(memory: Memory, now: number): ReadonlySet<number> | null {
  const text = memory[memoryKey]
  if (!text) return null
  try {
    const parsed = v.safeParse(beganSchema, JSON.parse(text))
    return parsed.success && now - parsed.output.at < longestMs ? new Set(parsed.output.tabs) : null
  } catch {
    // Not ours, or cut short: then no tab is taken for one that was left behind.
    return null
  }
}
