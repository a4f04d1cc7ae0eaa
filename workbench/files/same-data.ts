/** Whether two pieces of plain JSON data say the same; a key with undefined counts as absent, and an empty record of cells as none. */
export function sameData(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
    return one === other
  if (Array.isArray(one) || Array.isArray(other)) return sameLists(one, other)
  return sameRecords(one as Record<string, unknown>, other as Record<string, unknown>)
}

function sameLists(one: unknown, other: unknown): boolean {
  if (!Array.isArray(one) || !Array.isArray(other) || one.length !== other.length) return false
  return one.every((item, index) => sameData(item, other[index]))
}

function sameRecords(one: Record<string, unknown>, other: Record<string, unknown>): boolean {
  for (const key in one) if (!sameData(one[key], other[key])) return false
  for (const key in other) if (other[key] !== undefined && one[key] === undefined) return false
  return true
}
