import type { BookSnapshot, SheetSnapshot } from '../../workbench/sheets/snapshot'
import type { Tab } from '../../workbench/sheets/store/book'
import { cellAt } from '../../workbench/sheets/store/cells'
import { sortArea, typeInto } from '../../workbench/sheets/user-actions'
import {
  columnNamed,
  type Desk,
  demoDesk,
  deskFrom,
  records,
  type SavedDesk,
  saveDesk,
  succeed,
  tabOn,
  trimRows,
} from '../support/bundle-host'

const ownTabs = ['Start', 'Lists', 'Alignment', 'Summary log']
/** A moment that has the same date in Honolulu, New York, Kolkata and Auckland. */
const noon = '2026-11-30T10:30:00Z'

interface Told {
  readonly findings: readonly string[]
  readonly measures: unknown
}

interface CheckResult {
  readonly findings: readonly {
    severity: string
    code: string
    subject: string
    sentence: string
    todo: string
  }[]
  readonly measures: unknown
}

/** What the check says, without where: addresses change when people move things. */
function check(desk: Desk): Told {
  const { findings, measures } = succeed(desk.host.run('checkAlignment')).result as CheckResult
  return {
    findings: findings.map((one) =>
      [one.severity, one.code, one.subject, one.sentence, one.todo].join(' | '),
    ),
    measures,
  }
}

/** The tabs that people fill. */
function tables({ book }: Pick<Desk, 'book'>): Tab[] {
  return book.sheets.filter(
    ({ name, rows }) =>
      rows[0]?.some((cell) => cell?.note?.includes('[throughline:')) && !ownTabs.includes(name),
  )
}

const lastRow = (tab: Tab) =>
  tab.rows.reduce(
    (last, row, index) =>
      row.some((cell) => cell?.value !== undefined && cell.value !== false) ? index : last,
    0,
  )

/** Every cell but those of the add-on's own tabs. */
function typed(book: BookSnapshot, own: readonly string[] = ownTabs): SheetSnapshot[] {
  return book.sheets.filter(({ name }) => !own.includes(name))
}

/** ID by the text of each row's first cells, for rows of all tables. */
function ids(desk: Desk): Map<string, string> {
  return new Map(
    tables(desk).flatMap((tab) =>
      records(desk, tab.name).map((row) => {
        const { ID = '', ...rest } = row
        return [
          `${tab.id} ${Object.values(rest)
            .map((text) => text.trim())
            .sort()
            .join('|')}`,
          ID,
        ] as const
      }),
    ),
  )
}

let base: SavedDesk
let undisturbed: Told

beforeAll(async () => {
  const desk = await demoDesk('demo', { now: noon })
  check(desk)
  base = saveDesk(trimRows(desk, 40))
  undisturbed = check(deskFrom(base))
})

const body = (tab: Tab) => ({ row: 1, column: 0, rows: lastRow(tab), columns: tab.columnCount })

it('spaces around what is typed, also those that cannot be seen, change nothing that the check says', () => {
  const desk = deskFrom(base)
  for (const tab of tables(desk)) {
    for (const row of tab.rows) {
      for (const cell of row) {
        if (typeof cell?.value === 'string') cell.value = `\u00a0${cell.value} \u200b`
      }
    }
  }
  const before = saveDesk(desk).book
  const { findings, measures } = check(desk)
  const tidy = (lines: readonly string[]) =>
    lines.map((line) => line.replace(/[\s\u00a0\u200b]+/g, ' ').replace(/“ | ”/g, (mark) => mark.trim()))
  expect(tidy(findings)).toEqual(tidy(undisturbed.findings))
  expect(measures).toEqual(undisturbed.measures)
  expect(typed(saveDesk(desk).book)).toEqual(typed(before))
})

describe('IDs', () => {
  it('are given to rows without one, and nothing else is written into the tables', async () => {
    const desk = await demoDesk('test/demo/second-community')
    const before = saveDesk(desk).book
    const { given } = succeed(desk.host.run('checkAlignment')).result as { given: number }
    expect(given).toBe(11)
    for (const sheet of typed(before)) {
      const after = saveDesk(desk).book.sheets.find(({ id }) => id === sheet.id)
      const idColumn = sheet.columnCount - 1
      const others = (cells: SheetSnapshot['cells']) =>
        Object.entries(cells).map(([row, columns]) => [
          row,
          Object.entries(columns).filter(([column]) => Number(column) !== idColumn),
        ])
      expect(others(after?.cells ?? {})).toEqual(others(sheet.cells))
    }
    expect(records(desk, 'Goals').map(({ ID }) => ID)).toEqual([
      'G-001',
      'G-002',
      'G-003',
      'G-004',
      'G-005',
      'G-006',
    ])
  })

  it('stay with their rows, and the number of a deleted row is not given again', async () => {
    const desk = deskFrom(base)
    const before = ids(desk)
    const goals = tabOn(desk, 'Goals')
    const last = lastRow(goals)
    desk.book.sheets.find(({ id }) => id === goals.id)?.rows.splice(last, 1, [])
    sortArea(desk.person, goals.id, { area: body(goals), keys: [{ column: 3, ascending: true }] })
    const row = lastRow(goals) + 1
    typeInto(desk.person, { sheetId: goals.id, row, column: 0 }, 'A new goal')
    typeInto(desk.person, { sheetId: goals.id, row, column: columnNamed(desk, 'Goals', 'Level') }, 'Team')
    check(desk)
    expect(cellAt(goals, row, goals.columnCount - 1)?.value).toBe('G-021')
    for (const [text, id] of ids(desk)) if (before.has(text)) expect(before.get(text)).toBe(id)
    expect(records(desk, 'Goals').map(({ ID }) => ID)).not.toContain('G-020')
  })

  it('are given anew to rows that were copied with their own cleared, below what is there', () => {
    const desk = deskFrom(base)
    const goals = tabOn(desk, 'Goals')
    const row = lastRow(goals) + 3
    typeInto(desk.person, { sheetId: goals.id, row, column: 0 }, 'Copied goal')
    typeInto(desk.person, { sheetId: goals.id, row, column: 1 }, 'School')
    check(desk)
    expect(cellAt(goals, row, goals.columnCount - 1)?.value).toBe('G-021')
  })
})
