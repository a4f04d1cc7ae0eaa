import { randomUUID } from 'node:crypto'
import { fillWorkbook } from '../../workbench/demo/fill-workbook'
import type { DemoTab } from '../../workbench/demo/read-demo-folder'
import { bookFile } from '../../workbench/host/book-file'
import { cellEditOf } from '../../workbench/host/cell-edit'
import { createHost, type Host } from '../../workbench/host/create-host'
import type { RunReport } from '../../workbench/host/run-report'
import { type Book, createBook } from '../../workbench/sheets/store/book'
import {
  duplicateTab,
  insertRows,
  type Person,
  pasteBlock,
  renameTab,
} from '../../workbench/sheets/user-actions'
import {
  type Budget,
  type CallKinds,
  callKinds,
  checkBudget,
  checkCpuBudget,
  hugeCheckBudgets,
  idleBudget,
  previewBudget,
  renderBudget,
  setUpBudget,
  weeklyBudget,
} from './budgets'
import { msOfMail, quickest } from './mail-time'
import { emailOf, firstFiles, schoolYear, times } from './people-files'
import { communityName, full, goalTabNames, type Size, tenThousand } from './sizes'
import { personName } from './words'
import { type Labels, practiceFile, yearFiles } from './year-files'

/** One run of the product, with what it took. */
export interface Step {
  readonly name: string
  readonly report: RunReport
  readonly kinds: CallKinds
  readonly budgets: readonly Budget[]
  /** Resident memory of the whole process after it, in MB. */
  readonly memoryMb: number
  /** Computing that each further mail takes; null in runs of which that cannot be told. */
  readonly msPerMail: number | null
}

export interface PlayedYear {
  readonly tabs: number
  /** Typed rows in all tables. */
  readonly rows: number
  readonly steps: readonly Step[]
}

interface Stage {
  readonly size: Size
  readonly host: Host
  readonly book: Book
  readonly person: Person
  readonly steps: Step[]
  /** Whether runs are played again for what they compute, and not for their calls alone. */
  readonly isTimed: boolean
}

/** The Monday before the first summary, early in the morning in Chicago: eight o'clock there is 14:00 UTC. */
const startOfDay = '2026-11-30T11:30:00Z'
const hourMs = 3_600_000

/** Sets up a workbook of this size, fills it as people do, and runs everything that is measured, by the bundle in `scriptDir`. */
export function playYear(size: Size, scriptDir: string, { isTimed = false } = {}): PlayedYear {
  const stage = { ...openStage(size, scriptDir), isTimed }
  setUp(stage)
  addGoalTabs(stage)
  check(stage, 'check: tabs without rows')
  const first = type(stage, firstFiles(size))
  check(stage, 'first check: people and goals')
  const year = type(stage, yearFiles(size, labelsOf(stage)))
  check(stage, 'check: rows of half a year')
  const practice = type(stage, [practiceFile(size, labelsOf(stage))])
  check(stage, 'check: rows of practice')
  const between = goalTabNames(size).reduce((rows, name) => rows + putBetween(stage, name), 0)
  check(stage, 'check: rows that no edit told of')
  checkAgain(stage)
  if (size.checkOnly) return played(stage, first + year + practice + between)
  preview(stage)
  playWeek(stage)
  return played(stage, first + year + practice + between)
}

function played({ book, steps }: Stage, rows: number): PlayedYear {
  return { tabs: book.sheets.length, rows, steps }
}

function openStage(size: Size, scriptDir: string): Omit<Stage, 'isTimed'> {
  const lead = emailOf(0)
  const book = createBook({ id: randomUUID(), name: size.name, timeZone: 'America/Chicago', owner: lead })
  const host = createHost({
    scriptDir,
    book: bookFile(book),
    user: lead,
    now: startOfDay,
    // What a school's account may send in a day: https://developers.google.com/apps-script/guides/services/quotas
    quota: 1_500,
  })
  return { size, host, book, person: { book, email: lead, nowMs: Date.parse(startOfDay) }, steps: [] }
}

function setUp(stage: Stage): void {
  const lead = { name: personName(0), email: emailOf(0) }
  const answers = {
    community: communityName(0),
    school: 'Larkmere North School',
    schoolYear,
    lead,
    start: '2026-09-08',
  }
  const report = succeed(stage.host.run('setUpCommunity', [answers]), 'set-up')
  note(stage, 'set-up', { report, budgets: setUpBudget(report, stage.book.sheets.length) })
}

/** A second goals tab is made as people make one: the first one is duplicated while it is empty, and renamed. */
function addGoalTabs({ book, person, size }: Stage): void {
  const [first, ...others] = goalTabNames(size)
  const source = book.sheets.find((tab) => tab.name === first)
  if (!source) throw new Error('Set-up made no goals tab')
  for (const name of others.reverse()) renameTab(person, duplicateTab(person, source.id).sheetId, name)
}

/** Each file is one paste, of which Sheets tells `onEdit`: that gives the rows their IDs. */
function type({ person, host, book }: Stage, files: readonly DemoTab[]): number {
  const { refused, rows } = fillWorkbook(person, files, (edited) => {
    const edit = cellEditOf(book, edited)
    for (const report of edit ? host.edited(edit) : []) succeed(report, 'edit')
  })
  if (refused.length > 0) throw new Error(`Refused: ${refused.slice(0, 5).join('; ')}`)
  return rows
}

/**
 * Two new goals among those that are there, so that new IDs do not stand in one piece, put there by something of which no edit tells: "Script
 * executions and API requests do not cause triggers to run" (https://developers.google.com/apps-script/guides/triggers#restrictions).
 */
function putBetween({ person, book }: Stage, tabName: string): number {
  const tab = book.sheets.find(({ name }) => name === tabName)
  if (!tab) throw new Error(`There is no tab ${tabName}`)
  for (const row of [2, 6]) {
    insertRows(person, tab.id, { before: row, count: 1 })
    pasteBlock(person, { sheetId: tab.id, row, column: 0 }, [
      [`Students explain their thinking aloud (${row})`, 'Team'],
    ])
  }
  return 2
}

/** The lists from which people pick, as they stand on the hidden tab. */
function labelsOf({ book }: Stage): Labels {
  const tab = book.sheets.find(({ name }) => name === 'Lists')
  const [header = [], ...rows] = tab?.rows ?? []
  const column = (set: string) => {
    const index = header.findIndex((cell) => cell?.value === set)
    return rows.map((row) => String(row[index]?.value ?? '')).filter((label) => label !== '')
  }
  return { goals: column('goals'), cycles: column('cycles'), strategies: column('strategies') }
}

/** As the button of the Check pane calls it. */
function runCheck({ host }: Stage, name: string): RunReport {
  // What typing and earlier runs left lying about is theirs: a check pays for its own.
  globalThis.gc?.()
  return succeed(host.clientCall('runCheck'), name)
}

function check(stage: Stage, name: string): void {
  const before = idColumns(stage)
  const report = runCheck(stage, name)
  const pieces = idColumns(stage).reduce((sum, ids, tab) => sum + piecesBetween(before[tab] ?? [], ids), 0)
  const calls = checkBudget(report, { tabs: stage.book.sheets.length, pieces })
  note(stage, name, { report, budgets: [...calls, ...hugeBudgets(stage.size, report)] })
}

/** The same check again and again, where nothing changes: what it computes is the least of several, as the machine may be busy. */
function checkAgain(stage: Stage): void {
  const name = 'check: nothing new'
  const isJudged = stage.size === full || stage.size.checkOnly === true
  const reports = times(isJudged ? timesOver : 1, () => runCheck(stage, name))
  const report = quickest(reports)
  const calls = checkBudget(report, { tabs: stage.book.sheets.length, pieces: 0 })
  note(stage, name, { report, budgets: [...calls, ...timedBudgets(stage.size, report)] })
}

function timedBudgets(size: Size, report: RunReport): Budget[] {
  return size === full ? [checkCpuBudget(report)] : hugeBudgets(size, report)
}

function hugeBudgets(size: Size, report: RunReport): Budget[] {
  return size === tenThousand ? hugeCheckBudgets(report, memoryMb()) : []
}

/** What stands in the ID column of each tab, from its first row on; nothing for a tab without one. */
function idColumns({ book }: Stage): string[][] {
  return book.sheets.map((tab) => {
    const column = (tab.rows[0] ?? []).findIndex((cell) => cell?.value === 'ID')
    return column < 0 ? [] : tab.rows.map((row) => String(row[column]?.value ?? ''))
  })
}

/** Writes that the IDs need which came to a tab: one for each run of neighbors, as no other cell is written. */
function piecesBetween(before: readonly string[], after: readonly string[]): number {
  const isNew = (row: number) => after[row] !== undefined && after[row] !== '' && after[row] !== before[row]
  return after.filter((_, row) => isNew(row) && !isNew(row - 1)).length
}

/** Short runs are cheap to play more often. */
const timesOver = 3
const timesOverShort = 9

function preview(stage: Stage): void {
  const { host, book, size, isTimed } = stage
  const run = (name: string, args: readonly unknown[] = []) => succeed(host.run(name, args), name)
  const often = size.members > 200 ? timesOver : timesOverShort
  const all = quickest(times(isTimed ? often : 1, () => run('viewPreview')))
  const { count: mails } = all.result as { readonly count: number }
  const msPerMail = isTimed ? msOfMail({ all, mails, run }) : null
  const budgets = [
    ...previewBudget(all, book.sheets.length),
    ...(msPerMail === null ? [] : [renderBudget(msPerMail)]),
  ]
  note(stage, 'preview of all mails', { report: all, budgets, msPerMail })
}

/** Switches the summary on and lets the clock run: one hour with nothing to do, the hour it is due, and on until everyone has been mailed. */
function playWeek(stage: Stage): void {
  const { host } = stage
  const answers = [
    ['ok', 'Monday'],
    ['ok', '8'],
    ['ok', ''],
  ] as const
  succeed(host.run('menuSchedule', [], { answers }), 'schedule')
  if (host.state.triggers.length === 0) throw new Error('The summary was not switched on')
  const [idle] = nextHour(stage)
  if (idle) note(stage, 'hourly run, nothing due', { report: idle, budgets: idleBudget(idle) })
  let sending = 0
  for (let hour = 0; hour < 24; hour++) {
    const before = batchesOf(stage)
    const [report] = nextHour(stage)
    if (!report || (sending > 0 && report.callCount <= 1)) return
    if (report.callCount > 1)
      noteWeekly(stage, { report, number: ++sending, batches: batchesOf(stage) - before })
  }
}

function noteWeekly(
  stage: Stage,
  { report, number, batches }: { report: RunReport; number: number; batches: number },
): void {
  const name = number === 1 ? 'weekly run' : `weekly run, hour ${number}`
  const budgets = weeklyBudget(report, { tabs: stage.book.sheets.length, batches })
  note(stage, name, { report, budgets, ledgerWrites: 2 * batches })
}

function nextHour({ host }: Stage): RunReport[] {
  const to = new Date(Date.parse(host.state.clock) + hourMs).toISOString()
  return host.advance(to).flatMap(({ reports }) => reports.map((report) => succeed(report, 'hourly run')))
}

/** Batches in the ledger: each is one property, written as *sending* and once more as *done*. */
function batchesOf({ host }: Stage): number {
  return Object.keys(host.state.properties.document).filter((key) => /^week\.\d+\.\d+$/.test(key)).length
}

interface Noted extends Pick<Step, 'report' | 'budgets'> {
  readonly ledgerWrites?: number
  readonly msPerMail?: number | null
}

function note(
  stage: Stage,
  name: string,
  { report, budgets, ledgerWrites = 0, msPerMail = null }: Noted,
): void {
  // The texts of a thousand mails would be all that is left of the memory that is measured.
  const slim = { ...report, result: null, mails: [] }
  stage.steps.push({
    name,
    report: slim,
    kinds: callKinds(report, ledgerWrites),
    budgets,
    memoryMb: memoryMb(),
    msPerMail,
  })
}

function succeed(report: RunReport, step: string): RunReport {
  const kind = (report.result as { kind?: string } | null)?.kind
  const isWell = kind === undefined || ['done', 'checked', 'ran', 'idle', 'ready'].includes(kind)
  if (report.error || !isWell) throw new Error(`${step}: ${report.error ?? JSON.stringify(report.result)}`)
  return report
}

/** Resident memory of the whole process, in MB. */
function memoryMb(): number {
  return Math.round(process.memoryUsage().rss / 2 ** 20)
}
