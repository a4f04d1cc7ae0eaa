import { languages, translator } from '../../messages'
import type { Cycle, Day, Workbook } from '../tables/records'
import { foldLabel } from '../text'
import { type Ask, type CycleRows, unanswered } from './asks'
import { type CyclesOfRows, cyclesOfRows } from './cycle-of'
import { rowsOfCycles } from './cycle-rows'
import { ownTemplates } from './own-templates'
import { planCycle } from './plan-cycle'
import { asksOfPart, type OwnTemplates, type Part, parts, type Stage, stageName, stagesOf } from './templates'
import { withoutDrafts } from './without-drafts'

/** `missing`: nothing of it is there; `begun`: some of it. */
type Progress = 'missing' | 'begun' | 'done'

interface StageState extends Stage {
  /** null where the cycle has no first day. */
  readonly from: Day | null
  readonly to: Day | null
  readonly progress: Progress
  /** What is still missing, in the order of the work. */
  readonly lacks: readonly Ask[]
  /** Its last day has passed. */
  readonly over: boolean
}

interface PartState {
  readonly part: Part
  readonly progress: Progress
  readonly lacks: readonly Ask[]
  /** The last day of the first stage that serves it; null where no stage does, or the cycle has no first day. */
  readonly until: Day | null
}

export interface CycleStatus {
  readonly stages: readonly StageState[]
  /** Where the cycle is; null before its first day and once it is closed. */
  readonly current: StageState | null
  /** The seven parts, whatever the template. */
  readonly parts: readonly PartState[]
}

/** Where a cycle stands, computed from its dates and rows. For several cycles of one workbook use `stageStatuses`. */
export function stageStatus(cycle: Cycle, workbook: Workbook, today: Day): CycleStatus {
  return statusOf(cycle, rowsOfCycles(workbook, today)(cycle), sourceOf(workbook, today))
}

/** The status of every cycle by ID, in one pass over the workbook. */
export function stageStatuses(
  workbook: Workbook,
  today: Day,
  cyclesOf: CyclesOfRows = cyclesOfRows(workbook, today),
): Map<string, CycleStatus> {
  const rowsOf = rowsOfCycles(workbook, today, cyclesOf)
  const source = sourceOf(workbook, today)
  return new Map(workbook.rows.cycles.map((cycle) => [cycle.id, statusOf(cycle, rowsOf(cycle), source)]))
}

/** The first of the seven parts that is missing altogether although its stage ended before that day. */
export function firstMissingPart(status: CycleStatus, day: Day): Part | undefined {
  return status.parts.find(({ until, progress }) => until !== null && until < day && progress === 'missing')
    ?.part
}

interface StatusSource {
  readonly today: Day
  readonly daysOff: readonly Day[]
  readonly own: OwnTemplates
}

function sourceOf(workbook: Workbook, today: Day): StatusSource {
  return { today, daysOff: workbook.daysOff, own: ownTemplates(workbook) }
}

function statusOf(cycle: Cycle, found: CycleRows, { today, daysOff, own }: StatusSource): CycleStatus {
  const rows = withoutDrafts(found)
  const template = stagesOf(cycle.template, own)
  const dates = datesOf(cycle, template, daysOff)
  const stages = template.map((stage): StageState => {
    const { from = null, to = null } = dates.get(stage.key) ?? {}
    return { ...stage, from, to, ...progressOf(stage.asks, rows), over: to !== null && to < today }
  })
  return {
    stages,
    current: currentStage(cycle, stages, today),
    parts: parts.map((part) => partOf(part, stages, rows)),
  }
}

function datesOf(
  cycle: Cycle,
  stages: readonly Stage[],
  daysOff: readonly Day[],
): Map<string, { from: Day; to: Day }> {
  if (cycle.start === null) return new Map()
  const plan = planCycle({
    stages,
    start: cycle.start,
    ...(cycle.end !== null && { end: cycle.end }),
    daysOff,
  })
  return new Map(plan.stages.map(({ key, from, to }) => [key, { from, to }]))
}

function progressOf(asks: readonly Ask[], rows: CycleRows): { progress: Progress; lacks: readonly Ask[] } {
  const lacks = unanswered(asks, rows)
  if (lacks.length === 0) return { progress: 'done', lacks }
  return { progress: lacks.length < asks.length ? 'begun' : 'missing', lacks }
}

function partOf(part: Part, stages: readonly StageState[], rows: CycleRows): PartState {
  const serving = stages.find((stage) => stage.parts.includes(part))
  return { part, ...progressOf(asksOfPart[part], rows), until: serving?.to ?? null }
}

/** The stage that the team named; else the one of today's date, or the next when everything up to it is done. */
function currentStage(cycle: Cycle, stages: readonly StageState[], today: Day): StageState | null {
  if (cycle.status === 'closed' || cycle.status === 'planned') return null
  const named = stages.find((stage) => isNamed(stage, cycle.stage))
  if (named) return named
  const begun = stages.filter(({ from }) => from !== null && from <= today)
  if (begun.length === 0) return null
  const open = stages.findIndex(({ progress }) => progress !== 'done')
  const last = begun.length - 1
  return stages[open > last ? last + 1 : last] ?? null
}

/** Whether a text names a stage of the cycle, and what the stages are called in every shipped language; null where its stages are not known. */
export function stagesNamed(
  status: CycleStatus | undefined,
  text: string,
): { readonly isNamed: boolean; readonly all: readonly string[] } | null {
  if (!status) return null
  const all = status.stages.flatMap((stage) =>
    languages.map((language) => stageName(stage, translator(language))),
  )
  return { isNamed: status.stages.some((stage) => isNamed(stage, text)), all }
}

function isNamed(stage: Stage, text: string): boolean {
  const word = foldLabel(text)
  if (word === '') return false
  return (
    word === foldLabel(stage.key) ||
    languages.some((language) => foldLabel(stageName(stage, translator(language))) === word)
  )
}
