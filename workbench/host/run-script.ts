import gasLocal from 'gas-local'
import { createServices } from '../services/all-services'
import { Ui } from '../services/ui'
import type { AuthMode } from './authorization'
import { Emulated, ScriptException } from './emulated'
import { createExposure, type Exposure } from './expose'
import type { HostRun, World } from './host-run'
import { createMeter, type Disturbance, type Meter } from './meter'
import { createRealm, type Realm } from './realm'
import type { RunReport } from './run-report'
import { type ScriptFunction, type ScriptFunctions, scriptFunctions } from './script-functions'
import { isCode } from './script-project'
import type { SentMail } from './sent-mail'
import type { OpenSpreadsheet, SpreadsheetFile } from './spreadsheet-file'
import type { Answer, UiEvent } from './ui-events'
import { carry } from './wire'

/** One execution of a script, as Google starts one for each click, trigger and call from a page. */
export interface RunRequest {
  readonly world: World
  readonly file: SpreadsheetFile | null
  readonly functionName: string
  /** Host values; they reach the script as values of its realm. */
  readonly args: readonly unknown[] | ((event: EventMaker) => readonly unknown[])
  readonly userEmail: string
  readonly mode: AuthMode
  /** False for time triggers: there is no user interface. */
  readonly atScreen: boolean
  /** By google.script.run: fewer functions, and values go over its wire. */
  readonly fromClient?: boolean
  /** A script without this function is no failure: simple triggers. */
  readonly ifPresent?: boolean
  readonly grantedScopes: readonly string[] | null
  /** The next thing the person does in a dialog; null when nobody knows. */
  nextAnswer(): Answer | null
  readonly disturbance: Disturbance
  /** Google's limit on the estimated time. */
  readonly timeLimitMs: number
  /** This machine's limit on real time: an endless loop ends here. */
  readonly realTimeLimitMs: number
}

/** What the makers of event objects need: they stand in the run that the event starts. */
export interface EventMaker {
  enumValue(apiEnum: string, key: string): object
  readonly book: OpenSpreadsheet | null
}

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

/** Everything that one run is made of. */
interface Stage {
  readonly realm: Realm
  readonly exposure: Exposure
  readonly run: HostRun
  readonly functions: ScriptFunctions
  readonly book: OpenSpreadsheet | null
  readonly loadCalls: string[]
  loading: boolean
}

function createStage(request: RunRequest, meter: Meter): Stage {
  const { world, mode } = request
  const realm = createRealm(meter.now)
  const loadCalls: string[] = []
  const stage: { loading: boolean } = { loading: true }
  const exposure = createExposure({
    realm,
    meter,
    grants: { mode, scopes: usableScopes(world.project.manifest.oauthScopes, request.grantedScopes) },
    onCall: (method) => {
      if (stage.loading) loadCalls.push(method)
    },
  })
  const run = createRun(request, { meter, realm, exposure, book: () => book })
  const book = request.file === null ? null : openFile(request.file, run)
  const services = createServices(run)
  if (book !== null) services.set('SpreadsheetApp', book.app)
  exposure.install(services)
  return Object.assign(stage, { realm, exposure, run, functions: scriptFunctions(realm), book, loadCalls })
}

/** Scopes that count: asked for in the manifest and granted by the user. */
function usableScopes(
  asked: readonly string[] | undefined,
  granted: readonly string[] | null,
): readonly string[] | null {
  if (asked === undefined) return granted
  return granted === null ? asked : asked.filter((scope) => granted.includes(scope))
}

interface RunParts {
  readonly meter: Meter
  readonly realm: Realm
  readonly exposure: Exposure
  book(): OpenSpreadsheet | null
}

function createRun(request: RunRequest, { meter, realm, exposure, book }: RunParts): HostRun {
  const log: string[] = []
  const ui: UiEvent[] = []
  const mails: SentMail[] = []
  return {
    world: request.world,
    mode: request.mode,
    meter,
    atScreen: request.atScreen,
    ui,
    log,
    mails,
    userEmail: request.userEmail,
    grantedScopes: request.grantedScopes,
    now: meter.now,
    chargeCells: meter.chargeCells,
    enumValue: exposure.enums.value,
    enumKey: (value) => exposure.enums.find(value)?.key,
    nextAnswer: (question) => {
      const answer = request.nextAnswer()
      if (answer === null) throw meter.kill(`Nobody answered the dialog "${question}"`)
      return answer
    },
    spreadsheet: () => book()?.spreadsheet() ?? null,
    evaluate: realm.evaluate,
    scriptFunction: (name, body) =>
      realm.method(name, (_self, [value]) => {
        body(value)
        return { thrown: false, value: undefined }
      }),
    faceOf: (emulated) => exposure.toScript(emulated) as Record<string, unknown>,
  }
}

function openFile(file: SpreadsheetFile, run: HostRun): OpenSpreadsheet {
  return file.open(run, {
    getUi: () => {
      if (run.atScreen) return new Ui(run)
      throw new ScriptException('Cannot call SpreadsheetApp.getUi() from this context.')
    },
    toast: ({ text, title }) => {
      run.ui.push({ kind: 'toast', title, message: text })
    },
  })
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
