/** The first few of a list, and how many more there are. */
export interface Capped<T> {
  readonly items: readonly T[]
  readonly more: number
}

export function capped<T>(items: readonly T[], most: number): Capped<T> {
  return { items: items.slice(0, most), more: Math.max(0, items.length - most) }
}
