import type { AuthMode } from './authorization'
import type { Emulated, Run } from './emulated'
import type { LockTable } from './locks'
import type { Meter } from './meter'
import type { ScriptProject } from './script-project'
import type { SentMail } from './sent-mail'
import type { HostState } from './state'
import type { Answer, Dialog, UiEvent } from './ui-events'

/** What outlasts a run, seen by the services. */
export interface World {
  readonly project: ScriptProject
  readonly state: HostState
  /** The spreadsheet file's id; '' for a script without one. */
  readonly fileId: string
  readonly locks: LockTable
  readonly cache: Map<string, { value: string; expiresAt: number }>
  readonly settings: WorldSettings
}

interface WorldSettings {
  /** Mail recipients a day and user: 100 for consumer accounts (https://developers.google.com/apps-script/guides/services/quotas). */
  readonly mailQuota: number
  /** How the script is installed: bound to the file, or as a published editor add-on, which has stricter trigger rules. */
  readonly installed: 'bound' | 'add-on'
  /** 'en' or 'en_US'. */
  readonly userLocale: string
}

/** One run, as the services beside the spreadsheet see it. */
export interface HostRun extends Run {
  readonly world: World
  readonly mode: AuthMode
  readonly meter: Meter
  /** Whether a person sits at a screen: no user interface for time triggers. */
  readonly atScreen: boolean
  readonly ui: UiEvent[]
  /** Puts something before the person's eyes. */
  show(event: UiEvent): void
  readonly log: string[]
  readonly mails: SentMail[]
  /** Scopes that the user granted; null when everything is granted. */
  readonly grantedScopes: readonly string[] | null
  nextAnswer(dialog: Dialog): Answer
  /** The spreadsheet that the script belongs to; null for a script without one. */
  spreadsheet(): Emulated | null
  /** Evaluates code in the script's global scope. */
  evaluate(code: string): unknown
  /** A function of the script's realm that hands its argument to the host. */
  scriptFunction(name: string, body: (value: unknown) => void): unknown
  /** The script's own object for an emulated one: what the script set on it is there. */
  faceOf(emulated: Emulated): Record<string, unknown>
}
