import { formatDay, formatTime } from '../../core/dates'
import type { LocalTime } from '../../core/summary/schedule'
import type { Translate } from '../../messages'
import type { StartTexts } from '../start-page'
import type { LogRow } from './log-tab'
import type { MissedWeek } from './missed-weeks'
import { missedWords } from './missed-words'
import type { NextRun } from './next-run'
import type { RunCounts, Stop } from './weekly-state'

/** What a run did, for whoever asked and for *Start*. */
export type WeekReport =
  /** Nothing was due, or what is due waits for another day. */
  | { readonly kind: 'idle' }
  /** Another run is under way. */
  | { readonly kind: 'busy' }
  /** This file is a copy of the one that was set up, or was never set up: nobody is mailed from it. */
  | { readonly kind: 'copied' }
  /** A newer version of the add-on has arranged this workbook. */
  | { readonly kind: 'newer' }
  /** Google lets this person write nothing, so that nobody was mailed. */
  | { readonly kind: 'noWrite' }
  /** The day's limit was used up before, and everyone who waits is written down already. */
  | { readonly kind: 'noQuota' }
  | RanReport

export interface RanReport {
  readonly kind: 'ran'
  readonly week: string
  readonly at: LocalTime
  readonly by: string
  readonly counts: RunCounts
  /** null while the summary is switched off. */
  readonly next: NextRun | null
  readonly zone: string
  /** Why some wait; null where nothing stopped the run. */
  readonly stop: Stop | null
  /** What became of everyone stands on the tab *Summary log*. */
  readonly logged: boolean
  /** Where it does not: whom no mail has reached, as nobody could read it there. */
  readonly unreached: readonly Pick<LogRow, 'name' | 'address'>[]
  /** Weeks before this one whose mails did not go out. */
  readonly missed: readonly MissedWeek[]
}

/** What to tell the person who asked for the run. */
export function reportWords(report: WeekReport, t: Translate): string {
  if (report.kind === 'ran') return ranWords(report, t).join('\n')
  if (report.kind === 'newer') return t('setUp.newer')
  return report.kind === 'idle' ? '' : t(`weekly.${report.kind}`)
}

/** The lines of *Start* that a run keeps up to date. */
export function startTexts(report: RanReport, t: Translate): StartTexts {
  const [first = '', ...rest] = ranWords(report, t)
  const { sent, already } = report.counts
  return {
    // After a run that died, the one that goes on may find everybody mailed.
    summary: sent === 0 && already > 0 ? `${first} ${t('weekly.already', { count: already })}` : first,
    schedule: nextWords(report, t),
    sender: report.by,
    trouble: hasTrouble(report) ? rest.join(' ') : '',
  }
}

/** "Mon, Nov 30, 8:00 AM (within the hour after), Chicago time", and what comes before it. */
export function nextWords({ next, zone }: Pick<RanReport, 'next' | 'zone'>, t: Translate): string {
  if (!next) return t('start.schedule.off')
  const regular = t('weekly.next', { ...timeWords(next, t), zone: zoneWords(zone) })
  if (next.waits) return t('weekly.next.waits', { next: regular })
  return next.dueSince ? t('weekly.next.due', { ...timeWords(next.dueSince, t), next: regular }) : regular
}

function timeWords({ day, minutes }: LocalTime, t: Translate) {
  return { day: formatDay(day, t), time: formatTime(minutes, t) }
}

/** "New York" for 'America/New_York': the place whose clocks count. */
export function zoneWords(zone: string): string {
  return zone.slice(zone.lastIndexOf('/') + 1).replace(/_/g, ' ')
}

function hasTrouble({ counts: { waiting, failed, unclear }, logged, missed }: RanReport): boolean {
  return !logged || missed.length > 0 || waiting + failed + unclear > 0
}

function ranWords(report: RanReport, t: Translate): string[] {
  const { counts, at, by, next, stop, logged } = report
  const { day, time } = timeWords(at, t)
  const say = (key: 'already' | 'failed' | 'unclear' | 'skipped') =>
    counts[key] > 0 ? [t(`weekly.${key}`, { count: counts[key], logged: String(logged) })] : []
  return [
    t('weekly.done', {
      sent: counts.sent,
      when: `${day}, ${time}`,
      by: by === '' ? t('weekly.noOwner') : by,
    }),
    ...(logged ? [] : [t('weekly.notLogged'), ...unreachedWords(report, t)]),
    ...missedWords(report.missed, t),
    ...(counts.waiting > 0 ? waitingWords(counts.waiting, { next, stop }, t) : []),
    ...say('failed'),
    ...say('unclear'),
    ...say('already'),
    ...say('skipped'),
  ]
}

/** More names would not be read; a few hundred fit into a cell and a message. */
const mostNamed = 200

function unreachedWords({ unreached }: RanReport, t: Translate): string[] {
  if (unreached.length === 0) return []
  const named = unreached.slice(0, mostNamed)
  const more = unreached.length - named.length
  const people = named.map(({ name, address }) => `${name} <${address}>`.trim()).join(', ')
  return [t('weekly.unreached', { people, more })]
}

/** Why some wait and what brings them their mail. */
function waitingWords(
  count: number,
  { next, stop }: Pick<RanReport, 'next' | 'stop'>,
  t: Translate,
): string[] {
  const waiting = t(`weekly.waiting.${stop ?? 'next'}`, { count })
  // Who may not mail is told what to do in the same breath.
  if (stop === 'permission') return [waiting]
  if (!next) return [waiting, t('weekly.waiting.byHand')]
  return stop === 'unclear' ? [waiting, t('weekly.waiting.again')] : [waiting]
}
