import type { LocalTime } from '../../core/summary/schedule'

/** What came of switching the summary on. */
export type ScheduleReport =
  | {
      readonly kind: 'scheduled'
      readonly owner: string
      /** Who sent before; '' where nobody did. */
      readonly before: string
      readonly next: LocalTime
      readonly zone: string
      /** Weeks from this one on in which nothing goes out. */
      readonly skippedWeeks: readonly string[]
      /** The mails of this week, which no run has sent, go out within the hour. */
      readonly catchesUp: boolean
    }
  | { readonly kind: 'badTime' }
  | { readonly kind: 'copied' }
  | { readonly kind: 'busy' }
  /** A newer version of the add-on has arranged this workbook. */
  | { readonly kind: 'newer' }
  /** Google does not say whose account this is: a summary without an owner could be taken over by nobody. */
  | { readonly kind: 'noAddress' }
  /** Google lets this person write nothing: nothing was changed. */
  | { readonly kind: 'noWrite' }
  /** Google's words for why there is no trigger: nothing was changed. */
  | { readonly kind: 'trigger'; readonly why: string }

/** What came of switching it off. */
export type PauseAnswer = 'paused' | 'busy' | 'newer' | 'noWrite'
