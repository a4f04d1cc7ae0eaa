import type { Community } from '../tables/records'
import type { Facts } from './facts'
import type { GoalNode } from './goal-graph'

export const schoolRank = 1
export const teamRank = 2

/** Where goals belong, as their owners say it. */
export interface Places {
  readonly teamsOf: (node: GoalNode) => readonly string[]
  /** By name; a single '' where the workbook does not say which. */
  readonly schoolsOf: (node: GoalNode) => readonly string[]
}

export function placesOf({ workbook }: Pick<Facts, 'workbook'>): Places {
  const communities = new Map(workbook.rows.communities.map((row) => [row.id || row.name, row]))
  const members = new Map(workbook.rows.members.map((row) => [row.id || row.name, row.communities]))
  const teamsOf = ({ goal }: GoalNode): readonly string[] =>
    communities.has(goal.owner) ? [goal.owner] : (members.get(goal.owner) ?? [])
  return {
    teamsOf,
    schoolsOf: (node) => {
      const schools = teamsOf(node).flatMap((id) => schoolOf(communities.get(id)))
      return schools.length > 0 ? schools : ['']
    },
  }
}

/**
 * Whether a level has live goals where this goal belongs: the goals of another school are no step that a team could take. Where the
 * workbook does not say which school a goal belongs to, it is taken for the one school of a small workbook; where it does not say which
 * team a person is in, no team goal is expected.
 */
export function placesWithGoals(facts: Facts): (rank: number, node: GoalNode) => boolean {
  const { teamsOf, schoolsOf } = placesOf(facts)
  const atRank = (rank: number) => facts.graph.live.filter((node) => node.rank === rank)
  const schools = new Set(atRank(schoolRank).flatMap(schoolsOf))
  const teams = new Set(atRank(teamRank).flatMap(teamsOf))
  return (rank, node) => {
    if (rank === teamRank) return teamsOf(node).some((id) => teams.has(id))
    return rank === schoolRank && isAmong(schools, schoolsOf(node))
  }
}

/** Whether one of these schools is among those; one that is not said may be any. */
export function isAmong(schools: ReadonlySet<string>, wanted: readonly string[]): boolean {
  return (
    schools.size > 0 && (schools.has('') || wanted.some((school) => school === '' || schools.has(school)))
  )
}

export function schoolOf(community: Community | undefined): string[] {
  if (!community) return []
  if (community.school !== '') return [community.school]
  return community.level === 'school' ? [community.name] : []
}
