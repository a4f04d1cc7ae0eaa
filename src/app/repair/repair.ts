import * as v from 'valibot'
import { besideClosedTabs } from '../beside-closed-tabs'
import { keepIds, rowNews } from '../give-ids'
import { type OpenWorkbook, openWorkbook, ownGrid } from '../open-workbook'
import { bringForward } from '../upgrade/bring-forward'
import { formatNews, isNewer, parseRecord, type WorkbookRecord } from '../workbook-record'
import { clearedIds, isAnswered } from './answered'
import { acceptHeaders, addWhatIsGone, carryNames, mendTab } from './carry-out'
import { besideClosed, closedTabs } from './closed-tabs'
import { declinable, declinedNews } from './declined'
import { planRepair, type RepairPlan } from './plan-repair'
import type { RepairServices } from './repair-services'
import { keyOfDeclined, keyOfStep, type RepairStep, type TabStep } from './repair-step'

export type RepairOutcome<T> =
  | { readonly kind: 'busy' }
  /** The workbook is of a later version. */
  | { readonly kind: 'newer' }
  /** Nothing was ever set up here. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'readOnly' }
  | ({ readonly kind: 'done' } & T)

/** What Repair would do. Reads every tab once, and looks at each with four calls more; writes nothing. */
export function previewRepair(services: RepairServices): RepairOutcome<RepairPlan> {
  const found = openToRepair(services)
  return found.kind === 'done' ? { kind: 'done', ...planRepair(services.repair, found) } : found
}

const wishSchema = v.object({
  /** Of the steps that somebody wants. */
  steps: v.array(v.string()),
  /** Question -> row that keeps its ID. */
  keep: v.record(v.string(), v.string()),
  /** Of the steps that were shown and are not wanted: optional columns and tabs among them are not offered again. */
  declined: v.nullish(v.array(v.string()), []),
})

export type RepairWish = v.InferInput<typeof wishSchema>

/** What was done. */
export interface Repaired extends Pick<RepairPlan, 'steps' | 'questions'> {
  /** Tabs that were left as they are, as this person may not change them. */
  readonly closed: readonly string[]
  /** Tabs that were converted to a table: their columns have choices of their own, which no script may change. */
  readonly typed: readonly string[]
  /** Tabs of the team's own whose new headers are too long to be remembered. */
  readonly tooLong: readonly string[]
  /** Steps that will not be offered again. */
  readonly declined: readonly RepairStep[]
}

/**
 * Does what was asked for, as far as it is still to be done: everything is planned anew under the lock. Cells that people fill are written
 * to in two cases only, both told before: the rows of a merged cell, and the ID cell of a row whose ID another row keeps.
 */
export function repair(services: RepairServices, given: unknown): RepairOutcome<Repaired> {
  const wish = v.safeParse(wishSchema, given)
  if (!wish.success) return { kind: 'nothing' }
  return services.alone(() => repairNow(services, wish.output)) ?? { kind: 'busy' }
}

/** Ticks everything, and answers no question. */
export function everything({ steps }: RepairPlan): RepairWish {
  return { steps: steps.map(keyOfStep), keep: {} }
}

type Opened =
  | Exclude<RepairOutcome<unknown>, { readonly kind: 'done' | 'busy' }>
  | { readonly kind: 'done'; readonly open: OpenWorkbook; readonly record: WorkbookRecord }

function openToRepair(services: RepairServices): Opened {
  const record = parseRecord(services.book.record())
  if (record === null) return { kind: 'nothing' }
  if (isNewer(record)) return { kind: 'newer' }
  return {
    kind: 'done',
    open: openWorkbook(services, record.lastNumbers, { record }),
    record,
  }
}

function repairNow(
  services: RepairServices,
  wish: v.InferOutput<typeof wishSchema>,
): RepairOutcome<Repaired> {
  const found = openToRepair(services)
  if (found.kind !== 'done') return found
  const { open, record: before } = found
  const { t } = open
  if (!open.grids.some(({ sheetId }) => services.book.mayEdit(sheetId))) return { kind: 'readOnly' }
  const plan = planRepair(services.repair, found)
  const wanted = [
    ...plan.steps.filter((step) => wish.steps.includes(keyOfStep(step))),
    ...plan.declined.filter((step) => wish.steps.includes(keyOfDeclined(step))),
  ]
  const answered = plan.questions.filter((question) => isAnswered(question, wish.keep))
  const closed = closedTabs(services, open, { steps: wanted, questions: answered })
  const steps = wanted.flatMap((step) => besideClosed(step, open, closed))
  const questions = answered.filter((question) =>
    clearedIds(question, wish.keep).every(({ sheetId }) => !closed.has(sheetId)),
  )
  const declined = declinable(plan.steps.filter((step) => wish.declined.includes(keyOfStep(step))))
  const done = (refused: readonly TabStep[], tooLong: readonly RepairStep[] = []) => ({
    kind: 'done' as const,
    steps: steps.filter((step) => ![...refused, ...tooLong].some((one) => one === step)),
    questions,
    closed: [...closed.values()],
    typed: refused.map((step) => step.tabName),
    tooLong: tooLong.flatMap((step) => ('tabName' in step ? [step.tabName] : [])),
    declined,
  })
  if (steps.length + questions.length === 0) {
    services.memory.setAll(declinedNews(open.memory, { declined, done: [] }))
    return done([])
  }
  const isForward = steps.some(({ kind }) => kind === 'upgrade')
  const record = isForward ? bringForward(services, open, before).record : before
  services.book.write(questions.flatMap((question) => clearedIds(question, wish.keep)))
  addWhatIsGone(services, open, steps)
  carryNames(services, open, steps)
  const isAccepted = acceptHeaders(services, open, steps)
  const tabSteps = steps.filter((step): step is TabStep => 'sheetId' in step && step.kind !== 'accept')
  const refused = inOrder(tabSteps).filter(
    (step) => !mendTab(services, step, { labelsSheetId: labelsOf(services, open), t }),
  )
  const isOther = steps.some(({ kind }) => changesRows.has(kind)) || questions.length > 0
  const after = isOther ? openWorkbook(services, record.lastNumbers, { record }) : open
  if (isOther) keepIds(besideClosedTabs(services, closed), after, record)
  // Columns that came back stand elsewhere than at the last check, and are to be known there.
  services.memory.setAll({
    ...rowNews(after),
    ...(isForward && formatNews(open.memory)),
    ...declinedNews(open.memory, { declined, done: steps }),
  })
  return done(refused, isAccepted ? [] : steps.filter(({ kind }) => kind === 'accept'))
}

/** Steps after which the rows are read once more. */
const changesRows: ReadonlySet<RepairStep['kind']> = new Set(['ids', 'columns', 'rename'])

/** What was seen in its row comes before what moves rows. */
function inOrder(steps: readonly TabStep[]): TabStep[] {
  const movesRows = (step: TabStep) => step.kind === 'headerRow' || step.kind === 'moveHeaders'
  const splits = steps.filter((step) => step.kind === 'merges')
  const moves = steps.filter(movesRows)
  return [...splits, ...moves, ...steps.filter((step) => step.kind !== 'merges' && !movesRows(step))]
}

function labelsOf(services: RepairServices, open: OpenWorkbook): number {
  const known = ownGrid(open, 'labels')?.sheetId
  return known ?? ownGrid(openWorkbook(services), 'labels')?.sheetId ?? 0
}
