import type { RowValues } from '../../src/core/tables/write-row'
import { sharedText } from './shared-folder'

/** A goal that a professional learning community wrote down. */
export interface CommunityGoal {
  /** The id of its source and its place among the goals there. */
  readonly key: string
  readonly level: 'system' | 'school' | 'team'
  readonly text: string
}

type Source = { readonly id: string; readonly goals?: readonly string[]; readonly [key: string]: unknown }

/** Goals of districts and schools where the source says so, else of teams. */
export function communityGoals(): CommunityGoal[] {
  return sources().flatMap((source) => [
    ...levelGoal(source, 'district_goal', 'system'),
    ...levelGoal(source, 'school_goal', 'school'),
    ...(source.goals ?? []).map((text, index) => ({
      key: `${source.id} ${index + 1}`,
      level: levelOf(source),
      text,
    })),
  ])
}

/** Rows for the Goals tab of one community, those of a school supporting the district goal that stands first. */
export function minutesRows(goals: readonly CommunityGoal[]): RowValues[] {
  const top = goals.findIndex(({ level }) => level === 'system')
  return goals.map(({ level, text }, index) => ({
    id: idOf(index),
    goal: text,
    level,
    supports: level === 'school' && top >= 0 ? [idOf(top)] : [],
    owner: 'C-001',
  }))
}

function idOf(index: number): string {
  return `G-${String(index + 1).padStart(3, '0')}`
}

function sources(): Source[] {
  return JSON.parse(sharedText('plc-goals/goals.json')) as Source[]
}

function levelGoal(source: Source, key: string, level: 'system' | 'school'): CommunityGoal[] {
  const text = source[key]
  return typeof text === 'string' ? [{ key: `${source.id} ${key}`, level, text }] : []
}

function levelOf({ kind }: Source): CommunityGoal['level'] {
  if (String(kind).startsWith('school')) return 'school'
  return String(kind).startsWith('district') ? 'system' : 'team'
}
