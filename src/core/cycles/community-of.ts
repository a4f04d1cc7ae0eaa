import type { Workbook } from '../tables/records'

/** Gives the IDs of the communities that a row belongs to, the most telling first. */
export type CommunityFinder = (row: object) => readonly string[]

/** What a row of any table may hold that leads to a community. */
interface Leads {
  readonly community?: string
  readonly owner?: string
  readonly goal?: string
  readonly goals?: readonly string[]
  readonly strategy?: string
  readonly who?: readonly string[]
  readonly visitor?: string
  readonly by?: string
}

/**
 * Finds whose a row is: its community; else the owners of its goals, those of the goals of its strategy; else the communities of the
 * people in it. A goal of one person belongs to the communities of that person.
 */
export function communityFinder(workbook: Workbook): CommunityFinder {
  const { rows } = workbook
  const communities = new Set(rows.communities.map((row) => row.id).filter((id) => id !== ''))
  const ofMember = byId(rows.members, (row) => row.communities)
  const ofOwner = (owner: string) => (communities.has(owner) ? [owner] : ofMember.get(owner))
  const ofGoal = byId(rows.goals, (row) => ofOwner(row.owner) ?? none)
  const ofGoals = (ids: readonly string[]) => ids.flatMap((id) => ofGoal.get(id) ?? none)
  const ofStrategy = byId(rows.strategies, (row) => ofGoals(row.goals))
  return (row) => {
    const { community, owner = '', goal = '', goals = none, strategy = '' }: Leads = row
    const { who = none, visitor = '', by = '' }: Leads = row
    if (community) return [community]
    const found: string[] = []
    addTo(found, ofOwner(owner))
    addTo(found, ofGoal.get(goal))
    for (const id of goals) addTo(found, ofGoal.get(id))
    addTo(found, ofStrategy.get(strategy))
    for (const id of who) addTo(found, ofMember.get(id))
    addTo(found, ofMember.get(visitor))
    addTo(found, ofMember.get(by))
    return found
  }
}

const none: readonly string[] = []

/** Each once: they are few, and every row of a workbook is asked about. */
function addTo(found: string[], ids: readonly string[] = none): void {
  for (const id of ids) if (!found.includes(id)) found.push(id)
}

/** Rows without an ID are left out: a blank cell names none of them. */
function byId<R extends { readonly id: string }>(
  rows: readonly R[],
  communitiesOf: (row: R) => readonly string[],
): Map<string, readonly string[]> {
  return new Map(rows.filter(({ id }) => id !== '').map((row) => [row.id, communitiesOf(row)]))
}
