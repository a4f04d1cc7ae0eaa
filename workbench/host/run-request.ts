import type { AuthMode } from './authorization'
import type { World } from './host-run'
import type { Disturbance } from './meter'
import type { OpenSpreadsheet, SpreadsheetFile } from './spreadsheet-file'
import type { Answer, Dialog, UiEvent } from './ui-events'

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
  /** What the person does in this dialog; null when nobody knows. */
  nextAnswer(dialog: Dialog): Answer | null
  /** Told at once of everything that the person sees. */
  show?(event: UiEvent): void
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
