import { randomUUID } from 'node:crypto'
import { bookFile } from '../host/book-file'
import { cellEditOf } from '../host/cell-edit'
import { createHost, type Host } from '../host/create-host'
import type { RunReport } from '../host/run-report'
import type { EditedCells } from '../sheets/actions/person'
import { type Book, createBook } from '../sheets/store/book'
import { type Filling, fillWorkbook } from './fill-workbook'
import type { DemoFolder } from './read-demo-folder'

/** What happened when a community's files went through the product. */
export interface DemoRun {
  readonly host: Host
  readonly filling: Filling
  readonly setUp: RunReport
  readonly check: RunReport
  readonly week: readonly RunReport[]
}

/** A step of the demo that did not come through, in plain words. */
export class DemoProblem extends Error {
  override readonly name = 'DemoProblem'
}

const hourMs = 3_600_000

/**
 * Plays a lead's first days: sets up on the workday before, fills in the tabs, checks, switches the weekly summary on, and lets the clock go
 * on until the hour in which it is sent. Everything is done by the bundle in `scriptDir`.
 */
export function playDemo(folder: DemoFolder, scriptDir: string): DemoRun {
  const { start } = folder
  const today = Date.parse(start.today || new Date().toISOString())
  if (Number.isNaN(today))
    throw new DemoProblem(`Start.csv: “${start.today}” is not a moment such as 2026-11-30T14:00:00Z.`)
  const timeZone = start['time zone'] || 'America/Chicago'
  if (!isTimeZone(timeZone))
    throw new DemoProblem(`Start.csv: “${timeZone}” is not a time zone such as America/Chicago.`)
  const lead = start['lead email'] || 'lead@example.org'
  const book = createBook({
    id: randomUUID(),
    name: start.community || 'Throughline',
    locale: start.locale || 'en_US',
    timeZone,
    owner: lead,
  })
  const host = createHost({
    scriptDir,
    book: bookFile(book),
    user: lead,
    now: new Date(today - 3 * 24 * hourMs).toISOString(),
  })
  host.open()
  const setUp = succeed(host.run('setUpCommunity', [answersFrom(start, lead)]), 'Set up')
  const person = { book, email: lead, nowMs: Date.parse(host.state.clock) }
  const filling = fillWorkbook(person, folder.tabs, (edited) => tellScript(host, book, edited))
  const check = succeed(host.run('checkAlignment'), 'Check alignment')
  scheduleFor(host, today, book.timeZone)
  const fired = host.advance(new Date(today + 2 * hourMs).toISOString())
  return { host, filling, setUp, check, week: fired.flatMap(({ reports }) => reports) }
}

/** What the script does about it does not stop the person who pastes. */
function tellScript(host: Host, book: Book, edited: EditedCells): void {
  const edit = cellEditOf(book, edited)
  if (edit) host.edited(edit)
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: name }) !== null
  } catch {
    // The only question that JavaScript answers about a zone's name is whether it throws.
    return false
  }
}

function answersFrom(start: DemoFolder['start'], lead: string) {
  return {
    community: start.community ?? '',
    school: start.school ?? '',
    schoolYear: start['school year'] ?? '',
    vision: start.vision ?? '',
    lead: { name: start['lead name'] || lead, email: lead },
    start: start['cycle start'] || undefined,
  }
}

/** Through the menu, as a lead does it: the day and the hour that “today” has in the spreadsheet's zone. */
function scheduleFor(host: Host, today: number, timeZone: string): void {
  const words = new Intl.DateTimeFormat('en-US', {
    timeZone,
    weekday: 'long',
    hour: 'numeric',
    hourCycle: 'h23',
  })
  const parts = Object.fromEntries(words.formatToParts(today).map(({ type, value }) => [type, value]))
  const answers = [
    ['ok', parts.weekday ?? ''],
    ['ok', String(Number(parts.hour))],
    ['ok', ''],
  ] as const
  const path = ['Throughline', 'Without dialogs', 'Schedule…']
  succeed(host.clickMenu(path, { answers }), 'Switching the weekly summary on')
}

function succeed(report: RunReport, step: string): RunReport {
  const outcome = report.result as { kind?: string; field?: string; found?: string } | null
  if (report.error) throw new DemoProblem(`${step} failed: ${report.error}`)
  if (outcome?.kind === 'wrong') throw new DemoProblem(wrongAnswer(outcome))
  if (outcome?.kind !== undefined && outcome.kind !== 'done') {
    throw new DemoProblem(`${step} did not come through: ${JSON.stringify(outcome)}`)
  }
  return report
}

/** What set-up could not use, by the question of Start.csv that it answers. */
function wrongAnswer({ field = '', found = '' }: { field?: string; found?: string }): string {
  const asked: Readonly<Record<string, string>> = {
    schoolYear: 'School year',
    'lead.name': 'Lead name',
    'lead.email': 'Lead email',
    start: 'Cycle start',
  }
  const question = asked[field] ?? `${field.charAt(0).toUpperCase()}${field.slice(1)}`
  if (found === '') return `Start.csv: “${question}” needs an answer.`
  return `Start.csv: “${found}” cannot be used as the answer to “${question}”.`
}
