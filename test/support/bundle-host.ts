import { resolve } from 'node:path'
import { fillWorkbook } from '../../workbench/demo/fill-workbook'
import { type DemoFolder, readDemoFolder } from '../../workbench/demo/read-demo-folder'
import { bookFile } from '../../workbench/host/book-file'
import { createHost } from '../../workbench/host/create-host'
import type { Host, HostOptions } from '../../workbench/host/host'
import type { RunReport } from '../../workbench/host/run-report'
import type { HostState } from '../../workbench/host/state'
import type { UiEvent } from '../../workbench/host/ui-events'
import type { BookSnapshot } from '../../workbench/sheets/snapshot'
import { type Book, createBook, type Tab, tabByName } from '../../workbench/sheets/store/book'
import { cellAt } from '../../workbench/sheets/store/cells'
import { displayValue } from '../../workbench/sheets/store/read-cell'
import { bookFromSnapshot, snapshotOf } from '../../workbench/sheets/store/snapshot-book'
import { deleteRows, type Person, typeInto } from '../../workbench/sheets/user-actions'

/** What `node build.mjs` wrote: the tests in test/bundle drive this and nothing of src. */
export const bundleFolder = resolve('dist')
export const lead = 'lea.dahl@example.org'
/** Friday, November 27, 2026, eight in the morning in Chicago: the workday before the summary. */
const friday = '2026-11-27T14:00:00Z'

/** A spreadsheet, the people at its grid, and Google's side of the script in it. */
export interface Desk {
  readonly host: Host
  readonly book: Book
  /** The lead, at the grid. */
  readonly person: Person
}

export interface DeskOptions extends Partial<Omit<HostOptions, 'book' | 'state'>> {
  readonly locale?: string
  readonly timeZone?: string
  readonly editors?: string[]
  readonly viewers?: string[]
}

/** A new spreadsheet of the lead's, with one empty tab and the bundle in it; its menu is there. */
export function emptyDesk({ timeZone = 'America/Chicago', ...options }: DeskOptions = {}): Desk {
  const { locale = 'en_US', editors, viewers } = options
  const book = createBook({ id: 'file-1', name: 'Team', locale, timeZone, owner: lead, editors, viewers })
  const desk = deskOver(book, { now: friday, ...options, locale: 'en' })
  desk.host.open()
  return desk
}

export function deskOver(book: Book, options: Partial<HostOptions> = {}): Desk {
  const host = createHost({ user: lead, ...options, scriptDir: bundleFolder, book: bookFile(book) })
  const { clickMenu } = host
  // Opened when somebody reaches for the menu: most desks are made for a trigger only.
  const clickWhenOpen: Host['clickMenu'] = (path, given) => {
    if (host.menus.length === 0) host.open()
    return clickMenu(path, given)
  }
  Object.assign(host, { clickMenu: clickWhenOpen })
  return { host, book, person: { book, email: lead, nowMs: Date.parse(host.state.clock) } }
}

/** What lasts of a desk, so that a test can begin from it again and again. */
export interface SavedDesk {
  readonly book: BookSnapshot
  readonly state: HostState
}

export function saveDesk({ book, host }: Desk): SavedDesk {
  return { book: snapshotOf(book), state: structuredClone(host.state) }
}

export function deskFrom({ book, state }: SavedDesk, options: Partial<HostOptions> = {}): Desk {
  return deskOver(bookFromSnapshot(book), { ...options, state: structuredClone(state) })
}

/** Answers with which set-up is content, and others in their place. */
export function answers(other: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    community: 'Grade 4 team',
    school: 'Alder Creek School',
    schoolYear: '2026-2027',
    lead: { name: 'Lea Dahl', email: lead },
    start: '2026-10-05',
    ...other,
  }
}

/** `count` teachers who exist nowhere. */
export function people(count: number): { name: string; email: string; role: string }[] {
  return Array.from({ length: count }, (_, index) => {
    const number = String(index + 1).padStart(2, '0')
    return { name: `Person ${number}`, email: `person${number}@example.org`, role: 'teacher' }
  })
}

export function setUpDesk(options: DeskOptions & { readonly with?: Record<string, unknown> } = {}): Desk {
  const desk = emptyDesk(options)
  succeed(desk.host.run('setUpCommunity', [answers(options.with)]))
  return desk
}

/** The demo's community, set up and filled in; nothing checked or mailed yet. */
export async function demoDesk(folder = 'demo', options: DeskOptions = {}): Promise<Desk> {
  const files = await readDemoFolder(resolve(folder))
  const email = files.start['lead email'] ?? lead
  const { 'time zone': timeZone, locale } = files.start
  const desk = emptyDesk({ timeZone, locale, editors: [email], user: email, ...options })
  succeed(desk.host.run('setUpCommunity', [demoAnswers(files.start, email)]))
  fillWorkbook(desk.person, files.tabs)
  return desk
}

/** The demo's community as its first check leaves it, without the blank rows that only take time. */
export async function checkedDemo(): Promise<Desk> {
  const desk = trimRows(await demoDesk(), 60)
  succeed(desk.host.run('checkAlignment'))
  return desk
}

function demoAnswers(start: DemoFolder['start'], email: string): Record<string, unknown> {
  return answers({
    community: start.community,
    school: start.school,
    vision: start.vision,
    lead: { name: start['lead name'], email },
    start: start['cycle start'],
  })
}

/** The lead deletes the blank rows below `rows`, so that a desk is saved and opened in a moment. */
export function trimRows(desk: Desk, rows: number): Desk {
  for (const tab of desk.book.sheets)
    if (tab.rowCount > rows) deleteRows(desk.person, tab.id, { from: rows, count: tab.rowCount - rows })
  return desk
}

/** The report of a run that has to come through. */
export function succeed(report: RunReport): RunReport {
  if (report.error !== null) throw new Error(`${report.error}\n${report.errorStack}`)
  return report
}

export function tabOn({ book }: Pick<Desk, 'book'>, name: string): Tab {
  const tab = tabByName(book, name)
  if (!tab) throw new Error(`There is no tab "${name}": ${book.sheets.map((sheet) => sheet.name).join(', ')}`)
  return tab
}

/** What a tab shows, row by row, without the blank rows at its end. */
export function shown(desk: Pick<Desk, 'book'>, name: string): string[][] {
  const tab = tabOn(desk, name)
  const rows = Array.from({ length: tab.rows.length }, (_, row) =>
    Array.from({ length: tab.columnCount }, (__, column) =>
      displayValue(desk.book, cellAt(tab, row, column)),
    ),
  )
  while (rows[rows.length - 1]?.every((text) => text === '')) rows.pop()
  return rows
}

/** The rows of a table by the headers in row 1. */
export function records(desk: Pick<Desk, 'book'>, name: string): Record<string, string>[] {
  const [headers = [], ...rows] = shown(desk, name)
  return rows
    .filter((row) => row.some((text) => text !== ''))
    .map((row) => Object.fromEntries(headers.map((header, index) => [header, row[index] ?? ''])))
}

/** 0-based column of a header in row 1. */
export function columnNamed(desk: Pick<Desk, 'book'>, tabName: string, header: string): number {
  const column = shown(desk, tabName)[0]?.indexOf(header) ?? -1
  if (column < 0) throw new Error(`There is no column "${header}" on ${tabName}`)
  return column
}

/** Types texts into a row (0-based) of a tab, by the headers of their columns. */
export function typeRow(desk: Desk, tab: string, row: number, cells: Readonly<Record<string, string>>): void {
  const sheetId = tabOn(desk, tab).id
  for (const [header, text] of Object.entries(cells))
    typeInto(desk.person, { sheetId, row, column: columnNamed(desk, tab, header) }, text)
}

/** Everything a person was told in a run, as one text. */
export function told(report: Pick<RunReport, 'ui'>): string {
  return report.ui
    .map((event: UiEvent) => ('prompt' in event ? event.prompt : 'message' in event ? event.message : ''))
    .join('\n')
}

/** The items of the menu that ask in prompts, as far as there is a dialog for the same. */
export const plainMenu = (caption: string) => ['Throughline', 'Without dialogs', caption]

const withDialog = ['Preview…', 'Schedule…']

/** An item about the weekly summary that can be answered without a browser. */
export const summaryMenu = (caption: string) =>
  withDialog.includes(caption) ? plainMenu(caption) : ['Throughline', 'Weekly summary', caption]
