import { type RowRun, runsFromBelow, tablesOfYear } from '../../core/school-year/put-aside'
import type { TableKey } from '../../core/tables/declaration'
import type { Goal, Grid, ReadTab, RowOf } from '../../core/tables/records'
import type { Translate } from '../../messages'
import { type OpenCycles, openCycles } from '../cycles/open-cycles'
import { highestNumbers, keepIds } from '../give-ids'
import { tabsToRemember } from '../goals-tabs'
import { type OpenWorkbook, openWorkbook } from '../open-workbook'
import type { Services } from '../services'
import { forgetTabs, noteTabs, tabsNoted } from '../set-up/tabs-before'
import type { Answer } from '../sidebar/contract'
import { registryWith, saveRegistry } from '../tab-registry'
import { finishYear } from './finish-year'
import { goalHistory } from './goal-history'
import { type Keeping, keepTab } from './keep-tab'
import { ownTabsOfYear } from './own-tabs'
import { repeatedTabs } from './repeated-tabs'
import { readYearRequest, type YearRequest } from './year-request'

/**
 * Makes a copy of last year's workbook the new one. Every tab from which something is taken is first kept whole, as a hidden copy; then the
 * rows of last year go, the goals that do not go on and the people who left. A tab of the team's own stays as it is, unless it was named. The file takes its place last, so that a run that died is gone
 * on with; until somebody switches the summary on, nobody is mailed.
 */
export function beginYear(services: Services, given: unknown, t: Translate): Answer {
  const request = readYearRequest(given)
  if (!request) return not(t('newYear.bad'))
  return services.alone(() => begin(services, request, t)) ?? not(t('setUp.busy'))
}

function not(words: string): Answer {
  return { done: false, words }
}

function begin(services: Services, request: YearRequest, t: Translate): Answer {
  const opened = openCycles(services, t)
  if ('not' in opened) return not(opened.not)
  const { open, record } = opened
  if (!record || record.fileId === services.book.id()) return not(t('newYear.copyFirst'))
  const repeated = repeatedTabs(services, open, t)
  if (repeated !== '') return not(repeated)
  const { tabs } = open.workbook
  const lastNumbers = highestNumbers(open.workbook, record.lastNumbers)
  if (!tabs.some(({ sheetId }) => services.book.mayEdit(sheetId))) return not(t('cycle.readOnly'))
  keepIds(services, open, record)
  // The copy knows its tabs by their headers so far; from now on by their ids.
  saveRegistry(services, registryWith(open.registry, tabsToRemember(open)))
  noteTabs(services, open.memory, open.grids)
  const before = tabsNoted(open.memory, services.clock.now())
  const keeping = { year: request.lastYear, grids: open.grids, before, t: open.t }
  // Goals first: what became of them is read from evidence that then goes.
  const inOrder = [...tabs].sort((a, b) => Number(b.table === 'goals') - Number(a.table === 'goals'))
  const stays = new Set(
    ownTabsOfYear(open).flatMap(({ tab: { sheetId } }) =>
      request.ownTabs.includes(String(sheetId)) ? [] : [sheetId],
    ),
  )
  for (const tab of inOrder.filter(({ sheetId }) => !stays.has(sheetId)))
    putAside(services, { tab, keeping, request, opened })
  const after = openWorkbook(services)
  finishYear(services, { after, request, record: { ...record, lastNumbers }, t: open.t })
  forgetTabs(services, { memory: open.memory, noted: true })
  return { done: true, words: doneWords({ before: open, after }, request, t) }
}

interface Aside {
  readonly tab: ReadTab
  readonly keeping: Keeping
  readonly request: YearRequest
  readonly opened: OpenCycles
}

const ofYear: ReadonlySet<TableKey> = new Set(tablesOfYear)

function putAside(services: Services, aside: Aside): void {
  const { tab, keeping, request, opened } = aside
  const { rows } = opened.open.workbook
  if (ofYear.has(tab.table)) {
    const parts = rowsOf(tab)
    if (parts.length === 0) return
    keepTab(services, tab, keeping)
    const formulasIn = ownColumns(tab, keeping.grids)
    for (const rows of parts) services.book.blankRows(tab.sheetId, { ...rows, formulasIn })
  }
  if (tab.table === 'members') takeAway(services, aside, leavers(rows.members, request))
  if (tab.table === 'goals') {
    nameHistory(services, aside)
    takeAway(
      services,
      aside,
      rows.goals.filter(({ id }) => request.goalsAside.includes(id)),
    )
  }
}

/** Below the headers, and above them where these were sorted in among the rows. */
function rowsOf({ headerRow, rowsAbove, lastRow }: ReadTab): RowRun[] {
  const above = { from: 1, count: rowsAbove ? headerRow - 1 : 0 }
  return [above, { from: headerRow + 1, count: lastRow - headerRow }].filter(({ count }) => count > 0)
}

/** Columns of the team's own that hold anything: a formula in one serves the next year's rows as well. */
function ownColumns({ sheetId, columns }: ReadTab, grids: readonly Grid[]): number[] {
  const ours = new Set(Object.values(columns))
  const values = grids.find((grid) => grid.sheetId === sheetId)?.values ?? []
  const filled = values.flatMap((row) => row.flatMap((cell, index) => (cell === '' ? [] : [index + 1])))
  return [...new Set(filled)].filter((column) => !ours.has(column))
}

function leavers(members: readonly RowOf<'members'>[], { leaving }: YearRequest) {
  return members.filter(({ id }) => id !== '' && leaving.includes(id))
}

/** Takes rows off a tab that has been kept whole. */
function takeAway(services: Services, { tab, keeping }: Aside, rows: readonly Pick<Goal, 'place'>[]): void {
  const own = rows.filter(({ place }) => place.sheetId === tab.sheetId).map(({ place }) => place.rowNumber)
  if (own.length === 0) return
  keepTab(services, tab, keeping)
  for (const { from, count } of runsFromBelow(own)) services.book.deleteRows(tab.sheetId, from, count)
}

/** What became of a goal so far stands in the note of its cell, below what somebody wrote there. */
function nameHistory(services: Services, { tab, request, opened, keeping: { t } }: Aside): void {
  const { workbook } = opened.open
  const column = tab.columns.goal
  const goals = workbook.rows.goals.filter(
    ({ id, place }) => place.sheetId === tab.sheetId && request.goals.includes(id),
  )
  if (column === undefined || goals.length === 0) return
  const notes = services.book.columnNotes(tab.sheetId, column, tab.lastRow)
  const wanted = [...notes]
  for (const goal of goals) {
    const index = goal.place.rowNumber - 1
    const line = t('newYear.history', {
      year: request.lastYear,
      history: goalHistory(goal, workbook, t) || '–',
    })
    const note = notes[index] ?? ''
    if (!note.includes(`${request.lastYear}:`)) wanted[index] = note === '' ? line : `${note}\n${line}`
  }
  if (wanted.some((note, index) => note !== notes[index]))
    services.book.setColumnNotes(tab.sheetId, column, wanted)
}

function doneWords(
  { before, after }: { readonly before: OpenWorkbook; readonly after: OpenWorkbook },
  { newYear, goals: goOn, goalsAside }: YearRequest,
  t: Translate,
): string {
  const { goals, members } = after.workbook.rows
  const asked = new Set([...goOn, ...goalsAside])
  const since = before.workbook.rows.goals.filter(({ id }) => !asked.has(id)).length
  return t('newYear.done', { year: newYear, goals: goals.length, members: members.length, since })
}
