/** A thing on the map: it stands in the column of its layer, and lines lead from it to those it is linked with in columns before. */
export interface LayeredNode {
  readonly key: string
  /** 0 for the first column. */
  readonly layer: number
  /** Keys of the nodes that it supports; those of its own or a later column are passed over. */
  readonly parents: readonly string[]
}

const sweeps = 6

/**
 * The nodes of each column from top to bottom, ordered so that few lines cross: by turns each column follows the middle of what its nodes are
 * linked with before and behind, and the best of all turns is kept. Nodes that tell nothing keep their place.
 */
export function orderLayers<T extends LayeredNode>(nodes: readonly T[]): T[][] {
  const count = nodes.reduce((most, { layer }) => Math.max(most, layer + 1), 0)
  const layers = Array.from({ length: count }, (_, layer) => nodes.filter((node) => node.layer === layer))
  const links = linksOf(nodes)
  let best = layers.map((layer) => [...layer])
  let fewest = crossings(best, links)
  let order = best
  for (let sweep = 0; sweep < sweeps && fewest > 0; sweep++) {
    order = swept(order, sweep % 2 === 0 ? links.above : links.below)
    const crossed = crossings(order, links)
    if (crossed >= fewest) continue
    best = order
    fewest = crossed
  }
  return best
}

/** How many pairs of lines cross between two columns that both connect. */
export function crossings(
  layers: readonly (readonly LayeredNode[])[],
  links = linksOf(layers.flat()),
): number {
  const places = placesOf(layers)
  const spans = new Map<string, (readonly [number, number])[]>()
  for (const [child, { layer, row }] of places) {
    for (const parent of links.above.get(child) ?? []) {
      const to = places.get(parent)
      if (!to) continue
      const span = spans.get(`${to.layer} ${layer}`) ?? []
      spans.set(`${to.layer} ${layer}`, span)
      span.push([to.row, row])
    }
  }
  return [...spans.values()].reduce((sum, pairs) => sum + inversions(pairs), 0)
}

/** Pairs of which one comes first on the left and last on the right, counted with a tree of sums (Fenwick). */
function inversions(pairs: readonly (readonly [number, number])[]): number {
  const sorted = [...pairs].sort((a, b) => a[0] - b[0] || a[1] - b[1])
  const size = sorted.reduce((most, [, right]) => Math.max(most, right + 1), 0)
  const sums = new Array<number>(size + 1).fill(0)
  const upTo = (place: number) => {
    let sum = 0
    for (let at = place; at > 0; at -= at & -at) sum += sums[at] ?? 0
    return sum
  }
  let count = 0
  sorted.forEach(([, right], before) => {
    count += before - upTo(right + 1)
    for (let at = right + 1; at <= size; at += at & -at) sums[at] = (sums[at] ?? 0) + 1
  })
  return count
}

interface Links {
  readonly above: ReadonlyMap<string, readonly string[]>
  readonly below: ReadonlyMap<string, readonly string[]>
}

function linksOf(nodes: readonly LayeredNode[]): Links {
  const layerOf = new Map(nodes.map(({ key, layer }) => [key, layer]))
  const above = new Map<string, string[]>()
  const below = new Map<string, string[]>()
  for (const { key, layer, parents } of nodes) {
    for (const parent of parents) {
      if ((layerOf.get(parent) ?? layer) >= layer) continue
      addTo(above, key, parent)
      addTo(below, parent, key)
    }
  }
  return { above, below }
}

function addTo(lists: Map<string, string[]>, key: string, value: string): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}

function placesOf(layers: readonly (readonly LayeredNode[])[]) {
  return new Map(
    layers.flatMap((nodes, layer) => nodes.map(({ key }, row) => [key, { layer, row }] as const)),
  )
}

function swept<T extends LayeredNode>(layers: readonly T[][], neighbors: Links['above']): T[][] {
  const rows = new Map(
    layers.flatMap((nodes) => nodes.map(({ key }, row) => [key, row / nodes.length] as const)),
  )
  const result = layers.map((nodes) => [...nodes])
  for (const nodes of result) {
    const middles = new Map(
      nodes.map(({ key }) => [key, middle(neighbors.get(key) ?? [], rows) ?? rows.get(key) ?? 0]),
    )
    nodes.sort((a, b) => (middles.get(a.key) ?? 0) - (middles.get(b.key) ?? 0))
    for (const [row, { key }] of nodes.entries()) rows.set(key, row / nodes.length)
  }
  return result
}

/** The median of where the neighbors stand; between the two in the middle where there is no single one. */
function middle(keys: readonly string[], rows: ReadonlyMap<string, number>): number | null {
  const sorted = keys.map((key) => rows.get(key) ?? 0).sort((a, b) => a - b)
  const half = (sorted.length - 1) / 2
  const [low, high] = [sorted[Math.floor(half)], sorted[Math.ceil(half)]]
  return low === undefined || high === undefined ? null : (low + high) / 2
}
