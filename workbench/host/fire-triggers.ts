import { nextFiring } from './clock-schedule'
import type { RunReport } from './run-report'
import type { HostState, TriggerState } from './state'

/** One time at which a clock trigger is due. */
export interface Firing {
  /** Counts all firings of one advance from 0. */
  readonly index: number
  readonly triggerId: string
  readonly handler: string
  readonly owner: string
  /** ISO instant. */
  readonly dueAt: string
}

/** How Google's clock misbehaves, as reported (late, skipped, twice close together). */
export interface ClockTrouble {
  /** Milliseconds by which a firing is late. */
  readonly late?: number | ((firing: Firing) => number)
  readonly skip?: (firing: Firing) => boolean
  readonly twice?: (firing: Firing) => boolean
}

export interface FiredTrigger extends Firing {
  /** None when it was skipped, two when it fired twice. */
  readonly reports: readonly RunReport[]
}

/** Fires every clock trigger due up to an instant, in order, and leaves the clock there. */
export function fireDueTriggers(
  state: HostState,
  { toMs, trouble, run }: { toMs: number; trouble: ClockTrouble; run: (firing: Firing) => RunReport },
): FiredTrigger[] {
  const fired: FiredTrigger[] = []
  for (let due = nextDue(state, toMs); due !== undefined; due = nextDue(state, toMs)) {
    const firing = takeFiring(due, fired.length)
    const times = trouble.skip?.(firing) ? 0 : trouble.twice?.(firing) ? 2 : 1
    const lateMs = typeof trouble.late === 'function' ? trouble.late(firing) : (trouble.late ?? 0)
    const startMs = Math.max(Date.parse(state.clock), Date.parse(firing.dueAt) + lateMs)
    if (times > 0) state.clock = new Date(startMs).toISOString()
    const reports: RunReport[] = []
    for (let time = 0; time < times; time++) reports.push(run(firing))
    fired.push({ ...firing, reports })
  }
  if (Date.parse(state.clock) < toMs) state.clock = new Date(toMs).toISOString()
  return fired
}

function nextDue(state: HostState, toMs: number): TriggerState | undefined {
  const due = state.triggers.filter(({ nextAt }) => nextAt !== null && Date.parse(nextAt) <= toMs)
  return due.sort((a, b) => Date.parse(a.nextAt ?? '') - Date.parse(b.nextAt ?? ''))[0]
}

/** The trigger's next time is set before it runs, so that the run sees it as on Google. */
function takeFiring(trigger: TriggerState, index: number): Firing {
  const dueAt = trigger.nextAt ?? ''
  const { schedule, id } = trigger
  const recurs = schedule !== null && schedule.unit !== 'once'
  trigger.nextAt = recurs ? new Date(nextFiring(schedule, Date.parse(dueAt))).toISOString() : null
  return { index, triggerId: id, handler: trigger.handler, owner: trigger.owner, dueAt }
}
