import type { Cell, Grid } from '../core/tables/records'

/**
 * The doors through which a use case reaches the spreadsheet, the mail and the clock. `src/google` opens them; a use case gets them as
 * its first argument. Every function says what it costs in Google's calls.
 */
export interface Services {
  readonly book: BookServices
  readonly memory: MemoryServices
  readonly mail: MailServices
  readonly trigger: TriggerServices
  readonly clock: ClockServices
  readonly ask: AskServices
  /** Address of the person at the keyboard, or of the trigger's owner. One call. */
  userEmail(): string
  /** Runs `job` while nobody else in this document runs one; null where somebody does. Two calls. */
  alone<T>(job: () => T): T | null
}
