/** Pairs of numbers, "3=5, 4=0", none in an empty text; null where something is no such pair, or no number of its list. 0 on the right is none. */
export function pairsIn(
  text: string,
  { left, right }: { readonly left: number; readonly right: number },
): ReadonlyMap<number, number> | null {
  const parts = text
    .replace(/\s*=\s*/g, '=')
    .split(/[\s,;]+/)
    .filter(Boolean)
  const pairs = parts.map((part) => /^(\d{1,3})=(\d{1,3})$/.exec(part)?.slice(1).map(Number) ?? [])
  const isPair = ([from = 0, to = -1]: readonly number[]) =>
    from > 0 && from <= left && to >= 0 && to <= right
  return pairs.every(isPair) ? new Map(pairs.map(([from = 0, to = 0]) => [from, to])) : null
}
