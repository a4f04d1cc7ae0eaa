import * as v from 'valibot'
import { columnsOf, type TableKey } from '../../core/tables/declaration'
import { keyOfStep, type RepairStep, tabKeyOf } from './repair-step'

/** The property that keeps what a lead has taken away on purpose and said so. */
const memoryKey = 'declined'
const declinedSchema = v.object({
  /** Sheet id -> keys of columns that stay away. */
  columns: v.record(v.string(), v.array(v.string())),
  /** Tabs that stay away, by `tabKeyOf`. */
  tables: v.array(v.string()),
  /** New names that are not carried through, by the key of the step. */
  renames: v.optional(v.array(v.string()), []),
})
type Declined = v.InferOutput<typeof declinedSchema>
type Memory = Readonly<Record<string, string>>

const nothing: Declined = { columns: {}, tables: [], renames: [] }

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
    if (step.kind !== 'columns') return only('offered', step)
    const away = new Set(declined.columns[step.sheetId])
    const withKeys = (isAway: boolean) => {
      const keys = step.keys.filter((key) => away.has(key) === isAway)
      return keys.length > 0 ? [{ ...step, keys }] : []
    }
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
): { readonly list: 'tables' | 'renames'; readonly key: string } | undefined {
  if (step.kind === 'tab') return { list: 'tables', key: tabKeyOf(step) }
  if (step.kind === 'rename') return { list: 'renames', key: keyOfStep(step) }
  return undefined
}

/** What can be declined for good: an optional column, a tab, and that a new name is carried through. What every row needs is asked for again, as is the ID. */
export function declinable(steps: readonly RepairStep[]): RepairStep[] {
  return steps.flatMap((step): RepairStep[] => {
    if (wholeStep(step)) return [step]
    if (step.kind !== 'columns') return []
    const keys = step.keys.filter((key) => isOptional(step.table, key))
    return keys.length > 0 ? [{ ...step, keys }] : []
  })
}

function isOptional(table: TableKey, key: string): boolean {
  return columnsOf(table).some((column) => column.key === key && !column.required && column.type !== 'id')
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
  if (step.kind !== 'columns') return before
  const keys = [...new Set([...(before.columns[step.sheetId] ?? []), ...step.keys])]
  return { ...before, columns: { ...before.columns, [step.sheetId]: keys } }
}

function without(before: Declined, step: RepairStep): Declined {
  const whole = wholeStep(step)
  if (whole) return { ...before, [whole.list]: before[whole.list].filter((key) => key !== whole.key) }
  if (step.kind !== 'columns') return before
  const keys = (before.columns[step.sheetId] ?? []).filter((key) => !step.keys.includes(key))
  return { ...before, columns: { ...before.columns, [step.sheetId]: keys } }
}
