import * as v from 'valibot'
import { type LocalTime, weekOfMail } from '../../core/summary/schedule'
import type { ClockServices, MemoryServices } from '../services'
import { parseState, stateKey } from './weekly-state'

const failureKey = 'weeklyFailure'
const longestWhy = 200

const failureSchema = v.object({
  /** Of the first and the last run that failed since one went through: milliseconds since 1970. */
  since: v.number(),
  at: v.number(),
  why: v.string(),
})

type Failure = v.InferOutput<typeof failureSchema>

/** Remembers why a run failed, for the run that goes through at last: *Start*, which says so at once, may be written over until then. One call. */
export function keepFailure(
  { memory, clock }: { readonly memory: MemoryServices; readonly clock: ClockServices },
  properties: Readonly<Record<string, string>>,
  why: string,
): void {
  const at = clock.now()
  const before = readFailure(properties)
  const lastRun = parseState(properties[stateKey]).last?.at ?? 0
  const since = before && before.at > lastRun ? before.since : at
  memory.set(failureKey, JSON.stringify({ since, at, why: why.slice(0, longestWhy) } satisfies Failure))
}

/** The last run that failed, where runs did so in this week; else null. */
export function failureIn(
  week: string,
  { memory, clock }: { readonly memory: Readonly<Record<string, string>>; readonly clock: ClockServices },
): { readonly at: LocalTime; readonly why: string } | null {
  const failure = readFailure(memory)
  if (!failure) return null
  const weekAt = (instant: number) => weekOfMail(clock.local(instant).day)
  if (weekAt(failure.since) > week || weekAt(failure.at) < week) return null
  return { at: clock.local(failure.at), why: failure.why }
}

function readFailure(properties: Readonly<Record<string, string>>): Failure | null {
  try {
    const parsed = v.safeParse(failureSchema, JSON.parse(properties[failureKey] ?? 'null'))
    return parsed.success ? parsed.output : null
  } catch {
    // Not ours: then it is not known why.
    return null
  }
}
