import { answerQueue } from './answers'
import type { AuthMode } from './authorization'
import { type CellEdit, editEvent, timeEvent } from './events'
import type { Firing } from './fire-triggers'
import type { HostOptions, RunOptions } from './host'
import type { World } from './host-run'
import type { RunReport } from './run-report'
import type { RunRequest } from './run-request'
import type { SpreadsheetFile } from './spreadsheet-file'
import type { HostState } from './state'

const SIX_MINUTES_MS = 360_000
/** They run where the script has them, for 30 s at most: https://developers.google.com/apps-script/guides/triggers#restrictions */
export const SIMPLE_TRIGGER = { ifPresent: true, timeLimitMs: 30_000 }

/** What a host is made of. */
export interface HostParts {
  readonly options: HostOptions
  readonly world: World
  readonly book: SpreadsheetFile | null
  readonly nextAnswer: RunRequest['nextAnswer']
}

/** Starts a run; what the request leaves open comes from the options, then from the host. */
export type Start = (request: StartRequest, given: RunOptions) => RunReport
export type StartRequest = Pick<RunRequest, 'functionName' | 'args'> & Partial<RunRequest>

/** A run as from the script editor. */
export function requestOf({ options, world, book, nextAnswer }: HostParts, given: RunOptions) {
  const { dieAt, dieAfter, failAt, failAfter } = given
  return {
    world,
    file: book,
    userEmail: given.user ?? options.user,
    mode: given.mode ?? ('FULL' as const),
    atScreen: true,
    grantedScopes: given.grantedScopes ?? null,
    ...(given.screen === undefined
      ? { nextAnswer: given.answers === undefined ? nextAnswer : answerQueue(given.answers) }
      : { nextAnswer: given.screen.ask, show: given.screen.show }),
    disturbance: { dieAt, dieAfter, failAt, failAfter },
    timeLimitMs: SIX_MINUTES_MS,
    realTimeLimitMs: options.realTimeLimitMs ?? 120_000,
  }
}

/** Nobody sits at a screen. */
export function timeRun({ handler, triggerId }: Firing, state: HostState) {
  const instantMs = Date.parse(state.clock)
  const args: RunRequest['args'] = (maker) => [timeEvent({ instantMs, triggerId }, maker)]
  return { functionName: handler, args, atScreen: false }
}

/** The simple trigger where the script has one, and each installed one as its owner. */
export function editRuns(world: World, edit: CellEdit): StartRequest[] {
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
