import type { SentMail } from './sent-mail'
import type { UiEvent } from './ui-events'

/** What came of a run. */
export interface RunReport {
  /** A host copy of what the function returned; null when it returned nothing or failed. */
  readonly result: unknown
  /** What the script threw or why the run ended early, as text; null when all went well. */
  readonly error: string | null
  /** Where it was thrown, in frames of the script's own files; null when unknown. */
  readonly errorStack: string | null
  /** Lines of Logger and console. */
  readonly log: string[]
  /** What the person at the screen saw, in order. */
  readonly ui: UiEvent[]
  readonly mails: SentMail[]
  /** Service calls by name, as 'SpreadsheetApp.Range.getValues'. */
  readonly calls: Record<string, number>
  /** Calls that need no round trip, by name. */
  readonly localCalls: Record<string, number>
  readonly callCount: number
  readonly localCount: number
  /** Every method called while the files were loaded: Apps Script code should call none. */
  readonly loadCalls: string[]
  /** Google's time for the calls. */
  readonly estimatedMs: number
  /** This process's time for the run. */
  readonly cpuMs: number
  /** The run was ended from outside: told to die, out of time, or not answered. */
  readonly died: boolean
}
