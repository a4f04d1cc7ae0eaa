import gasLocal from 'gas-local'
import { Emulated, ScriptException } from './emulated'
import { createMeter } from './meter'
import type { RunReport } from './run-report'
import type { RunRequest } from './run-request'
import { createStage, type Stage } from './run-stage'
import type { ScriptFunction } from './script-functions'
import { isCode } from './script-project'
import { carry } from './wire'

/** Loads the script afresh and runs one of its functions. What it did to the world stays done, also when it fails. */
export function runScript(request: RunRequest): RunReport {
  const startedAt = process.cpuUsage()
  const { world } = request
  const meter = createMeter(Date.parse(world.state.clock), request)
  const stage = createStage(request, meter)
  const outcome = perform(request, stage)
  world.locks.releaseAll(meter)
  world.state.clock = new Date(meter.now()).toISOString()
  const cpu = process.cpuUsage(startedAt)
  const { calls, localCalls, callCount, localCount, estimatedMs } = meter
  return {
    ...(meter.death === null ? outcome : { ...outcome, result: null, error: meter.death }),
    log: stage.run.log,
    ui: stage.run.ui,
    mails: stage.run.mails,
    calls,
    localCalls,
    callCount,
    localCount,
    loadCalls: stage.loadCalls,
    estimatedMs: Math.round(estimatedMs),
    cpuMs: Math.round((cpu.user + cpu.system) / 1000),
    died: meter.death !== null,
  }
}

type RunOutcome = Pick<RunReport, 'result' | 'error' | 'errorStack'>

/** Loads and calls; whatever is thrown becomes the outcome's error. */
function perform(request: RunRequest, stage: Stage): RunOutcome {
  const { realm, exposure } = stage
  const { world } = request
  let settled: { value?: unknown; error?: unknown } | undefined
  try {
    const returned = realm.within(request.realTimeLimitMs, () => {
      gasLocal.require(world.project.folder, realm.context, { filter: isCode })
      stage.loading = false
      const result = callFunction(request, stage)
      const isPromise = realm.settle(result, (outcome) => {
        settled = outcome
      })
      return isPromise ? undefined : result
    })
    if (settled !== undefined && 'error' in settled) throw settled.error
    const value = settled === undefined ? returned : settled.value
    const result = request.fromClient ? carry(value, realm.isPlainObject) : exposure.toHost(value)
    return {
      result: result instanceof Emulated ? String(result.apiName) : result,
      error: null,
      errorStack: null,
    }
  } catch (error) {
    return failure(error, world.project.folder)
  }
}

function callFunction(request: RunRequest, stage: Stage): unknown {
  const { functionName, args, fromClient, ifPresent } = request
  const { functions, exposure, run, book } = stage
  const find = fromClient ? functions.findForClient : functions.find
  const found: ScriptFunction | undefined = find(functionName)
  if (found === undefined && ifPresent) return null
  if (found === undefined) throw new ScriptException(`Script function not found: ${functionName}`)
  const values = typeof args === 'function' ? args({ enumValue: run.enumValue, book }) : args
  return found(...values.map((value) => exposure.toScript(value)))
}

function failure(error: unknown, folder: string): RunOutcome {
  const stack = (error as { stack?: unknown } | null)?.stack
  if (typeof stack !== 'string') return { result: null, error: String(error), errorStack: null }
  const frames = stack.split('\n').filter((line) => line.includes(folder))
  const errorStack = frames.join('\n').replaceAll(`${folder}/`, '')
  return { result: null, error: String(error), errorStack: errorStack === '' ? null : errorStack }
}
