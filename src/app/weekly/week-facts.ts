import { checkAlignment } from '../../core/alignment/check-alignment'
import type { Finding } from '../../core/alignment/finding'
import type { RuleCode } from '../../core/alignment/rule-book'
import { activeCycle } from '../../core/cycles/cycle-of'
import type { CycleStatus } from '../../core/cycles/stage-status'
import type { StageNow } from '../../core/summary/week-view'
import type { Day, Workbook } from '../../core/tables/records'
import { dismissalOf, dismissalsIn } from '../check/dismissals'
import { settingsOf } from '../check/settings-on-start'
import type { OpenWorkbook } from '../open-workbook'

/** What the check and the cycles say of the workbook today. */
export interface WeekFacts {
  /** Without those that somebody set aside. */
  readonly findings: readonly Finding<RuleCode>[]
  /** See `WeekInput`. */
  readonly smallestGroup: number
  /** By community ID. */
  readonly stages: ReadonlyMap<string, StageNow>
  /** How far every cycle is, by its ID. */
  readonly statuses: ReadonlyMap<string, CycleStatus>
}

export type FactsOf = (open: OpenWorkbook, today: Day) => WeekFacts

export const weekFacts: FactsOf = (open, today) => {
  const { workbook, memory } = open
  const settings = settingsOf(open, today)
  const { findings, statuses } = checkAlignment(workbook, today, settings)
  const dismissals = dismissalsIn(memory)
  return {
    findings: findings.filter((finding) => !dismissalOf(dismissals, finding)),
    smallestGroup: settings.smallestGroup,
    stages: stagesNow(workbook, statuses, today),
    statuses,
  }
}

/** The stage in which each community with a running cycle is, by the community's ID. `statuses`: how far every cycle is, by its ID. */
export function stagesNow(
  workbook: Workbook,
  statuses: ReadonlyMap<string, CycleStatus>,
  today: Day,
): Map<string, StageNow> {
  const stages = new Map<string, StageNow>()
  for (const { id } of workbook.rows.communities) {
    const own = workbook.rows.cycles.filter((cycle) => cycle.community === id)
    const cycle = activeCycle(own, today)
    const current = cycle && statuses.get(cycle.id)?.current
    if (!cycle || !current) continue
    stages.set(id, {
      message: current.message,
      own: current.own,
      endsOn: current.to,
      focusGoals: cycle.focusGoals,
    })
  }
  return stages
}
