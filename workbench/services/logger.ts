import { format } from 'node:util'
import { Emulated } from '../host/emulated'
import type { HostRun } from '../host/host-run'
import { formatString } from './format-string'

/** https://developers.google.com/apps-script/reference/base/logger */
export class Logger extends Emulated {
  readonly apiName = 'Base.Logger'
  private lines: string[] = []

  constructor(private readonly run: HostRun) {
    super()
  }

  clear(): void {
    this.lines = []
  }

  /** Google puts a time before each line; its form here is a *guess*. */
  getLog(): string {
    return this.lines.join('\n')
  }

  log(first: unknown, ...values: unknown[]): this {
    const filled = values.map((value) => printable(this.run, value))
    const text =
      typeof first === 'string' && values.length > 0 ? formatString(first, filled) : print(this.run, [first])
    this.lines.push(`${new Date(this.run.now()).toISOString()} INFO: ${text}`)
    this.run.log.push(text)
    return this
  }
}

/** Emulated objects and enum values show as their own text, not as the host's objects. */
function printable(run: HostRun, value: unknown): unknown {
  if (!(value instanceof Emulated)) return run.enumKey(value) ?? value
  const own = value.toString !== Object.prototype.toString
  return own ? String(value) : (value.apiName.split('.').pop() ?? value.apiName)
}

function print(run: HostRun, values: readonly unknown[]): string {
  return format(...values.map((value) => printable(run, value)))
}

/** https://developers.google.com/apps-script/guides/logging: console goes to Cloud Logging, with a severity. */
export class Console extends Emulated {
  readonly apiName = 'Console'
  private readonly timers = new Map<string, number>()

  constructor(private readonly run: HostRun) {
    super()
  }

  log(...values: unknown[]): void {
    this.run.log.push(print(this.run, values))
  }

  info(...values: unknown[]): void {
    this.run.log.push(print(this.run, values))
  }

  warn(...values: unknown[]): void {
    this.run.log.push(`WARNING ${print(this.run, values)}`)
  }

  error(...values: unknown[]): void {
    this.run.log.push(`ERROR ${print(this.run, values)}`)
  }

  time(label: string): void {
    this.timers.set(label, this.run.now())
  }

  timeEnd(label: string): void {
    const started = this.timers.get(label)
    if (started !== undefined) this.run.log.push(`${label}: ${this.run.now() - started}ms`)
  }
}
