import type { MapItemView } from '../../app/check/contract'

/** More boxes than this are easier to read put together at first. */
const mostSingle = 60

/** Whose goals are put together when the map opens: of everybody with several, once there are many. */
export function ownersToPutTogether(items: readonly MapItemView[]): ReadonlySet<string> {
  if (items.length <= mostSingle) return new Set()
  const counts = new Map<string, number>()
  for (const { owner } of items) counts.set(owner, (counts.get(owner) ?? 0) + 1)
  return new Set([...counts].filter(([owner, count]) => owner !== '' && count > 2).map(([owner]) => owner))
}

/** Keys of the items in which all words stand; null while nothing is looked for. */
export function foundBy(search: string, items: readonly MapItemView[]): ReadonlySet<string> | null {
  const words = search
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  if (words.length === 0) return null
  const found = items.filter(({ id, title, owner }) => {
    const text = `${id} ${title} ${owner}`.toLowerCase()
    return words.every((word) => text.includes(word))
  })
  return new Set(found.map(({ key }) => key))
}

/** "G-014 Reading fluency", by key. */
export function namesOf(items: readonly MapItemView[]): ReadonlyMap<string, string> {
  return new Map(items.map(({ key, id, title }) => [key, id === '' ? title : `${id} ${title}`]))
}
