/**
 * What outlives a run beside the spreadsheet: the JSON of a workspace's `state.json`. One state belongs to one file and the one script
 * in it. Locks and the cache are not kept: Google lets both go.
 */
export interface HostState {
  /** The script project's id; a copy of the file has another. */
  scriptId: string
  /** The host's clock as an ISO instant. */
  clock: string
  properties: PropertyStores
  triggers: TriggerState[]
  /** Mail recipients used up, by user. */
  mailQuota: Record<string, MailQuotaUse>
}

interface PropertyStores {
  script: Record<string, string>
  /** Shared by all who use the script in this file. */
  document: Record<string, string>
  /** By the user's address. */
  user: Record<string, Record<string, string>>
}

interface MailQuotaUse {
  /** Recipients since `since`. */
  used: number
  /** ISO instant of the first mail that counts; 24 hours later the count starts anew. */
  since: string
}

export interface TriggerState {
  id: string
  handler: string
  /** Address of the user who made it and as whom it runs. */
  owner: string
  /** A key of ScriptApp.EventType. */
  event: 'CLOCK' | 'ON_OPEN' | 'ON_EDIT' | 'ON_CHANGE' | 'ON_FORM_SUBMIT'
  /** For clock triggers. */
  schedule: ClockSchedule | null
  /** ISO instant at which it fires next; null for other than clock triggers and for a one-off that has fired. */
  nextAt: string | null
}

export interface ClockSchedule {
  unit: 'minutes' | 'hours' | 'days' | 'weeks' | 'months' | 'once'
  /** Every so many units. */
  every: number
  hour?: number
  minute?: number
  /** 0 is Sunday, as in JavaScript's Date. */
  weekDay?: number
  monthDay?: number
  timeZone: string
}

/** The state of a script that nobody has run yet. */
export function emptyState(clock: string, scriptId = 'script-1'): HostState {
  return {
    scriptId,
    clock,
    properties: { script: {}, document: {}, user: {} },
    triggers: [],
    mailQuota: {},
  }
}
