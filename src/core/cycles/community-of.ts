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
  const communities = new Set(workbook.rows.communities.map((row) => row.id))
  const ofMember = new Map(workbook.rows.members.map((row) => [row.id, row.communities]))
  const ofOwner = (owner: string) => (communities.has(owner) ? [owner] : (ofMember.get(owner) ?? []))
  const ofGoal = new Map(workbook.rows.goals.map((row) => [row.id, ofOwner(row.owner)]))
  const ofGoals = (ids: readonly string[]) => ids.flatMap((id) => ofGoal.get(id) ?? [])
  const ofStrategy = new Map(workbook.rows.strategies.map((row) => [row.id, ofGoals(row.goals)]))
  return (row) => {
    const { community, owner, goal, goals = [], strategy = '', who = [], visitor, by }: Leads = row
    if (community) return [community]
    const people = [...who, visitor ?? '', by ?? '']
    const found = [
      ...(owner ? ofOwner(owner) : []),
      ...ofGoals(goal ? [goal, ...goals] : goals),
      ...(ofStrategy.get(strategy) ?? []),
      ...people.flatMap((id) => ofMember.get(id) ?? []),
    ]
    return [...new Set(found)]
  }
}
