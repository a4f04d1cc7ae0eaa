import type { Latency } from '../latency/latencies'
import { latencyOf } from '../latency/latency'
import { ScriptException } from './emulated'

/** Where a run is to be disturbed; calls count from 1 and local calls do not count. */
export interface Disturbance {
  /** The run ends at this call, before it takes effect. */
  readonly dieAt?: number
  /** The run ends at this call, after it took effect. */
  readonly dieAfter?: number
  /** This call throws Google's "Service error", which the script may catch, and has no effect. */
  readonly failAt?: number
  /** This call takes effect and throws the same all the same: Google's services say of no failure whether anything came of it. */
  readonly failAfter?: number
}

/** The run is over although the script goes on: no call takes effect any more. */
class EndOfRun extends ScriptException {}

/** Counts a run's calls by name and adds up what they would take on Google. */
export interface Meter {
  /** Milliseconds since 1970: the host's clock at the start, moved on by what was charged. */
  now(): number
  readonly estimatedMs: number
  /** Service calls by name. */
  readonly calls: Record<string, number>
  readonly localCalls: Record<string, number>
  readonly callCount: number
  readonly localCount: number
  /** Why the run ended early, null if it did not. */
  readonly death: string | null
  /** Counts and charges a call and carries it out. @throws EndOfRun; ScriptException when the call is told to fail */
  call<T>(method: string, effect: () => T): T
  chargeCells(cells: number): void
  charge(ms: number): void
  /** Ends the run: every later call is refused. */
  kill(reason: string): EndOfRun
}

const TIME_LIMIT_REACHED = 'Exceeded maximum execution time'

export function createMeter(
  startMs: number,
  { timeLimitMs, disturbance }: { timeLimitMs: number; disturbance: Disturbance },
): Meter {
  const open: Latency[] = []
  const meter = {
    estimatedMs: 0,
    calls: {} as Record<string, number>,
    localCalls: {} as Record<string, number>,
    callCount: 0,
    localCount: 0,
    death: null as string | null,
    now: () => startMs + Math.round(meter.estimatedMs),
    charge: (ms: number) => {
      if (!Number.isFinite(ms)) throw new TypeError(`A call cannot take ${ms} ms`)
      meter.estimatedMs += ms
    },
    chargeCells: (cells: number) => meter.charge(cells * (open[open.length - 1]?.perCellMs ?? 0)),
    kill: (reason: string) => {
      meter.death ??= reason
      return new EndOfRun(meter.death)
    },
    call: <T>(method: string, effect: () => T): T => {
      if (meter.death !== null) throw new EndOfRun(meter.death)
      const latency = latencyOf(method)
      const number = count(meter, method, latency)
      disturb(meter, disturbance, { method, number })
      const checkTime = () => {
        if (meter.estimatedMs > timeLimitMs) throw meter.kill(TIME_LIMIT_REACHED)
      }
      meter.charge(latency.ms)
      checkTime()
      open.push(latency)
      try {
        const value = effect()
        if (number !== null && number === disturbance.failAfter) throw serviceError(method)
        return value
      } finally {
        open.pop()
        checkTime()
        if (number !== null && number === disturbance.dieAfter) {
          // biome-ignore lint/correctness/noUnsafeFinally: the death outweighs whatever the call gave or threw.
          throw meter.kill(`The run was ended after call ${number} (${method}), as asked`)
        }
      }
    },
  }
  return meter
}

type Counts = Pick<Meter, 'calls' | 'localCalls'> & { callCount: number; localCount: number }

/** The number of the call; null for a local one. */
function count(counts: Counts, method: string, latency: Latency): number | null {
  if (latency.kind === 'local') {
    counts.localCount++
    counts.localCalls[method] = (counts.localCalls[method] ?? 0) + 1
    return null
  }
  counts.callCount++
  counts.calls[method] = (counts.calls[method] ?? 0) + 1
  return counts.callCount
}

function disturb(
  meter: Meter,
  { dieAt, failAt }: Disturbance,
  { method, number }: { method: string; number: number | null },
): void {
  if (number === null) return
  if (number === dieAt) throw meter.kill(`The run was ended at call ${number} (${method}), as asked`)
  if (number === failAt) throw serviceError(method)
}

/** Wording: *guess*, of the kind "Service error: Spreadsheets" that is reported for short failures of a service. */
function serviceError(method: string): ScriptException {
  return new ScriptException(`Service error: ${method.split('.')[0]}`)
}
