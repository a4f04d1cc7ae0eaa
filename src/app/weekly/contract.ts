import type { Answer } from '../sidebar/contract'

/** What the dialogs of the weekly summary ask for, and what they get; part of src/app/sidebar/contract.ts. */
export interface WeeklyCalls {
  viewPreview(): PreviewView
  viewMail(request: { readonly to: string }): MailView
  sendTestSummary(): Answer
  /** `to`: addresses of those who were chosen; null for everybody. */
  sendSummaryNow(request: { readonly to: readonly string[] | null }): Answer
  viewSchedule(): ScheduleView
  saveSchedule(wanted: ScheduleRequest): ScheduleAnswer
  pauseSummary(): ScheduleAnswer
}

export type PreviewView = { readonly kind: 'copied'; readonly words: string } | ReadyPreview

export interface ReadyPreview {
  readonly kind: 'ready'
  /** "6 mails would go out now." */
  readonly words: string
  readonly count: number
  readonly quotaLeft: number
  readonly mails: readonly {
    readonly to: string
    readonly name: string
    readonly subject: string
    /** null where it has to be asked for (viewMail). */
    readonly html: string | null
  }[]
  readonly notMailed: readonly { readonly name: string; readonly why: string }[]
  readonly already: readonly string[]
  /** Those who may have it: somebody has to ask them. */
  readonly unclear: readonly string[]
}

export type MailView =
  | { readonly kind: 'not'; readonly words: string }
  | { readonly kind: 'mail'; readonly html: string }

export interface ScheduleView {
  readonly isCopy: boolean
  readonly enabled: boolean
  /** 1 for Monday to 7 for Sunday. */
  readonly day: number
  /** 0 to 23. */
  readonly hour: number
  readonly zone: string
  readonly email: string
  /** Whose account sends; '' while nobody's does. */
  readonly owner: string
  /** The last run's words; '' before the first. */
  readonly last: string
  /** When the next one goes out; '' while it is off. */
  readonly next: string
  /** That mails are due and no run has come; '' where all is well. */
  readonly late: string
  readonly weekdays: readonly string[]
  readonly hours: readonly string[]
  /** The first day on which mail goes out again, '2027-01-04'; '' for no pause. */
  readonly pausedUntil: string
  /** The weeks to come; `noSchool`: all its workdays are days without school on *Start*. */
  readonly weeks: readonly {
    readonly key: string
    readonly words: string
    readonly skipped: boolean
    readonly noSchool: boolean
  }[]
  /** Now in the spreadsheet's zone. */
  readonly now: { readonly day: string; readonly minutes: number }
  /** Today and the days after it, as far as the weeks reach. */
  readonly days: readonly { readonly day: string; readonly words: string }[]
}

interface ScheduleRequest {
  readonly day: number
  readonly hour: number
  readonly pausedUntil: string
  readonly skippedWeeks: readonly string[]
}

export interface ScheduleAnswer extends Answer {
  readonly view: ScheduleView
}
