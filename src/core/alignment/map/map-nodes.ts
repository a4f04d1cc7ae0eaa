import { groupBy } from '../../group-by'
import type { LayeredNode } from './layer-order'

/** A goal or an initiative as the map shows it. */
export interface MapItem {
  readonly key: string
  /** Column: initiatives 0, then the levels from the school system down. */
  readonly layer: number
  /** The community with whose goals it can be put together. */
  readonly group: string
  readonly parents: readonly string[]
  /** Those of its parents to which it should not lead. */
  readonly wrong: readonly string[]
  /** What is wrong with its links, in words; none: nothing. */
  readonly troubles: readonly string[]
}

/** What is drawn: one item, or the items of a group in a column, put together. */
export interface MapNode<T extends MapItem = MapItem> extends LayeredNode {
  readonly group: string
  readonly items: readonly T[]
  /** Those of its parents to which an item of it should not lead: itself where that is one of its own. */
  readonly wrong: readonly string[]
}

/**
 * The nodes of a map on which the items of some groups are put together, a node for each column in which they have several. Links lead
 * from and to what stands for their ends; several between the same two nodes are one.
 */
export function mapNodes<T extends MapItem>(
  items: readonly T[],
  together: ReadonlySet<string>,
): MapNode<T>[] {
  const groups = groupBy(items, ({ key, layer, group }) =>
    together.has(group) ? `group ${layer} ${group}` : key,
  )
  const nodeOf = new Map([...groups].flatMap(([key, group]) => group.map((item) => [item.key, key] as const)))
  const nodesOf = (keys: readonly string[]) => [...new Set(keys.flatMap((key) => nodeOf.get(key) ?? []))]
  return [...groups].map(([key, group]) => {
    const wrong = nodesOf(group.flatMap((item) => item.wrong))
    const parents = nodesOf(group.flatMap((item) => item.parents))
    return {
      key,
      layer: group[0]?.layer ?? 0,
      group: group[0]?.group ?? '',
      items: group,
      parents: parents.filter((parent) => parent !== key || wrong.includes(key)),
      wrong,
    }
  })
}

/** A branch of the nested list. */
export interface Branch<T extends MapItem = MapItem> {
  readonly item: T
  /** The item that it stands below; '' where it stands below none of those it supports. */
  readonly home: string
  readonly below: readonly Branch<T>[]
}

interface OpenBranch<T extends MapItem> extends Branch<T> {
  readonly below: OpenBranch<T>[]
}

/** A list is not read any deeper; what lies below stands side by side. */
const deepest = 8

/**
 * The same as a nested list: each item once, below the first item it supports that is not below itself. What supports nothing on the map
 * stands at the top.
 */
export function branchesOf<T extends MapItem>(items: readonly T[]): Branch<T>[] {
  const below = groupedByHome(items)
  const top: OpenBranch<T>[] = []
  const queue = (below.get('') ?? []).map((item) => ({ item, home: '', into: top, depth: 0 }))
  for (const { item, home, into, depth } of queue) {
    const branch: OpenBranch<T> = { item, home, below: [] }
    into.push(branch)
    const next =
      depth < deepest ? { home: item.key, into: branch.below, depth: depth + 1 } : { home: '', into, depth }
    for (const child of below.get(item.key) ?? []) queue.push({ item: child, ...next })
  }
  return top
}

function groupedByHome<T extends MapItem>(items: readonly T[]): Map<string, T[]> {
  const known = new Set(items.map(({ key }) => key))
  const home = new Map<string, string>()
  const homes = new Set<string>()
  const below = new Map<string, T[]>()
  for (const item of items) {
    // What nothing has been put below yet is above nothing.
    const isBelow = (key: string) => homes.has(item.key) && leadsTo(key, item.key, home)
    const parent = item.parents.find((key) => known.has(key) && key !== item.key && !isBelow(key)) ?? ''
    if (parent !== '') home.set(item.key, parent)
    homes.add(parent)
    const group = below.get(parent)
    if (group) group.push(item)
    else below.set(parent, [item])
  }
  return below
}

/** Whether the way up from `key` comes past `goal`. */
function leadsTo(key: string, goal: string, home: ReadonlyMap<string, string>): boolean {
  for (let at: string | undefined = key; at !== undefined; at = home.get(at)) if (at === goal) return true
  return false
}

/** What a branch supports besides what it stands below: in circles and deep chains that is not the first. */
export function supportedBeside({ parents }: MapItem, home: string): readonly string[] {
  return parents.filter((key) => key !== home)
}
