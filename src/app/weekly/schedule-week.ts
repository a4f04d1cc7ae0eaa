import { addDays, weekKey } from '../../core/dates'
import {
  type Breaks,
  type LocalTime,
  nextRun,
  type WeeklyTime,
  weekOfMail,
} from '../../core/summary/schedule'
import { mayWrite } from '../may-write'
import { openWorkbook } from '../open-workbook'
import type { Services } from '../services'
import { isNewer, parseRecord } from '../workbook-record'
import { troubleOfEnd, untoldWords } from './end-of-week'
import { lateWords, usualDelayMs } from './late'
import { withMissed } from './missed-weeks'
import { weekSentByHand } from './plan-week'
import type { PauseAnswer, ScheduleReport } from './schedule-report'
import { showNext } from './show-next'
import { parseState, saveState, stateKey, type WeeklyState, withoutWaiting } from './weekly-state'

/**
 * Switches the weekly summary on, from the account of whoever asks: a lead who asks while another one sends takes over. What the week has
 * already mailed stays mailed.
 */
export function schedule(services: Services, wanted: WantedSchedule): ScheduleReport {
  if (!isTime(wanted)) return { kind: 'badTime' }
  return services.alone(() => scheduleAlone(services, wanted)) ?? { kind: 'busy' }
}

/** Without breaks, those that were chosen before stay. */
export interface WantedSchedule extends WeeklyTime, Partial<Breaks> {}

/** Switches it off. Only the one who sends can remove the trigger; anybody else's pause leaves it idle. */
export function pause(services: Services): PauseAnswer {
  return services.alone(() => pauseAlone(services)) ?? 'busy'
}

function pauseAlone(services: Services): PauseAnswer {
  if (isNewer(parseRecord(services.book.record()))) return 'newer'
  const open = openWorkbook(services)
  const read = parseState(open.memory[stateKey])
  const user = services.userEmail()
  if (!mayWrite(services, open)) return 'noWrite'
  const now = services.clock.now()
  const nextWeek = weekOfMail(addDays(services.clock.local(now).day, 7))
  const state = withMissed(services.clock, read, { week: nextWeek, until: now - usualDelayMs })
  const after: WeeklyState = { ...withoutWaiting(state), enabled: false, unfinishedWeek: '' }
  if (state.enabled || state.unfinishedWeek !== '') saveState(services, after)
  if (user === state.owner) services.trigger.remove()
  showNext(services, open, { state: after, trouble: troubleOfEnd(services, open, state) })
  return 'paused'
}

function scheduleAlone(services: Services, wanted: WantedSchedule): ScheduleReport {
  if (isNewer(parseRecord(services.book.record()))) return { kind: 'newer' }
  const open = openWorkbook(services)
  if (open.memory.fileId !== services.book.id()) return { kind: 'copied' }
  const owner = services.userEmail()
  if (owner === '') return { kind: 'noAddress' }
  if (!mayWrite(services, open)) return { kind: 'noWrite' }
  // Throws where Google was not allowed to let this account mail: said now, and not found out on Monday.
  services.mail.quotaLeft()
  const installed = services.trigger.install()
  if (!installed.ok) return { kind: 'trigger', why: installed.why }
  const before = parseState(open.memory[stateKey])
  const now = services.clock.local(services.clock.now())
  const breaks = breaksFrom({ ...before, ...wanted }, now)
  const next = nextRun(wanted, now, breaks)
  const missed = breaks.pausedUntil === '' ? missedWeek(services, before, next) : ''
  const time = { ...wanted, ...breaks }
  const bound = { week: missed || weekOfMail(next.day), until: services.clock.now() - usualDelayMs }
  const told = withMissed(services.clock, before, bound)
  const state = stateFor(told, { services, time, owner, next, missed })
  saveState(services, state)
  const isBreak = breaks.pausedUntil !== ''
  const trouble = isBreak ? troubleOfEnd(services, open, told) : untoldWords(services, open, told)
  showNext(services, open, { state, trouble, wasLate: lateWords(services, before, open.t) !== '' })
  const other = before.enabled && before.owner !== owner ? before.owner : ''
  const zone = services.clock.zone()
  const { skippedWeeks } = breaks
  return { kind: 'scheduled', owner, before: other, next, zone, skippedWeeks, catchesUp: missed !== '' }
}

interface Choice {
  readonly services: Services
  readonly time: WeeklyTime & Breaks
  readonly owner: string
  readonly next: LocalTime
  readonly missed: string
}

/** This week, where it was due, no run has sent it, and the new time comes after it; else ''. */
function missedWeek({ clock }: Services, before: WeeklyState, next: LocalTime): string {
  const now = clock.now()
  const week = weekSentByHand(before, clock.local(now).day)
  const wasDue = before.enabled && now >= before.nextRunAt
  const isOfThisWeek = wasDue && weekOfMail(clock.local(before.nextRunAt).day) === week
  return isOfThisWeek && weekOfMail(next.day) > week ? week : ''
}

/** A week that is under way keeps going: those who wait in it are not forgotten because the day changes, but for a pause. */
function stateFor(before: WeeklyState, { services, time, owner, next, missed }: Choice): WeeklyState {
  const { day: today } = services.clock.local(services.clock.now())
  const underWay = before.last && before.last.counts.waiting > 0 ? before.last.week : ''
  // On a weekend the week that ends may still be under way.
  const waits = underWay === weekOfMail(today) || underWay === weekKey(today)
  const isBreak = time.pausedUntil !== ''
  return {
    ...(isBreak ? withoutWaiting(before) : before),
    enabled: true,
    day: time.day,
    hour: time.hour,
    pausedUntil: time.pausedUntil,
    skippedWeeks: [...time.skippedWeeks],
    owner,
    hadOtherOwners: before.hadOtherOwners || (before.owner !== '' && before.owner !== owner),
    nextRunAt: services.clock.instant(next.day, next.minutes),
    unfinishedWeek: missed || (waits && !isBreak ? underWay : ''),
    bookUrl: services.book.url(),
  }
}

/** Without what lies behind. */
function breaksFrom({ pausedUntil, skippedWeeks }: Breaks, { day }: LocalTime): Breaks {
  const week = weekOfMail(day)
  return {
    pausedUntil: pausedUntil > day ? pausedUntil : '',
    skippedWeeks: skippedWeeks.filter((one) => one >= week),
  }
}

function isTime({ day, hour }: WeeklyTime): boolean {
  return Number.isInteger(day) && day >= 1 && day <= 7 && Number.isInteger(hour) && hour >= 0 && hour <= 23
}
