import { parseArgs } from 'node:util'
import type { WrittenAnswer } from '../host/answers'
import { isZone } from '../host/script-project'
import { isLocale } from '../sheets/store/locale'
import { CommandProblem } from './problem'

/** `run FUNCTION`, as asked for on the command line; plain data, as it goes to the thread that runs the script. */
export interface RunCommand {
  readonly functionName: string
  readonly args: readonly unknown[]
  readonly scriptDir: string
  readonly workspace?: string
  readonly bookFile?: string
  readonly user?: string
  /** ISO instant. */
  readonly now?: string
  /** The spreadsheet's. */
  readonly timeZone?: string
  readonly locale?: string
  readonly quota?: number
  readonly answers: readonly WrittenAnswer[]
  readonly failAt?: number
  readonly failAfter?: number
  readonly dieAt?: number
  readonly dieAfter?: number
  readonly json: boolean
}

export const USAGE = `Usage:
  workbench run FUNCTION ['[json args]'] [--workspace DIR] [--book FILE.xlsx] [--script DIR] [--as EMAIL] [--now ISO]
      [--timezone TZ] [--locale L] [--quota N] [--answer '["ok","text"]']... [--fail-at N] [--fail-after N]
      [--die-at N] [--die-after N] [--json]
  workbench serve [--workspace DIR] [--book FILE.xlsx] [--script DIR] [--port N] [--smtp URL] [--as EMAIL] [--open-demo]
  workbench probes [NAME...]`

const OPTIONS = {
  workspace: { type: 'string' },
  book: { type: 'string' },
  script: { type: 'string' },
  as: { type: 'string' },
  now: { type: 'string' },
  timezone: { type: 'string' },
  locale: { type: 'string' },
  quota: { type: 'string' },
  answer: { type: 'string', multiple: true },
  'fail-at': { type: 'string' },
  'fail-after': { type: 'string' },
  'die-at': { type: 'string' },
  'die-after': { type: 'string' },
  json: { type: 'boolean' },
} as const

/** @throws CommandProblem that names the option that cannot be read */
export function readRunCommand(words: readonly string[]): RunCommand {
  const { values, positionals } = parse(words)
  const [functionName, args, ...more] = positionals
  if (functionName === undefined) throw new CommandProblem('Name the function to run: run FUNCTION')
  if (more.length > 0)
    throw new CommandProblem(`There is more than a function and its arguments: ${more.join(' ')}`)
  return {
    functionName,
    args: args === undefined ? [] : jsonArray(args),
    scriptDir: values.script ?? 'dist',
    json: values.json === true,
    answers: (values.answer ?? []).flatMap(readAnswers),
    ...given('workspace', values.workspace),
    ...given('bookFile', values.book),
    ...given('user', address(values.as)),
    ...given('now', instant(values.now)),
    ...given('timeZone', zone(values.timezone)),
    ...given('locale', locale(values.locale)),
    ...given('quota', wholeNumber('--quota', values.quota, 0)),
    ...given('failAt', wholeNumber('--fail-at', values['fail-at'], 1)),
    ...given('failAfter', wholeNumber('--fail-after', values['fail-after'], 1)),
    ...given('dieAt', wholeNumber('--die-at', values['die-at'], 1)),
    ...given('dieAfter', wholeNumber('--die-after', values['die-after'], 1)),
  }
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true })
  } catch (error) {
    const [first = 'The options cannot be read'] = (error as Error).message.split(/\. |\n/)
    throw new CommandProblem(first)
  }
}

function given<Key extends string, Value>(key: Key, value: Value | undefined): Partial<Record<Key, Value>> {
  return value === undefined ? {} : ({ [key]: value } as Record<Key, Value>)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function jsonArray(text: string): unknown[] {
  const value = parseJson(text)
  if (Array.isArray(value)) return value
  throw new CommandProblem(`The arguments are no JSON array, such as '["text", 3]': ${text}`)
}

/** `["ok","text"]` is one answer with its text, `[["ok","text"],["yes"]]` several, `yes` or `"yes"` a button alone. */
function readAnswers(text: string): WrittenAnswer[] {
  const value = parseJson(text) ?? text
  const several = Array.isArray(value) && value.every((one) => Array.isArray(one))
  return (several ? value : [value]).map((one: unknown) => {
    if (typeof one === 'string') return one
    if (Array.isArray(one) && one.length > 0 && one.every((part) => typeof part === 'string')) {
      const [button = '', answer] = one as string[]
      return answer === undefined ? [button] : [button, answer]
    }
    throw new CommandProblem(`--answer is a button and perhaps a text, such as '["ok","Room 12"]': ${text}`)
  })
}

function wholeNumber(option: string, text: string | undefined, least: number): number | undefined {
  if (text === undefined) return undefined
  const value = Number(text)
  if (Number.isInteger(value) && value >= least) return value
  throw new CommandProblem(`${option} is a whole number from ${least} on: ${text}`)
}

function instant(text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  const time = new Date(text)
  if (Number.isNaN(time.getTime()) || !isDay(text.slice(0, 10))) {
    throw new CommandProblem(`--now is a time such as 2026-11-23T15:00:00Z: ${text}`)
  }
  return time.toISOString()
}

/** Date reads February 31 as March 3. */
function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}

function address(text: string | undefined): string | undefined {
  if (text === undefined || /^[^\s@]+@[^\s@]+$/.test(text)) return text
  throw new CommandProblem(`--as is an address such as lea@example.org: ${text}`)
}

function locale(text: string | undefined): string | undefined {
  if (text === undefined || isLocale(text)) return text
  throw new CommandProblem(`--locale is one that Google Sheets knows, such as en_US: ${text}`)
}

function zone(text: string | undefined): string | undefined {
  if (text === undefined || isZone(text)) return text
  throw new CommandProblem(`--timezone is a zone such as America/Chicago: ${text}`)
}
