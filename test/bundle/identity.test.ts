import { readBookXlsx } from '../../workbench/files/xlsx-read'
import { writeBookXlsx } from '../../workbench/files/xlsx-write'
import type { BookSnapshot, SheetSnapshot } from '../../workbench/sheets/snapshot'
import type { Tab } from '../../workbench/sheets/store/book'
import { cellAt } from '../../workbench/sheets/store/cells'
import { bookFromSnapshot } from '../../workbench/sheets/store/snapshot-book'
import {
  clearNotes,
  duplicateTab,
  filterColumn,
  hideLines,
  hideTab,
  insertColumns,
  insertRows,
  moveColumns,
  moveRows,
  renameTab,
  reorderTab,
  sortArea,
  typeInto,
} from '../../workbench/sheets/user-actions'
import {
  columnNamed,
  type Desk,
  demoDesk,
  deskFrom,
  deskOver,
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

function without({ findings, measures }: Told, code: string): Told {
  return { findings: findings.filter((one) => !one.includes(code)), measures }
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

type Disturb = (desk: Desk) => void

const everyTable =
  (disturb: (desk: Desk, tab: Tab) => void): Disturb =>
  (desk) => {
    for (const tab of tables(desk)) disturb(desk, tab)
  }

const renameHeaders = everyTable(({ person }, tab) => {
  for (let column = 0; column < tab.columnCount; column++)
    typeInto(person, { sheetId: tab.id, row: 0, column }, `Unsere Spalte ${column}`)
})

/** File > Settings. */
const set =
  (settings: { readonly timeZone?: string; readonly locale?: string }): Disturb =>
  ({ book }) => {
    Object.assign(book, settings)
  }

const body = (tab: Tab) => ({ row: 1, column: 0, rows: lastRow(tab), columns: tab.columnCount })

const disturbances: readonly (readonly [string, Disturb])[] = [
  [
    'renames every tab',
    ({ person, book }) => {
      for (const [index, tab] of book.sheets.entries()) renameTab(person, tab.id, `Blatt ${index}`)
    },
  ],
  [
    'puts the tabs into another order',
    ({ person, book }) => {
      for (const tab of [...book.sheets]) reorderTab(person, tab.id, 0)
    },
  ],
  [
    'hides every tab but one',
    ({ person, book }) => {
      for (const tab of book.sheets.slice(1)) if (!tab.hidden) hideTab(person, tab.id)
    },
  ],
  ['renames every header', renameHeaders],
  [
    'clears every note',
    everyTable(({ person }, tab) =>
      clearNotes(person, tab.id, { row: 0, column: 0, rows: 1, columns: tab.columnCount }),
    ),
  ],
  [
    'moves the ID to the front and the first column to the end',
    everyTable(({ person }, tab) => {
      moveColumns(person, tab.id, { from: tab.columnCount - 1, count: 1, to: 0 })
      moveColumns(person, tab.id, { from: 1, count: 1, to: tab.columnCount })
    }),
  ],
  [
    'adds columns of their own',
    everyTable(({ person }, tab) => {
      insertColumns(person, tab.id, { before: 1, count: 2 })
      typeInto(person, { sheetId: tab.id, row: 0, column: 1 }, 'Our notes')
      if (tab.name === 'Goals') typeInto(person, { sheetId: tab.id, row: 2, column: 1 }, 'ask about this')
    }),
  ],
  [
    'adds rows above the headers',
    everyTable(({ person }, tab) => {
      insertRows(person, tab.id, { before: 0, count: 2 })
      typeInto(person, { sheetId: tab.id, row: 0, column: 0 }, 'Our plan for this year')
    }),
  ],
  [
    'leaves blank rows between',
    everyTable(({ person }, tab) => {
      insertRows(person, tab.id, { before: 3, count: 1 })
      insertRows(person, tab.id, { before: 2, count: 3 })
    }),
  ],
  [
    'sorts by the first column, backwards',
    everyTable(({ person }, tab) =>
      sortArea(person, tab.id, { area: body(tab), keys: [{ column: 0, ascending: false }] }),
    ),
  ],
  [
    'drags rows elsewhere',
    everyTable(
      ({ person }, tab) =>
        lastRow(tab) > 2 && moveRows(person, tab.id, { from: 1, count: 1, to: lastRow(tab) + 1 }),
    ),
  ],
  [
    'filters rows away',
    everyTable(({ person, book }, tab) =>
      filterColumn(person, tab.id, {
        area: { ...body(tab), row: 0, rows: lastRow(tab) + 1 },
        column: 0,
        hiddenValues: records({ book }, tab.name)
          .slice(1)
          .map((row) => Object.values(row)[0] ?? ''),
      }),
    ),
  ],
  [
    'hides rows and columns',
    everyTable(({ person }, tab) => {
      hideLines(person, tab.id, { lines: 'rows', from: 1, count: 2, hidden: true })
      hideLines(person, tab.id, { lines: 'columns', from: 0, count: 2, hidden: true })
      hideLines(person, tab.id, { lines: 'columns', from: tab.columnCount - 1, count: 1, hidden: true })
    }),
  ],
  ['changes the spreadsheet’s zone to Auckland', set({ timeZone: 'Pacific/Auckland' })],
  ['changes the spreadsheet’s zone to Kolkata', set({ timeZone: 'Asia/Kolkata' })],
  ['changes the spreadsheet’s zone to Honolulu', set({ timeZone: 'Pacific/Honolulu' })],
  ['changes the locale to en_GB', set({ locale: 'en_GB' })],
  ['changes the locale to de_DE', set({ locale: 'de_DE' })],
  [
    'does several of these at once',
    (desk) => {
      desk.book.timeZone = 'Pacific/Auckland'
      renameHeaders(desk)
      for (const tab of tables(desk)) {
        insertColumns(desk.person, tab.id, { before: 0, count: 1 })
        insertRows(desk.person, tab.id, { before: 2, count: 1 })
        renameTab(desk.person, tab.id, `Tab ${tab.id}`)
      }
    },
  ],
]

describe('the check says the same, writes into nothing that was typed, and no ID changes, when somebody', () => {
  it.each(disturbances)('%s', (_name, disturb) => {
    const desk = deskFrom(base)
    disturb(desk)
    const before = saveDesk(desk).book
    const own = before.sheets.filter(({ id }) => ownIds().has(id)).map(({ name }) => name)
    expect(check(desk)).toEqual(undisturbed)
    expect(typed(saveDesk(desk).book, own)).toEqual(typed(before, own))
    expect(saveDesk(desk).book.sheets).toHaveLength(before.sheets.length)
  })

  it('leaves stray spaces around what is typed, and spaces that cannot be seen', () => {
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

  it('duplicates a tab: the copy is told and left out', () => {
    const desk = deskFrom(base)
    duplicateTab(desk.person, tabOn(desk, 'Goals').id)
    const before = saveDesk(desk).book
    const told = check(desk)
    expect(told.findings.filter((one) => one.includes('data/duplicate-tab'))).toHaveLength(1)
    expect(without(told, 'data/duplicate-tab')).toEqual(undisturbed)
    expect(typed(saveDesk(desk).book)).toEqual(typed(before))
  })
})

function ownIds(): Set<number> {
  return new Set(base.book.sheets.filter(({ name }) => ownTabs.includes(name)).map(({ id }) => id))
}

describe('a round trip', () => {
  it('through .xlsx into a new spreadsheet keeps what the check says, and set-up finds everything there', async () => {
    const read = await readBookXlsx(await writeBookXlsx(base.book), { id: 'file-2', name: 'Uploaded' })
    const { timeZone, owner, locale } = base.book
    const desk = deskOver(bookFromSnapshot({ ...read, timeZone, owner, locale }), { now: noon })
    const before = saveDesk(desk).book
    expect(check(desk)).toEqual(undisturbed)
    const after = saveDesk(desk).book
    expect(after.sheets.map(({ name }) => name)).toEqual(before.sheets.map(({ name }) => name))
    expect(typed(after)).toEqual(typed(before))
  })

  it('as a copy of the file keeps what the check says and every ID', () => {
    const desk = deskFrom(base)
    const copy = desk.host.copyFile()
    const { findings } = succeed(copy.run('checkAlignment')).result as CheckResult
    expect(findings).toHaveLength(undisturbed.findings.length)
    const cells = (book: BookSnapshot) => typed(book).map(({ name, cells }) => [name, cells])
    expect(cells(copy.snapshot() as BookSnapshot)).toEqual(cells(base.book))
    expect(copy.snapshot()?.sheets).toHaveLength(base.book.sheets.length)
  })
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
