import { answerQueue } from './answers'
import type { AuthMode } from './authorization'
import { type CellEdit, openEvent } from './events'
import { type ClockTrouble, type FiredTrigger, fireDueTriggers } from './fire-triggers'
import type { Host, HostOptions, RunOptions, TypedByHand } from './host'
import type { World } from './host-run'
import { editRuns, type HostParts, requestOf, SIMPLE_TRIGGER, type Start, timeRun } from './host-starts'
import { createLockTable } from './locks'
import { findMenuItem, type MenuEvent } from './menus'
import type { Disturbance } from './meter'
import type { RunReport } from './run-report'
import type { RunRequest } from './run-request'
import { runScript } from './run-script'
import { assertProcessZone, readScriptProject } from './script-project'
import type { SentMail } from './sent-mail'
import { emptyState } from './state'
import { carry } from './wire'

export type { Host } from './host'

export function createHost(options: HostOptions): Host {
  const project = readScriptProject(options.scriptDir)
  assertProcessZone(project.manifest)
  const state = options.state ?? emptyState(new Date().toISOString())
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

function hostOf(parts: HostParts): Host {
  const { options, world, book } = parts
  const mails: SentMail[] = []
  let copies = 0
  let usedInFile = options.installed !== 'add-on'
  const start: Start = (request, given) => {
    const whole = { ...requestOf(parts, given), ...request }
    options.onStart?.({ functionName: whole.functionName, user: whole.userEmail })
    const report = runScript(whole)
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
      edited: (edit: CellEdit, given: RunOptions = {}) =>
        editRuns(world, edit).map((request) => start(request, given)),
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
  const { dieAt, dieAfter, failAt, failAfter, ...clock } = trouble
  return fireDueTriggers(world.state, {
    toMs: Date.parse(to),
    trouble: clock,
    run: (firing) =>
      start(timeRun(firing, world.state), { dieAt, dieAfter, failAt, failAfter, user: firing.owner }),
  })
}

function holdLock(world: World, lock: 'document' | 'script'): () => void {
  const holder = {}
  if (!world.locks.take(lock, holder)) throw new Error(`The ${lock} lock is held already`)
  return () => world.locks.releaseAll(holder)
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
