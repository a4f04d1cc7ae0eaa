import { compareDays } from '../dates'
import type { Choice } from '../tables/declaration'
import type { Day, Goal, Place, RowOf } from '../tables/records'
import type { IsSmallGroup } from './small-group'

/** How far a goal has come, without any number of a group that is too small to be shown. */
export interface GoalProgress {
  readonly id: string
  readonly place: Place
  readonly goal: string
  readonly level: Choice<'goalLevel'> | null
  readonly unit: string
  readonly better: Choice<'direction'> | null
  readonly baseline: number | null
  readonly current: number | null
  readonly target: number | null
  readonly due: Day | null
  /** 0 at the baseline, 1 at the target, cut to that span; null where it cannot be told. */
  readonly share: number | null
  /** Against the value before the last. */
  readonly movement: 'closer' | 'further' | 'same' | null
  /** There is a value, and its group is too small to be shown. */
  readonly hidden: boolean
}

/** `evidence`: the rows of this goal, in any order. */
export function progressOf(
  goal: Goal,
  evidence: readonly RowOf<'evidence'>[],
  isSmallGroup: IsSmallGroup,
): GoalProgress {
  const dated = [...evidence].sort(byDate)
  const measured = dated.filter((row) => row.value !== null)
  const shown = measured.filter((row) => !isSmallGroup(row))
  const current = currentValue(goal, dated, isSmallGroup)
  return {
    id: goal.id,
    place: goal.place,
    goal: goal.goal,
    level: goal.level,
    unit: goal.unit,
    better: goal.better,
    baseline: goal.baseline,
    current,
    target: goal.target,
    due: goal.due,
    share: shareDone(goal, current),
    movement: current === null ? null : movementOf(goal, shown, current),
    hidden: current === null && (goal.current !== null || measured.length > 0),
  }
}

/** In words and pictures: what is not quite there is not called 100. */
export function percentOf(share: number): number {
  return share < 1 ? Math.min(99, Math.round(share * 100)) : 100
}

/**
 * The goal's own number, else its latest evidence. While the latest evidence is of a small group, the goal's number is that group's as
 * well, perhaps rounded; and so is one that also stands in any row of such a group.
 */
function currentValue(
  goal: Goal,
  evidence: readonly RowOf<'evidence'>[],
  isSmallGroup: IsSmallGroup,
): number | null {
  const current =
    goal.current ?? evidence.reduceRight<number | null>((found, row) => found ?? row.value, null)
  const small = evidence.filter(isSmallGroup)
  return small.some((row) => row.value === current || isLatest(row, evidence)) ? null : current
}

/** On the last day, or on one that cannot be read. */
function isLatest({ date }: RowOf<'evidence'>, evidence: readonly RowOf<'evidence'>[]): boolean {
  return date === null || date === evidence[evidence.length - 1]?.date
}

/** Lower-is-better needs no case of its own: both differences then are negative. */
function shareDone({ baseline, target, better }: Goal, current: number | null): number | null {
  if (baseline === null || target === null || current === null || baseline === target) return null
  if (better !== null && target > baseline !== (better === 'higher')) return null
  return Math.min(1, Math.max(0, (current - baseline) / (target - baseline)))
}

function movementOf(
  goal: Goal,
  shown: readonly RowOf<'evidence'>[],
  current: number,
): GoalProgress['movement'] {
  const wanted = goal.better ?? directionFrom(goal)
  const last = shown[shown.length - 1]
  const before = (last?.value === current ? shown[shown.length - 2] : last)?.value ?? null
  if (wanted === null || before === null) return null
  if (before === current) return 'same'
  return current > before === (wanted === 'higher') ? 'closer' : 'further'
}

function directionFrom({ baseline, target }: Goal): Choice<'direction'> | null {
  if (baseline === null || target === null || baseline === target) return null
  return target > baseline ? 'higher' : 'lower'
}

function byDate(left: RowOf<'evidence'>, right: RowOf<'evidence'>): number {
  return compareDays(left.date ?? '', right.date ?? '')
}
