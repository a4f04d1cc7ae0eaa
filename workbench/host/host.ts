import type { BookSnapshot } from '../sheets/snapshot'
import type { WrittenAnswer } from './answers'
import type { AuthMode } from './authorization'
import type { CellEdit } from './events'
import type { ClockTrouble, FiredTrigger } from './fire-triggers'
import type { MenuEvent } from './menus'
import type { Disturbance } from './meter'
import type { RunReport } from './run-report'
import type { SentMail } from './sent-mail'
import type { SpreadsheetFile } from './spreadsheet-file'
import type { HostState } from './state'
import type { LiveScreen } from './ui-events'

export interface HostOptions {
  /** A folder with appsscript.json, .js or .gs files, and .html files. */
  readonly scriptDir: string
  /** The spreadsheet that the script belongs to (`openBook`); absent or null for a script without one. */
  readonly book?: SpreadsheetFile | null
  readonly state?: HostState
  /** Address of the person at the keyboard unless a call says otherwise. */
  readonly user: string
  /** ISO instant; absent: the state's clock, and without a state this machine's. */
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
  /** Told of every run before it begins. */
  readonly onStart?: (run: { readonly functionName: string; readonly user: string }) => void
}

export interface RunOptions extends Disturbance {
  readonly user?: string
  readonly answers?: readonly WrittenAnswer[]
  /** A person who looks on; they answer instead of `answers`. */
  readonly screen?: LiveScreen
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
  /** The same for an edit that was carried out already, of one cell or of many. */
  edited(edit: CellEdit, options?: RunOptions): RunReport[]
  /** Moves the clock to an ISO instant and fires the time triggers due on the way. */
  advance(to: string, options?: ClockTrouble & Disturbance): FiredTrigger[]
  /** Another execution takes a lock and keeps it until the function returned is called. */
  holdLock(lock: 'document' | 'script'): () => void
  /** File > Make a copy: new file id, no triggers, no properties. */
  copyFile(options?: { user?: string }): Host
}
