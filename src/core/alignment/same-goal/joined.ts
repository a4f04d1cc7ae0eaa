import { fixedThresholds } from '../default-settings'

interface Joining<T> {
  readonly wordsOf: (one: T) => Iterable<string>
  readonly isAlike: (left: T, right: T) => boolean
}

/** Sets of things that are alike, directly or by way of others; only those are compared that share a word which few have. */
export function joined<T>(all: readonly T[], { wordsOf, isAlike }: Joining<T>): T[][] {
  const parent = all.map((_, index) => index)
  for (const indexes of byWord(all, wordsOf)) {
    // A word that more have says little of what they are about.
    if (indexes.length > fixedThresholds.mostForWord) continue
    indexes.forEach((left, at) => {
      for (const right of indexes.slice(at + 1)) {
        if (rootOf(parent, left) === rootOf(parent, right)) continue
        if (isAlike(all[left] as T, all[right] as T)) parent[rootOf(parent, right)] = rootOf(parent, left)
      }
    })
  }
  const sets = new Map<number, T[]>()
  all.forEach((one, index) => {
    const root = rootOf(parent, index)
    const set = sets.get(root)
    if (set) set.push(one)
    else sets.set(root, [one])
  })
  return [...sets.values()]
}

function byWord<T>(all: readonly T[], wordsOf: (one: T) => Iterable<string>): Iterable<number[]> {
  const indexes = new Map<string, number[]>()
  all.forEach((one, index) => {
    for (const word of wordsOf(one)) {
      const known = indexes.get(word)
      if (known) known.push(index)
      else indexes.set(word, [index])
    }
  })
  return indexes.values()
}

/** Shortens the way as it goes. */
function rootOf(parent: number[], index: number): number {
  let at = index
  for (let above = parent[at] ?? at; above !== at; above = parent[at] ?? at) {
    parent[at] = parent[above] ?? above
    at = above
  }
  return at
}
