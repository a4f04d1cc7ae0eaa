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
    const found = new Set<string>()
    const add = (ids: readonly string[] = none) => {
      for (const id of ids) found.add(id)
    }
    add(ofOwner(owner))
    add(ofGoal.get(goal))
    for (const id of goals) add(ofGoal.get(id))
    add(ofStrategy.get(strategy))
    for (const id of who) add(ofMember.get(id))
    add(ofMember.get(visitor))
    add(ofMember.get(by))
    return [...found]
  }
}

const none: readonly string[] = []

/** Rows without an ID are left out: a blank cell names none of them. */
function byId<R extends { readonly id: string }>(
  rows: readonly R[],
  communitiesOf: (row: R) => readonly string[],
): Map<string, readonly string[]> {
  return new Map(rows.filter(({ id }) => id !== '').map((row) => [row.id, communitiesOf(row)]))
}
