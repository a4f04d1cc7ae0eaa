import type { Goal } from '../tables/records'
import type { Audience } from './people'
import type { WeekView } from './week-view'

/** Somebody as a member of one community. */
interface Reader {
  readonly memberIds: readonly string[]
  readonly audience: Audience
}

type Whose = Pick<Goal, 'level' | 'owner'>
type Owners = Pick<WeekView, 'members' | 'communities'>

/**
 * Whether mail may tell a reader of a goal: the one place that decides it. What is one person's, only that person is told. A goal that
 * says neither by its level nor by its owner whose it is stays in the team.
 */
export function mayRead(reader: Reader, goal: Whose, owners: Owners): boolean {
  if (isPersonal(goal, owners)) return goal.owner !== '' && reader.memberIds.includes(goal.owner)
  return reader.audience === 'team' || goal.level !== null || owners.communities.has(goal.owner)
}

/** The owner counts as much as the level, which may be blank, misspelt or the level of the whole tab. */
export function isPersonal({ level, owner }: Whose, { members }: Pick<Owners, 'members'>): boolean {
  return level === 'individual' || members.has(owner)
}
