import * as v from 'valibot'
import type { Known } from '../../core/summary/known'
import { readKnown, writeKnown } from '../../core/summary/known-record'
import { weeksKept } from '../../core/summary/ledger'
import type { WeekInput } from '../../core/summary/week-view'
import type { Services } from '../services'

/** The one property that an idle trigger run reads. */
export const stateKey = 'schedule'

const countsSchema = v.object({
  sent: v.number(),
  already: v.number(),
  failed: v.number(),
  unclear: v.number(),
  waiting: v.number(),
  skipped: v.number(),
})

/** What became of everyone in a run. */
export type RunCounts = v.InferOutput<typeof countsSchema>

/** `unclear`: Google failed twice in a row without saying whether the mail went out. */
const stopSchema = v.picklist(['limit', 'time', 'permission', 'unclear'])

/** Why a run sent no more mails though some were left. */
export type Stop = v.InferOutput<typeof stopSchema>

const lastRunSchema = v.object({
  week: v.string(),
  /** Milliseconds since 1970. */
  at: v.number(),
  by: v.string(),
  counts: countsSchema,
  /** Only those whom somebody chose were to be mailed, or there was nobody on Members: others of the week are still to be. */
  isPart: v.optional(v.boolean(), false),
  /** Absent in what earlier versions wrote, and where nothing stopped it. */
  stop: v.optional(v.nullable(stopSchema), null),
  /** Runs of the week in a row that stopped as Google failed without a word that says anything. */
  failingRuns: v.optional(v.number(), 0),
  /** What became of everyone stands on the tab *Summary log*. */
  logged: v.optional(v.boolean(), true),
  /** Those who still wait go first in the next run: the numbers of their IDs (see `encodeNumbers`), and addresses of those without ID. */
  waitingNumbers: v.string(),
  /** Those of them who waited in an earlier week as well. */
  longWaitingNumbers: v.optional(v.string(), ''),
  waitingAddresses: v.array(v.string()),
})

const noneMissed: { weeks: string[]; toldIn: string } = { weeks: [], toldIn: '' }

const stateSchema = v.object({
  enabled: v.boolean(),
  /** 1 for Monday to 7 for Sunday. */
  day: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7)),
  hour: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(23)),
  /** Address of the person whose trigger sends. */
  owner: v.string(),
  /** There may be triggers of earlier owners, who alone can remove them. */
  hadOtherOwners: v.boolean(),
  /** See `Breaks`. Workbooks scheduled by an earlier version have none. */
  pausedUntil: v.optional(v.string(), ''),
  skippedWeeks: v.optional(v.array(v.string()), []),
  /** Milliseconds since 1970; moves on only when the week's mails are all out. */
  nextRunAt: v.number(),
  /** A week that somebody began by hand and that the trigger goes on with; '' for none. */
  unfinishedWeek: v.string(),
  bookUrl: v.string(),
  last: v.nullable(lastRunSchema),
  /** Weeks of which the tab *Summary log* could not be told: the next run that can write it makes up for them. */
  owedLogs: v.optional(v.array(v.string()), []),
  /** Weeks without their mails, the oldest first, and the week whose run has written them into the log; '' until one has. */
  missed: v.optional(v.object({ weeks: v.array(v.string()), toldIn: v.string() }), noneMissed),
  /** What was known at the end of the last run of two or three weeks, the newest first: week and record. */
  known: v.array(v.tuple([v.string(), v.string()])),
})

export type WeeklyState = v.InferOutput<typeof stateSchema>
export type LastRun = v.InferOutput<typeof lastRunSchema>

/** Monday at eight, until somebody says otherwise. */
const freshState: WeeklyState = {
  enabled: false,
  day: 1,
  hour: 8,
  owner: '',
  hadOtherOwners: false,
  pausedUntil: '',
  skippedWeeks: [],
  nextRunAt: 0,
  unfinishedWeek: '',
  bookUrl: '',
  last: null,
  owedLogs: [],
  missed: noneMissed,
  known: [],
}

/** A text that is missing or cannot be read counts as switched off: then nobody is mailed until somebody says so. */
export function parseState(text: string | null | undefined): WeeklyState {
  if (!text) return freshState
  try {
    const parsed = v.safeParse(stateSchema, JSON.parse(text))
    return parsed.success ? parsed.output : freshState
  } catch {
    // Cut short or not ours. The ledger, which guards against a second mail, is kept elsewhere.
    return freshState
  }
}

/** One call. */
export function saveState(services: Pick<Services, 'memory'>, state: WeeklyState): void {
  services.memory.setAll(stateProperty(state))
}

/** As it is written down, for whoever has more to write with it. */
export function stateProperty(state: WeeklyState): Readonly<Record<string, string>> {
  return { [stateKey]: JSON.stringify(state) }
}

/** Ends what still waits. Who it was stays written down: they go first in the next week, its leads are told, and its run sees that the log says it. */
export function withoutWaiting(state: WeeklyState): WeeklyState {
  const { last } = state
  if (!last || last.counts.waiting === 0) return state
  return {
    ...state,
    last: { ...last, counts: { ...last.counts, waiting: 0 } },
    owedLogs: withOwed(state.owedLogs, last.week),
  }
}

/** As many as the ledger keeps beside the week of the run that makes up for them. */
export function withOwed(owedLogs: readonly string[], week: string): string[] {
  return [...owedLogs.filter((one) => one !== week), week].slice(1 - weeksKept)
}

/** Whether the trigger has anything to do at `now`. */
export function isDue(state: WeeklyState, now: number): boolean {
  return state.enabled && (now >= state.nextRunAt || state.unfinishedWeek !== '')
}

/** What the last summaries before `week` knew, as far back as there are records. */
export function knownBefore(state: WeeklyState, week: string): Pick<WeekInput, 'known' | 'knownEarlier'> {
  const [last, ...earlier] = state.known.filter(([known]) => known < week).map(([, text]) => text)
  return { known: readKnown(last), knownEarlier: earlier.map(readKnown) }
}

/** Characters of the records in the one property: two of the largest. */
const roomForKnown = 7_400

/** Adds the record of `week`, once: what came while the week's mails were still going out is news for the next. */
export function withKnown(state: WeeklyState, week: string, known: Known): WeeklyState {
  if (state.known.some(([other]) => other === week)) return state
  const [last, ...older] = state.known.filter(([other]) => other < week).slice(0, 2)
  const kept: WeeklyState['known'] = [[week, writeKnown(known)], ...(last ? [last] : [])]
  const length = [...kept, ...older].reduce((sum, [, text]) => sum + text.length, 0)
  // A third is for a run that goes on in another hour with those whom last week's mail did not reach.
  return { ...state, known: length <= roomForKnown ? [...kept, ...older] : kept }
}
