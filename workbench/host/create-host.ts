import type { BookSnapshot } from '../sheets/snapshot'
import { answerQueue, type WrittenAnswer } from './answers'
import type { AuthMode } from './authorization'
import { type CellEdit, editEvent, openEvent, timeEvent } from './events'
import { type ClockTrouble, type FiredTrigger, type Firing, fireDueTriggers } from './fire-triggers'
import type { World } from './host-run'
import { createLockTable } from './locks'
import { findMenuItem, type MenuEvent } from './menus'
import type { Disturbance } from './meter'
import type { RunReport } from './run-report'
import { type RunRequest, runScript } from './run-script'
import { assertProcessZone, readScriptProject } from './script-project'
import type { SentMail } from './sent-mail'
import type { SpreadsheetFile } from './spreadsheet-file'
import { emptyState, type HostState } from './state'
import { carry } from './wire'

export interface HostOptions {
  /** A folder with appsscript.json, .js or .gs files, and .html files. */
  readonly scriptDir: string
  /** The spreadsheet that the script belongs to (`openBook`); absent or null for a script without one. */
  readonly book?: SpreadsheetFile | null
  readonly state?: HostState
  /** Address of the person at the keyboard unless a call says otherwise. */
  readonly user: string
  /** ISO instant; absent: the state's clock. */
  readonly now?: string
  /** Mail recipients a day and user. */
  readonly quota?: number
  readonly installed?: 'bound' | 'add-on'
  /** The user's: 'en', 'de_DE'. */
  readonly locale?: string
  /** What the person does in dialogs, in order, over all runs that bring no answers of their own. */
  readonly answers?: readonly WrittenAnswer[]
  /** Real time after which an endless loop is stopped. */
  readonly realTimeLimitMs?: number
}

export interface RunOptions extends Disturbance {
  readonly user?: string
  readonly answers?: readonly WrittenAnswer[]
  readonly mode?: AuthMode
  /** Scopes that the user has granted of those in the manifest; absent: all. */
  readonly grantedScopes?: readonly string[]
}

/** A cell and the text that a person types into it. */
export type TypedByHand = Pick<CellEdit, 'sheetName' | 'a1' | 'value'>

/** Google's side of one script in one file: runs functions as menus, pages and triggers do, for several people. */
export interface Host {
  /** Properties, triggers, quota and clock as they stand. */
  readonly state: HostState
  /** All mails sent since the host was made. */
  readonly mails: readonly SentMail[]
  /** The spreadsheet as it stands; null for a script without one. */
  snapshot(): BookSnapshot | null
  /** Runs a function as from the script editor, with full rights and a screen. */
  run(functionName: string, args?: readonly unknown[], options?: RunOptions): RunReport
  /** As google.script.run in a page does; arguments and result go over its wire. @throws WireProblem for arguments it cannot carry */
  clientCall(functionName: string, args?: readonly unknown[], options?: RunOptions): RunReport
  /** Somebody opens the file: onOpen runs with few rights and its menus are kept. */
  open(options?: RunOptions): RunReport
  readonly menus: readonly MenuEvent[]
  /** @param path captions from the top: ['Throughline', 'Check alignment'] */
  clickMenu(path: readonly string[], options?: RunOptions): RunReport
  /** Somebody types into a cell: onEdit and the installed edit triggers run. Their reports, in that order. */
  edit(typed: TypedByHand, options?: RunOptions): RunReport[]
  /** Moves the clock to an ISO instant and fires the time triggers due on the way. */
  advance(to: string, options?: ClockTrouble & Disturbance): FiredTrigger[]
  /** Another execution takes a lock and keeps it until the function returned is called. */
  holdLock(lock: 'document' | 'script'): () => void
  /** File > Make a copy: new file id, no triggers, no properties. */
  copyFile(options?: { user?: string }): Host
}

const SIX_MINUTES_MS = 360_000
/** They run where the script has them, for 30 s at most: https://developers.google.com/apps-script/guides/triggers#restrictions */
const SIMPLE_TRIGGER = { ifPresent: true, timeLimitMs: 30_000 }

export function createHost(options: HostOptions): Host {
  const project = readScriptProject(options.scriptDir)
  assertProcessZone(project.manifest)
  const state = options.state ?? emptyState(new Date(0).toISOString())
  if (options.now !== undefined) state.clock = new Date(options.now).toISOString()
  const book = options.book ?? null
  const world: World = {
    project,
    state,
    fileId: book?.id ?? '',
    locks: createLockTable(),
    cache: new Map(),
    settings: {
      mailQuota: options.quota ?? 100,
      installed: options.installed ?? 'bound',
      userLocale: options.locale ?? 'en',
    },
  }
  return hostOf({ options, world, book, nextAnswer: answerQueue(options.answers ?? []) })
}

interface HostParts {
  readonly options: HostOptions
  readonly world: World
  readonly book: SpreadsheetFile | null
  readonly nextAnswer: RunRequest['nextAnswer']
}

type Start = (request: StartRequest, given: RunOptions) => RunReport
type StartRequest = Pick<RunRequest, 'functionName' | 'args'> & Partial<RunRequest>

function hostOf(parts: HostParts): Host {
  const { options, world, book } = parts
  const mails: SentMail[] = []
  let copies = 0
  let usedInFile = options.installed !== 'add-on'
  const start: Start = (request, given) => {
    const report = runScript({ ...requestOf(parts, given), ...request })
    mails.push(...report.mails)
    if (request.mode === undefined) usedInFile = true
    return report
  }
  return Object.assign(
    screen(start, () => (usedInFile ? 'LIMITED' : 'NONE')),
    {
      state: world.state,
      mails,
      snapshot: () => book?.snapshot() ?? null,
      edit: (typed: TypedByHand, given: RunOptions = {}) => editCell(parts, { typed, given, start }),
      advance: (to: string, trouble: ClockTrouble & Disturbance = {}) =>
        advanceClock(world, { to, trouble, start }),
      holdLock: (lock: 'document' | 'script') => holdLock(world, lock),
      copyFile: ({ user = options.user } = {}) => copyOf(parts, { user, number: ++copies }),
    },
  )
}

/** What a person sets off at the screen. */
function screen(start: Start, openMode: () => AuthMode) {
  let menus: MenuEvent[] = []
  return {
    get menus(): readonly MenuEvent[] {
      return menus
    },
    run: (functionName: string, args: readonly unknown[] = [], given: RunOptions = {}) =>
      start({ functionName, args }, given),
    clientCall: (functionName: string, args: readonly unknown[] = [], given: RunOptions = {}) => {
      const carried = args.map((value) => carry(value, isPlainObject))
      return start({ functionName, args: carried, fromClient: true }, given)
    },
    open: (given: RunOptions = {}) => {
      const mode = given.mode ?? openMode()
      const args: RunRequest['args'] = (maker) => [openEvent(mode, maker)]
      const report = start({ functionName: 'onOpen', args, mode, ...SIMPLE_TRIGGER }, given)
      menus = report.ui.filter((event): event is MenuEvent => event.kind === 'menu')
      return report
    },
    clickMenu: (path: readonly string[], given: RunOptions = {}) =>
      start({ functionName: findMenuItem(menus, path), args: [] }, given),
  }
}

function editCell(
  { options, world, book }: HostParts,
  { typed, given, start }: { typed: TypedByHand; given: RunOptions; start: Start },
): RunReport[] {
  const nowMs = Date.parse(world.state.clock)
  const change = book?.type({ ...typed, userEmail: given.user ?? options.user, nowMs })
  return editRuns(world, { ...typed, ...change }).map((request) => start(request, given))
}

function advanceClock(
  world: World,
  { to, trouble, start }: { to: string; trouble: ClockTrouble & Disturbance; start: Start },
): FiredTrigger[] {
  const { dieAt, dieAfter, failAt, ...clock } = trouble
  return fireDueTriggers(world.state, {
    toMs: Date.parse(to),
    trouble: clock,
    run: (firing) => start(timeRun(firing, world.state), { dieAt, dieAfter, failAt, user: firing.owner }),
  })
}

function holdLock(world: World, lock: 'document' | 'script'): () => void {
  const holder = {}
  if (!world.locks.take(lock, holder)) throw new Error(`The ${lock} lock is held already`)
  return () => world.locks.releaseAll(holder)
}

function requestOf({ options, world, book, nextAnswer }: HostParts, given: RunOptions) {
  const { dieAt, dieAfter, failAt } = given
  return {
    world,
    file: book,
    userEmail: given.user ?? options.user,
    mode: given.mode ?? ('FULL' as const),
    atScreen: true,
    grantedScopes: given.grantedScopes ?? null,
    nextAnswer: given.answers === undefined ? nextAnswer : answerQueue(given.answers),
    disturbance: { dieAt, dieAfter, failAt },
    timeLimitMs: SIX_MINUTES_MS,
    realTimeLimitMs: options.realTimeLimitMs ?? 120_000,
  }
}

function timeRun({ handler, triggerId }: Firing, state: HostState) {
  const instantMs = Date.parse(state.clock)
  const args: RunRequest['args'] = (maker) => [timeEvent({ instantMs, triggerId }, maker)]
  return { functionName: handler, args, atScreen: false }
}

/** The simple trigger where the script has one, and each installed one as its owner. */
function editRuns(world: World, edit: CellEdit): StartRequest[] {
  const argsFor =
    (mode: AuthMode): RunRequest['args'] =>
    (maker) => [editEvent(edit, { mode, maker })]
  const installed = world.state.triggers.filter(({ event }) => event === 'ON_EDIT')
  return [
    { functionName: 'onEdit', args: argsFor('LIMITED'), mode: 'LIMITED', ...SIMPLE_TRIGGER },
    ...installed.map(({ handler, owner }) => ({
      functionName: handler,
      args: argsFor('FULL'),
      userEmail: owner,
      atScreen: false,
    })),
  ]
}

/** What a copy of the file takes along: its contents. Its script is a new one when bound, the same when an add-on. */
function copyOf(
  { options, world, book }: HostParts,
  { user, number }: { user: string; number: number },
): Host {
  const scriptId =
    options.installed === 'add-on' ? world.state.scriptId : `${world.state.scriptId}-copy-${number}`
  const copied = book?.copy(`${book.id}-copy-${number}`, user) ?? null
  const state = { ...emptyState(world.state.clock, scriptId), mailQuota: world.state.mailQuota }
  return createHost({ ...options, now: world.state.clock, user, state, book: copied })
}

function isPlainObject(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || Object.getPrototypeOf(prototype) === null
}
