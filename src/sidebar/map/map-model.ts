import type { MapItemView } from '../../app/check/contract'
import { type Branch, supportedBeside } from '../../core/alignment/map/map-nodes'
import { fold, withoutAccents } from '../../core/text'

/** More boxes than this are easier to read put together at first. */
const mostSingle = 60

/** Whose goals are put together without anybody having asked for it: of everybody with several, once there are many. */
export function groupsToPutTogether(items: readonly MapItemView[]): ReadonlySet<string> {
  if (items.length <= mostSingle) return new Set()
  const counts = new Map<string, number>()
  for (const { group } of items) counts.set(group, (counts.get(group) ?? 0) + 1)
  return new Set([...counts].filter(([, count]) => count > 1).map(([group]) => group))
}

export const allGroups = (items: readonly MapItemView[]): ReadonlySet<string> =>
  new Set(items.map(({ group }) => group))

export const brokenOnes = (items: readonly MapItemView[]): readonly MapItemView[] =>
  items.filter(({ troubles }) => troubles.length > 0)

/** Whoever looks for 'matematicas' means 'Matemáticas'. */
const plain = (text: string): string => withoutAccents(fold(text))

/** Keys of the items in which all words stand, or of the broken ones among them; null while nothing is looked for. */
export function foundBy(
  { search, onlyBroken }: { readonly search: string; readonly onlyBroken: boolean },
  items: readonly MapItemView[],
): ReadonlySet<string> | null {
  const words = plain(search)
    .split(/\s+/)
    .filter((word) => word !== '')
  if (words.length === 0 && !onlyBroken) return null
  const found = (onlyBroken ? brokenOnes(items) : items).filter(({ id, title, owner, group }) => {
    const text = plain(`${id} ${title} ${owner} ${group}`)
    return words.every((word) => text.includes(word))
  })
  return new Set(found.map(({ key }) => key))
}

/** What was found, and all that it supports, up to the top; everything while nothing is looked for or found. */
export function chainsOf(
  found: ReadonlySet<string> | null,
  items: readonly MapItemView[],
): readonly MapItemView[] {
  if (found === null || found.size === 0) return items
  const byKey = new Map(items.map((item) => [item.key, item]))
  const shown = new Set(found)
  // A set gives what is added to it while it is gone through.
  for (const key of shown) for (const parent of byKey.get(key)?.parents ?? []) shown.add(parent)
  return items.filter(({ key }) => shown.has(key))
}

/** The branches that lead to what was found; all while nothing is looked for. */
export function branchesTo(
  found: ReadonlySet<string> | null,
  branches: readonly Branch<MapItemView>[],
): readonly Branch<MapItemView>[] {
  if (found === null) return branches
  return branches.flatMap((branch) => {
    const below = branchesTo(found, branch.below)
    return found.has(branch.item.key) || below.length > 0 ? [{ ...branch, below }] : []
  })
}

/** The initiatives that ask for a goal. */
export function askingFor({ parents }: MapItemView, items: readonly MapItemView[]): readonly MapItemView[] {
  return items.filter((item) => isInitiative(item) && parents.includes(item.key))
}

/** What the list says of the links of a branch besides the one to what it stands below. */
export function linksBeside(
  { item, home }: Branch<MapItemView>,
  items: ReadonlyMap<string, MapItemView>,
): {
  readonly supports: readonly MapItemView[]
  readonly askedBy: readonly MapItemView[]
  /** It stands below a goal that it supports as well. */
  readonly isBelow: boolean
} {
  const beside = supportedBeside(item, home).flatMap((key) => items.get(key) ?? [])
  const above = items.get(home)
  return {
    supports: beside.filter((one) => !isInitiative(one)),
    askedBy: beside.filter(isInitiative),
    isBelow: above !== undefined && !isInitiative(above),
  }
}

function isInitiative({ layer }: MapItemView): boolean {
  return layer === 0
}

/** "G-014 Reading fluency". */
export function nameOf({ id, title }: MapItemView): string {
  return id === '' ? title : `${id} ${title}`
}
