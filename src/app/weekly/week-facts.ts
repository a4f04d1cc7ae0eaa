import { checkAlignment } from '../../core/alignment/check-alignment'
import type { Finding } from '../../core/alignment/finding'
import type { RuleCode } from '../../core/alignment/rule-book'
import { activeCycle } from '../../core/cycles/cycle-of'
import { stageStatuses } from '../../core/cycles/stage-status'
import type { StageNow } from '../../core/summary/week-view'
import type { Day, Workbook } from '../../core/tables/records'

/** What the check and the cycles say of the workbook today. */
export interface WeekFacts {
  readonly findings: readonly Finding<RuleCode>[]
  /** By community ID. */
  readonly stages: ReadonlyMap<string, StageNow>
}

export type FactsOf = (workbook: Workbook, today: Day) => WeekFacts

export const weekFacts: FactsOf = (workbook, today) => ({
  findings: checkAlignment(workbook, today).findings,
  stages: stagesNow(workbook, today),
})

/** The stage in which each community with a running cycle is, by the community's ID. */
export function stagesNow(workbook: Workbook, today: Day): Map<string, StageNow> {
  const statuses = stageStatuses(workbook, today)
  const stages = new Map<string, StageNow>()
  for (const { id } of workbook.rows.communities) {
    const own = workbook.rows.cycles.filter((cycle) => cycle.community === id)
    const cycle = activeCycle(own, today)
    const current = cycle && statuses.get(cycle.id)?.current
    if (current) stages.set(id, { message: current.message, endsOn: current.to })
  }
  return stages
}
