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
  edit(edit: Omit<CellEdit, 'oldValue'>, options?: RunOptions): RunReport[]
  /** Moves the clock to an ISO instant and fires the time triggers due on the way. */
  advance(to: string, options?: ClockTrouble & Disturbance): FiredTrigger[]
  /** Another execution takes a lock and keeps it until the function returned is called. */
  holdLock(lock: 'document' | 'script'): () => void
  /** File > Make a copy: new file id, no triggers, no properties. */
  copyFile(options?: { user?: string }): Host
}

const SIX_MINUTES_MS = 360_000
/** For simple triggers: https://developers.google.com/apps-script/guides/triggers#restrictions */
const SIMPLE_TRIGGER_MS = 30_000

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

function hostOf(parts: HostParts): Host {
  const { options, world, book } = parts
  const mails: SentMail[] = []
  let menus: MenuEvent[] = []
  let used = options.installed !== 'add-on'
  let copies = 0

  const start = (
    request: Pick<RunRequest, 'functionName' | 'args'> & Partial<RunRequest>,
    given: RunOptions,
  ) => {
    const report = runScript({ ...requestOf(parts, given), ...request })
    mails.push(...report.mails)
    if (request.mode === undefined) used = true
    return report
  }

  const host: Host = {
    state: world.state,
    mails,
    snapshot: () => book?.snapshot() ?? null,
    get menus() {
      return menus
    },
    run: (functionName, args = [], given = {}) => start({ functionName, args }, given),
    clientCall: (functionName, args = [], given = {}) => {
      const carried = args.map((value) => carry(value, isPlainObject))
      return start({ functionName, args: carried, fromClient: true }, given)
    },
    open: (given = {}) => {
      const mode = given.mode ?? (used ? 'LIMITED' : 'NONE')
      const args: RunRequest['args'] = (maker) => [openEvent(mode, maker)]
      const report = start({ functionName: 'onOpen', args, mode, timeLimitMs: SIMPLE_TRIGGER_MS }, given)
      menus = report.ui.filter((event): event is MenuEvent => event.kind === 'menu')
      return report
    },
    clickMenu: (path, given = {}) => start({ functionName: findMenuItem(menus, path), args: [] }, given),
    edit: (typed, given = {}) => {
      const nowMs = Date.parse(world.state.clock)
      const oldValue = book?.type({ ...typed, userEmail: given.user ?? options.user, nowMs }) ?? ''
      return editRuns(world, { ...typed, oldValue }).map(({ mode, ...request }) =>
        start({ ...request, ...(mode === 'LIMITED' && { mode }) }, given),
      )
    },
    advance: (to, { dieAt, dieAfter, failAt, ...trouble } = {}) =>
      fireDueTriggers(world.state, {
        toMs: Date.parse(to),
        trouble,
        run: (firing) => start(timeRun(firing, world.state), { dieAt, dieAfter, failAt, user: firing.owner }),
      }),
    holdLock: (lock) => {
      const holder = {}
      if (!world.locks.take(lock, holder)) throw new Error(`The ${lock} lock is held already`)
      return () => world.locks.releaseAll(holder)
    },
    copyFile: ({ user = options.user } = {}) => copyOf(parts, { user, number: ++copies }),
  }
  return host
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
function editRuns(world: World, edit: CellEdit) {
  const argsFor =
    (mode: AuthMode): RunRequest['args'] =>
    (maker) => [editEvent(edit, { mode, maker })]
  const simple = {
    functionName: 'onEdit',
    args: argsFor('LIMITED'),
    mode: 'LIMITED' as const,
    timeLimitMs: SIMPLE_TRIGGER_MS,
  }
  const installed = world.state.triggers
    .filter(({ event }) => event === 'ON_EDIT')
    .map(({ handler, owner }) => ({
      functionName: handler,
      args: argsFor('FULL'),
      mode: 'FULL' as const,
      userEmail: owner,
      atScreen: false,
    }))
  return [simple, ...installed]
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
