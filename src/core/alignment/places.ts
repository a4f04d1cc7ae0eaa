import type { Community } from '../tables/records'
import type { Facts } from './facts'
import type { GoalNode } from './goal-graph'

const schoolRank = 1
const teamRank = 2

/**
 * Whether a level has live goals where this goal belongs: the goals of another school are no step that a team could take. Where the
 * workbook does not say which school a goal belongs to, it is taken for the one school of a small workbook; where it does not say which
 * team a person is in, no team goal is expected.
 */
export function placesWithGoals(facts: Facts): (rank: number, node: GoalNode) => boolean {
  const communities = new Map(facts.workbook.rows.communities.map((row) => [row.id || row.name, row]))
  const members = new Map(facts.workbook.rows.members.map((row) => [row.id || row.name, row.communities]))
  const teamsOf = (node: GoalNode): readonly string[] =>
    communities.has(node.goal.owner) ? [node.goal.owner] : (members.get(node.goal.owner) ?? [])
  const schoolsOf = (node: GoalNode): readonly string[] => {
    const schools = teamsOf(node).flatMap((id) => schoolOf(communities.get(id)))
    return schools.length > 0 ? schools : ['']
  }
  const atRank = (rank: number) => facts.graph.live.filter((node) => node.rank === rank)
  const schools = new Set(atRank(schoolRank).flatMap(schoolsOf))
  const teams = new Set(atRank(teamRank).flatMap(teamsOf))
  return (rank, node) => {
    if (rank === teamRank) return teamsOf(node).some((id) => teams.has(id))
    if (rank !== schoolRank || schools.size === 0) return false
    return schools.has('') || schoolsOf(node).some((school) => school === '' || schools.has(school))
  }
}

function schoolOf(community: Community | undefined): string[] {
  if (!community) return []
  if (community.school !== '') return [community.school]
  return community.level === 'school' ? [community.name] : []
}
