import { nextFiring, pickMinute } from '../host/clock-schedule'
import { Emulated, ScriptException } from '../host/emulated'
import type { HostRun } from '../host/host-run'
import { isZone } from '../host/script-project'
import type { ClockSchedule } from '../host/state'
import { instantOfWall } from '../host/wall-time'
import { addTrigger, type Trigger } from './trigger'

/** https://developers.google.com/apps-script/reference/script/clock-trigger-builder */
export class ClockTriggerBuilder extends Emulated {
  readonly apiName = 'Script.ClockTriggerBuilder'
  private readonly schedule: ClockSchedule
  private unitSet = false
  /** For one-off triggers: milliseconds since 1970, or a calendar day to be read in the zone. */
  private onceMs: number | null = null
  private onceDay: number | null = null

  constructor(
    private readonly run: HostRun,
    private readonly handler: string,
  ) {
    super()
    this.schedule = { unit: 'once', every: 1, timeZone: run.world.project.manifest.timeZone }
  }

  after(durationMilliseconds: number): this {
    this.onceMs = this.run.now() + durationMilliseconds
    return this.every('once', 1)
  }

  at(date: Date): this {
    this.onceMs = date.getTime()
    return this.every('once', 1)
  }

  /** Near midnight of that day; the month counts from 1. */
  atDate(year: number, month: number, day: number): this {
    this.onceDay = Date.UTC(year, month - 1, day)
    return this.every('once', 1)
  }

  atHour(hour: number): this {
    if (hour < 0 || hour > 23)
      throw new ScriptException('The value you passed to atHour was invalid. It must be between 0 and 23.')
    this.schedule.hour = hour
    return this
  }

  create(): Trigger {
    if (!this.unitSet && this.schedule.hour === undefined) {
      throw new ScriptException('The trigger has no schedule: call one of the methods that set it first.')
    }
    if (!this.unitSet) this.every('days', 1)
    this.refuseOften()
    const schedule = { ...this.schedule, minute: this.schedule.minute ?? pickMinute(this.handler) }
    const nextMs = this.onceAtMs() ?? nextFiring(schedule, this.run.now())
    return addTrigger(this.run, {
      handler: this.handler,
      event: 'CLOCK',
      schedule,
      nextAt: new Date(nextMs).toISOString(),
    })
  }

  everyDays(n: number): this {
    return this.every('days', n)
  }

  everyHours(n: number): this {
    oneOf('everyHours', n, [1, 2, 4, 6, 8, 12])
    return this.every('hours', n)
  }

  everyMinutes(n: number): this {
    oneOf('everyMinutes', n, [1, 5, 10, 15, 30])
    return this.every('minutes', n)
  }

  everyWeeks(n: number): this {
    return this.every('weeks', n)
  }

  inTimezone(timezone: string): this {
    if (!isZone(timezone)) throw new ScriptException(`Invalid time zone: ${timezone}`)
    this.schedule.timeZone = timezone
    return this
  }

  nearMinute(minute: number): this {
    if (minute < 0 || minute > 59) {
      throw new ScriptException(
        'The value you passed to nearMinute was invalid. It must be between 0 and 59.',
      )
    }
    this.schedule.minute = minute
    return this
  }

  /** Between 1 and 31 by the reference; the wording is a *guess* after that of atHour. */
  onMonthDay(day: number): this {
    if (day < 1 || day > 31)
      throw new ScriptException(
        'The value you passed to onMonthDay was invalid. It must be between 1 and 31.',
      )
    this.schedule.monthDay = day
    return this.every('months', 1)
  }

  onWeekDay(day: object): this {
    const days = ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY']
    this.schedule.weekDay = days.indexOf(this.run.enumKey(day) ?? '')
    return this.unitSet ? this : this.every('weeks', 1)
  }

  private every(unit: ClockSchedule['unit'], n: number): this {
    this.schedule.unit = unit
    this.schedule.every = Math.max(1, Math.floor(n))
    this.unitSet = true
    return this
  }

  private onceAtMs(): number | null {
    if (this.schedule.unit !== 'once') return null
    return this.onceMs ?? instantOfWall(this.onceDay ?? 0, this.schedule.timeZone)
  }

  /** Add-on triggers fire "at most once per hour"; the wording is a *guess*. */
  private refuseOften(): void {
    if (this.run.world.settings.installed === 'add-on' && this.schedule.unit === 'minutes') {
      throw new ScriptException(
        'The Add-on attempted an action that is not permitted: a trigger more often than hourly.',
      )
    }
  }
}

/** The values are in the reference for everyMinutes; those for everyHours and both wordings are as reported. */
function oneOf(method: string, n: number, allowed: readonly number[]): void {
  if (allowed.includes(n)) return
  const list = `${allowed.slice(0, -1).join(', ')} or ${allowed[allowed.length - 1]}`
  throw new ScriptException(`The value you passed to ${method} was invalid. It must be one of ${list}.`)
}
