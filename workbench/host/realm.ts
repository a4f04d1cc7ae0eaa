import vm from 'node:vm'
import { REALM_BRIDGE } from './realm-bridge'

/** What a host function gives back to the script: a value or something to throw, both of the script's realm. */
export interface Outcome {
  readonly thrown: boolean
  readonly value: unknown
}

interface Bridge {
  readonly Array: ArrayConstructor
  readonly Object: ObjectConstructor
  readonly Date: DateConstructor
  method(name: string, call: (self: unknown, args: unknown[]) => Outcome): (...args: unknown[]) => unknown
  getter(target: object, name: string, read: () => unknown): void
  error(name: string, message: string): Error
  isError(value: unknown): value is Error
  isPlainObject(value: object): boolean
  settle(value: unknown, settled: (outcome: { value?: unknown; error?: unknown }) => void): boolean
  installClock(now: () => number): void
}

/** A context with the globals of the language and nothing of Node, and the makers of its values. */
export interface Realm extends Omit<Bridge, 'installClock'> {
  readonly context: vm.Context
  /**
   * Runs `job`, and the promises it leaves, under a limit on real time; what `job` throws comes through.
   * @throws RealTimeLimit when the limit is over: the script hangs.
   */
  within<T>(timeoutMs: number, job: () => T): T
  /** Evaluates an expression in the context. */
  evaluate(code: string): unknown
}

/** The script kept the processor for longer than the host allows. */
class RealTimeLimit extends Error {
  override readonly name = 'RealTimeLimit'
}

const ENTER = new vm.Script('__enterScript()', { filename: 'workbench' })

/** @param now milliseconds since 1970 for the script's `new Date()` and `Date.now()`. */
export function createRealm(now: () => number): Realm {
  // Promises are settled before an evaluation ends, under the same limit.
  const context = vm.createContext({}, { microtaskMode: 'afterEvaluate' })
  const bridge = vm.runInContext(REALM_BRIDGE, context, { filename: 'workbench' }) as Bridge
  // V8 puts a console of its own into each context; Apps Script's comes with the services.
  vm.runInContext('delete globalThis.console', context)
  bridge.installClock(now)
  return {
    ...bridge,
    context,
    evaluate: (code) => vm.runInContext(code, context, { filename: 'workbench' }),
    within: (timeoutMs, job) => runWithin(context, timeoutMs, job),
  }
}

function runWithin<T>(context: vm.Context, timeoutMs: number, job: () => T): T {
  const results: T[] = []
  context.__enterScript = () => {
    delete context.__enterScript
    results.push(job())
  }
  try {
    ENTER.runInContext(context, { timeout: timeoutMs })
  } catch (error) {
    delete context.__enterScript
    if (isTimeout(error)) {
      throw new RealTimeLimit(
        `The script ran for more than ${timeoutMs / 1000} s of real time and was stopped`,
      )
    }
    throw error
  }
  return results[0] as T
}

function isTimeout(error: unknown): boolean {
  return (error as { code?: unknown } | null)?.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
}
