import type { Community } from './records'

/** The names of communities by what references to them hold: their ID, where the row has one. */
export function communityNames(communities: readonly Community[]): ReadonlyMap<string, string> {
  return new Map(communities.map(({ id, name }) => [id || name, name]))
}
