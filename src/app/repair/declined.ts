import * as v from 'valibot'
import { keyOfStep, type RepairStep, tabKeyOf } from './repair-step'

/** The property that keeps what a lead has taken away on purpose and said so. */
const memoryKey = 'declined'
const declinedSchema = v.object({
  /** Sheet id -> keys of columns that stay away. */
  columns: v.record(v.string(), v.array(v.string())),
  /** Sheet id -> keys of columns whose choices stay away. */
  choices: v.optional(v.record(v.string(), v.array(v.string())), {}),
  /** Tabs that stay away, by `tabKeyOf`. */
  tables: v.array(v.string()),
  /** New names that are not carried through, by the key of the step. */
  renames: v.optional(v.array(v.string()), []),
  /** Tabs without warnings before an edit, by the key of the step. */
  guards: v.optional(v.array(v.string()), []),
})
type Declined = v.InferOutput<typeof declinedSchema>
type Memory = Readonly<Record<string, string>>

const nothing: Declined = { columns: {}, choices: {}, tables: [], renames: [], guards: [] }

function declinedFrom(memory: Memory): Declined {
  try {
    const parsed = v.safeParse(declinedSchema, JSON.parse(memory[memoryKey] ?? ''))
    return parsed.success ? parsed.output : nothing
  } catch {
    // Nothing was ever declined, or it cannot be read: then everything is offered again.
    return nothing
  }
}

export interface OfferedSteps {
  readonly offered: readonly RepairStep[]
  /** What was taken off an earlier offer: told, and done only where it is asked for. */
  readonly declined: readonly RepairStep[]
}

/** Parts the steps into those that are offered and those that were declined; a tab may have some columns of each. */
export function partDeclined(steps: readonly RepairStep[], memory: Memory): OfferedSteps {
  const declined = declinedFrom(memory)
  const parted = steps.map((step): OfferedSteps => {
    const whole = wholeStep(step)
    if (whole) return only(declined[whole.list].includes(whole.key) ? 'declined' : 'offered', step)
    if (!isOfColumns(step)) return only('offered', step)
    const away = new Set(declined[step.kind][step.sheetId])
    const withKeys = (isAway: boolean) => stepFor(step, (key) => away.has(key) === isAway)
    return { offered: withKeys(false), declined: withKeys(true) }
  })
  return {
    offered: parted.flatMap(({ offered }) => offered),
    declined: parted.flatMap(({ declined }) => declined),
  }
}

function only(list: keyof OfferedSteps, step: RepairStep): OfferedSteps {
  return { offered: [], declined: [], [list]: [step] }
}

/** Where it stands that a step was declined as a whole; undefined for one that cannot be. */
function wholeStep(
  step: RepairStep,
): { readonly list: 'tables' | 'renames' | 'guards'; readonly key: string } | undefined {
  if (step.kind === 'tab') return { list: 'tables', key: tabKeyOf(step) }
  if (step.kind === 'rename') return { list: 'renames', key: keyOfStep(step) }
  if (step.kind === 'guard') return { list: 'guards', key: keyOfStep(step) }
  return undefined
}

/** Steps that are declined column by column. */
type OfColumns = Extract<RepairStep, { readonly kind: 'columns' | 'choices' }>

function isOfColumns(step: RepairStep): step is OfColumns {
  return step.kind === 'columns' || step.kind === 'choices'
}

function keysOf(step: OfColumns): readonly string[] {
  return step.kind === 'columns' ? step.keys : Object.keys(step.columns)
}

/** The step for some of its columns; none where it would do nothing. */
function stepFor(step: OfColumns, isMeant: (key: string) => boolean): OfColumns[] {
  const keys = keysOf(step).filter(isMeant)
  if (keys.length === 0) return []
  if (step.kind === 'columns') return [{ ...step, keys }]
  const columns = Object.entries(step.columns).filter(([key]) => isMeant(key))
  return [{ ...step, columns: Object.fromEntries(columns) }]
}

/**
 * What can be declined for good: a tab, a column, what may be chosen in one, the warnings, and that a new name is carried through. What is left
 * concerns how rows are read, and is asked for again.
 */
export function declinable(steps: readonly RepairStep[]): RepairStep[] {
  return steps.filter((step) => wholeStep(step) !== undefined || isOfColumns(step))
}

/** What is to be remembered: steps that were declined now stay away, and those that were done are forgotten. Nothing where it is as before. */
export function declinedNews(
  memory: Memory,
  { declined, done }: { readonly declined: readonly RepairStep[]; readonly done: readonly RepairStep[] },
): Memory {
  const after = done.reduce(without, declined.reduce(withStep, declinedFrom(memory)))
  const text = JSON.stringify(after)
  return text === JSON.stringify(declinedFrom(memory)) ? {} : { [memoryKey]: text }
}

function withStep(before: Declined, step: RepairStep): Declined {
  const whole = wholeStep(step)
  if (whole) return { ...before, [whole.list]: [...new Set([...before[whole.list], whole.key])] }
  if (!isOfColumns(step)) return before
  const there = before[step.kind]
  const keys = [...new Set([...(there[step.sheetId] ?? []), ...keysOf(step)])]
  return { ...before, [step.kind]: { ...there, [step.sheetId]: keys } }
}

function without(before: Declined, step: RepairStep): Declined {
  const whole = wholeStep(step)
  if (whole) return { ...before, [whole.list]: before[whole.list].filter((key) => key !== whole.key) }
  if (!isOfColumns(step)) return before
  const there = before[step.kind]
  const keys = (there[step.sheetId] ?? []).filter((key) => !keysOf(step).includes(key))
  return { ...before, [step.kind]: { ...there, [step.sheetId]: keys } }
}
