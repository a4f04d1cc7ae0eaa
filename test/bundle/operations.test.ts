import type { RepairAnswer, RepairView } from '../../src/app/repair/contract'
import { columnsOf, tableKeys } from '../../src/core/tables/declaration'
import { headerOf, tabName } from '../../src/core/tables/vocabulary'
import { translator } from '../../src/messages'
import { cellName } from '../../workbench/files/a1'
import { readBookXlsx } from '../../workbench/files/xlsx-read'
import { writeBookXlsx } from '../../workbench/files/xlsx-write'
import type { Tab } from '../../workbench/sheets/store/book'
import { cellAt } from '../../workbench/sheets/store/cells'
import { bookFromSnapshot, copyBook, snapshotOf } from '../../workbench/sheets/store/snapshot-book'
import {
  addTab,
  clearCells,
  clearFormats,
  clearNotes,
  convertToTable,
  deleteColumns,
  deleteRows,
  deleteTab,
  duplicateTab,
  filterColumn,
  freezeLines,
  hideLines,
  hideTab,
  insertColumns,
  insertRows,
  mergeCells,
  moveColumns,
  moveRows,
  pasteBlock,
  pasteCells,
  renameTab,
  reorderTab,
  setComputedValue,
  setNote,
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
  shown,
  succeed,
  tabOn,
  trimRows,
} from '../support/bundle-host'
import { cellChanges, ownTabNames, peoplesTabs, type TypedPlace, typedCells } from '../support/typed-cells'

/** A moment that has the same date in Honolulu, New York, Kolkata and Auckland. */
const noon = '2026-11-30T10:30:00Z'
const colleague = 'noor.haddad@example.org'
const english = translator('en')

interface CheckResult {
  readonly kind: string
  readonly findings: readonly {
    severity: string
    code: string
    subject: string
    sentence: string
    todo: string
    spot: { tabName: string; rowNumber: number; columnNumber: number }
  }[]
  readonly measures: unknown
  readonly closed: readonly string[]
}

interface Told {
  /** What the check says, without where: addresses change when people move things. */
  readonly words: readonly string[]
  /** Code and cell of each, in the same order. */
  readonly spots: readonly string[]
  readonly measures: unknown
}

let base: SavedDesk
let ownIds: ReadonlySet<number>
let undisturbed: Told

beforeAll(async () => {
  const desk = await demoDesk('demo', { now: noon })
  check(desk)
  desk.book.editors.push(colleague)
  base = saveDesk(trimRows(desk, 26))
  ownIds = new Set(base.book.sheets.filter(({ name }) => ownTabNames.has(name)).map(({ id }) => id))
  undisturbed = check(deskFrom(base))
})

function check(desk: Desk): Told {
  const { findings, measures } = succeed(desk.host.run('checkAlignment')).result as CheckResult
  return {
    words: findings.map((one) => [one.severity, one.code, one.subject, one.sentence, one.todo].join(' | ')),
    spots: findings.map(({ code, spot }) => {
      const { rowNumber, columnNumber } = spot
      return `${code} ${spot.tabName}!${cellName(rowNumber - 1, Math.max(0, columnNumber - 1))}`
    }),
    measures,
  }
}

/** What is told that was not told of the undisturbed workbook, by code and cell. */
function news({ words, spots }: Told): string[] {
  const before = [...undisturbed.words]
  return spots.filter((_, index) => {
    const at = before.indexOf(words[index] ?? '')
    if (at >= 0) before.splice(at, 1)
    return at < 0
  })
}

const view = (desk: Desk) => succeed(desk.host.clientCall('viewRepair')).result as RepairView

const wordsOf = (plan: RepairView) =>
  plan.kind === 'plan' ? plan.steps.map(({ words }) => words) : [plan.words]

function repairAll(desk: Desk, plan: RepairView): RepairAnswer {
  const keys = plan.kind === 'plan' ? plan.steps.map(({ key }) => key) : []
  return succeed(desk.host.clientCall('runRepair', [{ steps: keys, keep: {} }])).result as RepairAnswer
}

/** What somebody does; a desk where it is another file afterwards. */
type Act = (desk: Desk) => unknown
const everyTable =
  (act: (desk: Desk, tab: Tab) => unknown): Act =>
  (desk) => {
    for (const tab of peoplesTabs(desk, ownIds)) act(desk, tab)
  }
const onGoals =
  (act: (desk: Desk, tab: Tab) => unknown): Act =>
  (desk) =>
    void act(desk, tabOn(desk, 'Goals'))
const all =
  (...acts: readonly Act[]): Act =>
  (desk) => {
    for (const act of acts) act(desk)
  }

const lastRow = (tab: Tab) =>
  tab.rows.reduce(
    (last, row, index) =>
      row.some((cell) => cell?.value !== undefined && cell.value !== false) ? index : last,
    0,
  )
const headerRow = (tab: Tab) => ({ row: 0, column: 0, rows: 1, columns: tab.columnCount })
const body = (tab: Tab) => ({ row: 1, column: 0, rows: lastRow(tab), columns: tab.columnCount })
const whole = (tab: Tab) => ({ row: 0, column: 0, rows: lastRow(tab) + 1, columns: tab.columnCount })
const at = (desk: Desk, header: string, tab = 'Goals') => columnNamed(desk, tab, header)
const strangeHeaders = (tab: Tab) =>
  Array.from({ length: tab.columnCount }, (_, index) => `Spalte ${index + 1}`)
/** The headers of a tab in another language, while it is still called as at first; none for a tab that holds no table. */
function headersIn(language: 'es', tab: Tab): string[] {
  const table = tableKeys.find((key) => tabName(key, english) === tab.name)
  return table ? columnsOf(table).map(({ key }) => headerOf(table, key, translator(language))) : []
}

/** File > Settings. */
const set =
  (settings: { readonly timeZone?: string; readonly locale?: string }): Act =>
  ({ book }) =>
    void Object.assign(book, settings)

const renameHeaders = everyTable(({ person }, tab) =>
  pasteBlock(person, { sheetId: tab.id, row: 0, column: 0 }, [strangeHeaders(tab)]),
)

/** Types what a cell shows in another way: as text, where `asText` says how. */
const retype =
  (tab: string, header: string, asText: (shown: string) => string): Act =>
  (desk) => {
    const { id } = tabOn(desk, tab)
    const column = at(desk, header, tab)
    shown(desk, tab).forEach((row, index) => {
      if (index === 0 || row[column] === '') return
      clearFormats(desk.person, id, { row: index, column, rows: 1, columns: 1 })
      const cell = cellAt(tabOn(desk, tab), index, column)
      delete cell?.validation
      // With an apostrophe, as people do to keep a text.
      typeInto(desk.person, { sheetId: id, row: index, column }, `'${asText(row[column] ?? '')}`)
    })
  }

/** 'yyyy-mm-dd' in another order. */
const dayAs = (order: (year: string, month: string, day: string) => string) => (day: string) => {
  const [year = '', month = '', date = ''] = day.split('-')
  return order(year, month, date)
}

const isoDates: Act = ({ book }) => {
  for (const tab of book.sheets)
    for (const row of tab.rows)
      for (const cell of row)
        if (cell?.style?.numberFormat?.includes('yy'))
          cell.style = { ...cell.style, numberFormat: 'yyyy-mm-dd' }
}

const ownColumns = everyTable((desk, tab) => {
  insertColumns(desk.person, tab.id, { before: 1, count: 2 })
  clearFormats(desk.person, tab.id, { row: 1, column: 1, rows: tab.rowCount - 1, columns: 2 })
  for (const row of tab.rows.slice(1)) for (const cell of row.slice(1, 3)) delete cell?.validation
  typeInto(desk.person, { sheetId: tab.id, row: 0, column: 1 }, 'Our notes')
  typeInto(desk.person, { sheetId: tab.id, row: 2, column: 1 }, 'ask about this')
  typeInto(desk.person, { sheetId: tab.id, row: 0, column: 2 }, 'Length')
  for (let row = 1; row <= lastRow(tab); row++) {
    typeInto(desk.person, { sheetId: tab.id, row, column: 2 }, `=LEN(A${row + 1})`)
    setComputedValue(desk.book, { sheetId: tab.id, row, column: 2 }, { value: row * 3 })
  }
})

const pastedCells = onGoals(({ person }, tab) => {
  const { sheetId } = addTab(person, { index: 1, name: 'Mine' })
  pasteBlock(person, { sheetId, row: 0, column: 0 }, [strangeHeaders(tab)])
  const area = { row: 0, column: 0, rows: 1, columns: tab.columnCount }
  pasteCells(person, { sheetId, area, cut: false }, { sheetId: tab.id, row: 0, column: 0 })
  deleteTab(person, sheetId)
})

const throughXlsx = async ({ book }: Desk): Promise<Desk> => {
  const { timeZone, owner, locale } = book
  const read = await readBookXlsx(await writeBookXlsx(snapshotOf(book)), { id: 'file-2', name: 'Uploaded' })
  return deskOver(bookFromSnapshot({ ...read, timeZone, owner, locale }), { now: noon })
}

/** It reads as before, and nothing is to be repaired: of each, what somebody does. */
const understood: readonly (readonly [string, Act])[] = [
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
  ['pastes texts over every header', renameHeaders],
  [
    'renames every header, and puts rows above them',
    all(
      renameHeaders,
      everyTable(({ person }, tab) => {
        insertRows(person, tab.id, { before: 0, count: 2 })
        typeInto(person, { sheetId: tab.id, row: 0, column: 0 }, 'Our plan for this year')
      }),
    ),
  ],
  [
    'translates every header',
    everyTable(({ person }, tab) =>
      pasteBlock(person, { sheetId: tab.id, row: 0, column: 0 }, [headersIn('es', tab)]),
    ),
  ],
  [
    'moves the ID to the front and the first column to the end',
    everyTable(({ person }, tab) => {
      moveColumns(person, tab.id, { from: tab.columnCount - 1, count: 1, to: 0 })
      moveColumns(person, tab.id, { from: 1, count: 1, to: tab.columnCount })
    }),
  ],
  ['adds columns of their own, with notes and formulas', ownColumns],
  [
    'adds rows above the headers',
    everyTable(({ person }, tab) => {
      insertRows(person, tab.id, { before: 0, count: 2 })
      typeInto(person, { sheetId: tab.id, row: 0, column: 0 }, 'Our plan for this year')
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
        area: whole(tab),
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
  [
    'writes notes of their own on headers and cells, and freezes columns',
    everyTable(({ person }, tab) => {
      const note = cellAt(tab, 0, 0)?.note ?? ''
      setNote(person, { sheetId: tab.id, row: 0, column: 0 }, `We agreed on this.\n${note}`)
      setNote(person, { sheetId: tab.id, row: 1, column: 0 }, 'Ask Lea.')
      freezeLines(person, tab.id, { rows: 0, columns: 1 })
    }),
  ],
  ['changes the spreadsheet’s zone to Auckland', set({ timeZone: 'Pacific/Auckland' })],
  ['changes the spreadsheet’s zone to Kolkata', set({ timeZone: 'Asia/Kolkata' })],
  ['changes the spreadsheet’s zone to Honolulu', set({ timeZone: 'Pacific/Honolulu' })],
  ['changes the locale to en_GB', set({ locale: 'en_GB' })],
  ['changes the locale to de_DE', set({ locale: 'de_DE' })],
  [
    'copies the whole workbook',
    ({ book, person }) => deskOver(copyBook(book, 'file-2', person.email), { now: noon }),
  ],
  [
    'converts a range to a table, and its columns get types',
    onGoals(({ person }, tab) => {
      const typed = Array.from({ length: tab.columnCount - 1 }, (_, index) => index)
      const rules = tab.rows.map((row) => row.map((cell) => cell?.validation))
      convertToTable(person, tab.id, { area: whole(tab), typed })
      // A type holds its choices as a rule that can be read and not be set.
      rules.forEach((row, r) => {
        row.forEach((rule, c) => {
          const cell = cellAt(tab, r, c)
          if (cell && rule) cell.validation = rule
        })
      })
    }),
  ],
  [
    'protects a tab against all others',
    onGoals((_desk, tab) => {
      const protection = {
        type: 'SHEET',
        unprotected: [],
        description: '',
        warningOnly: false,
        editors: [],
      } as const
      tab.protections.push({ ...protection, id: 999, unprotected: [], editors: [] })
    }),
  ],
  [
    'does several of these at once',
    all(set({ timeZone: 'Pacific/Auckland' }), renameHeaders, (desk) => {
      for (const tab of peoplesTabs(desk, ownIds)) {
        insertColumns(desk.person, tab.id, { before: 0, count: 1 })
        renameTab(desk.person, tab.id, `Tab ${tab.id}`)
      }
    }),
  ],
]

interface Outcome {
  /** What the check tells of it: code and cell. */
  readonly told?: readonly string[]
  /** What Repair says that it does; of drop-downs only that they come back, and of many steps what each is like. */
  readonly repair?: readonly string[] | RegExp
  /** Where a row stands after Repair, 0-based; of Goals. */
  readonly moved?: (row: number) => number
  /** Cells that are filled or emptied as the sentence of the step says. */
  readonly changed?: readonly string[]
  /** What is told after Repair; it says the same as before where this is absent. Some of it only, where somebody took content away. */
  readonly left?: readonly string[] | 'less'
}

const notesOf15 = 'Goals: put back the notes of 15 headers. They keep their names.'
const guards = 'Goals: warn again before headers and IDs are edited. Nobody is locked out.'
const choices = 'put back what can be chosen'

/** The header of a column says something else, and its note is gone. */
const lost = (header: string, text: string) =>
  onGoals((desk, tab) => {
    const column = at(desk, header)
    typeInto(desk.person, { sheetId: tab.id, row: 0, column }, text)
    clearNotes(desk.person, tab.id, { row: 0, column, rows: 1, columns: 1 })
  })

/** Told with its cell, or put back by Repair, or both; what was typed stays: what somebody does, and what comes of it. */
const told: readonly (readonly [string, Act, Outcome])[] = [
  [
    'clears every note',
    onGoals(({ person }, tab) => clearNotes(person, tab.id, headerRow(tab))),
    { repair: [notesOf15] },
  ],
  [
    'translates every header and clears every note',
    onGoals(({ person }, tab) => {
      pasteBlock(person, { sheetId: tab.id, row: 0, column: 0 }, [headersIn('es', tab)])
      clearNotes(person, tab.id, headerRow(tab))
    }),
    { repair: [notesOf15] },
  ],
  [
    'pastes cells over every header',
    pastedCells,
    { told: ['data/no-headers Goals!A1'], repair: [notesOf15] },
  ],
  [
    'pastes a row over the headers',
    onGoals(({ person }, tab) =>
      pasteBlock(person, { sheetId: tab.id, row: 0, column: 0 }, [['Children ask why', 'Team', 'G-001']]),
    ),
    {
      told: [
        'data/no-headers Goals!A1',
        'smart/measure Goals!F1',
        'smart/due Goals!L1',
        'smart/owner Goals!D1',
        'chain/skips-level Goals!C1',
      ],
      repair: [
        'Goals: put a new row of headers at the top. The row that was pasted over the old ones moves down one row, and the words that are left of them go.',
        choices,
      ],
      moved: (row) => row + 1,
      changed: ['D2', 'E2', 'F2', 'G2', 'H2', 'I2', 'J2', 'K2', 'L2', 'M2', 'N2', 'O2'],
      left: [
        'smart/measure Goals!F2',
        'smart/due Goals!L2',
        'smart/owner Goals!D2',
        'chain/skips-level Goals!C2',
      ],
    },
  ],
  [
    'renames a header and clears its note',
    lost('Level', 'Ebene'),
    {
      told: ['data/lost-header Goals!B1'],
      repair: ['Goals: put back the note of one header. They keep their names.'],
    },
  ],
  [
    'clears a header and its note',
    lost('Due', ''),
    { told: ['data/lost-header Goals!L1'], repair: ['Goals: write these headers: L1 “Due”.'] },
  ],
  [
    'gives two of our columns one header',
    lost('Unit', 'Level'),
    {
      told: ['data/lost-header Goals!G1'],
      repair: ['Goals: write these headers: G1 “Unit”.'],
      changed: ['G1'],
    },
  ],
  [
    'gives a column of their own the header of one of ours',
    onGoals(({ person }, tab) => {
      insertColumns(person, tab.id, { before: tab.columnCount, count: 1 })
      typeInto(person, { sheetId: tab.id, row: 0, column: tab.columnCount - 1 }, 'Level')
      typeInto(person, { sheetId: tab.id, row: 2, column: tab.columnCount - 1 }, 'high')
    }),
    {
      told: ['data/repeated-header Goals!P1'],
      repair: ['Goals: write these headers: P1 “Level 2”.'],
      changed: ['P1'],
    },
  ],
  [
    'deletes the header row',
    onGoals(({ person }, tab) => deleteRows(person, tab.id, { from: 0, count: 1 })),
    {
      told: ['data/no-headers Goals!A1'],
      repair: [
        'Goals: put a new row of headers at the top. What stands in the first row now moves down one row.',
        guards,
      ],
      moved: (row) => row + 1,
    },
  ],
  [
    'clears the headers and their notes',
    onGoals(({ person }, tab) => {
      clearCells(person, tab.id, headerRow(tab))
      clearNotes(person, tab.id, headerRow(tab))
    }),
    {
      told: ['data/no-headers Goals!A1'],
      repair: ['Goals: write the headers into the blank row at the top.'],
    },
  ],
  [
    'sorts the headers along with the rows',
    onGoals(({ person }, tab) =>
      sortArea(person, tab.id, { area: whole(tab), keys: [{ column: 0, ascending: true }] }),
    ),
    {
      told: ['data/header-moved Goals!A6'],
      repair: ['Goals: move the headers from row 6 back to the top.'],
      moved: (row) => (row === 5 ? 0 : row < 5 ? row + 1 : row),
    },
  ],
  [
    'merges cells across rows',
    onGoals(({ person }, tab) =>
      mergeCells(person, tab.id, { area: { row: 2, column: 1, rows: 2, columns: 1 }, merged: true }),
    ),
    {
      told: ['data/missing-required Goals!B4'],
      repair: ['Goals: split the merged cells B3:B4 and write their text into each row.'],
      changed: ['B4'],
    },
  ],
  [
    'merges cells of a column of their own',
    onGoals(({ person }, tab) =>
      mergeCells(person, tab.id, { area: { row: 2, column: 23, rows: 2, columns: 1 }, merged: true }),
    ),
    {},
  ],
  [
    'deletes a column that every row needs, and another',
    onGoals((desk, tab) => {
      deleteColumns(desk.person, tab.id, { from: at(desk, 'Level'), count: 1 })
      deleteColumns(desk.person, tab.id, { from: at(desk, 'Unit'), count: 1 })
    }),
    {
      told: ['data/missing-column Goals!A1'],
      repair: ['Goals: add the missing columns Level, Unit at the end.'],
      left: 'less',
    },
  ],
  [
    'deletes a column that no row needs',
    onGoals((desk, tab) => deleteColumns(desk.person, tab.id, { from: at(desk, 'Unit'), count: 1 })),
    { repair: ['Goals: add the missing column Unit at the end.'], left: 'less' },
  ],
  [
    'deletes the IDs, column and all',
    onGoals((desk, tab) => deleteColumns(desk.person, tab.id, { from: at(desk, 'ID'), count: 1 })),
    {
      told: ['data/missing-column Goals!A1'],
      repair: ['Goals: add the missing column ID at the end.', 'Give 20 rows their IDs.'],
    },
  ],
  [
    'deletes a tab',
    (desk) => deleteTab(desk.person, tabOn(desk, 'Pulse').id),
    { repair: ['Pulse: add this tab again, empty. It was deleted.'], left: 'less' },
  ],
  [
    'removes protections and drop-downs',
    onGoals((_desk, tab) => {
      tab.protections.length = 0
      for (const row of tab.rows.slice(1)) for (const cell of row) delete cell?.validation
    }),
    { repair: [choices, guards] },
  ],
  [
    'leaves 900 blank rows and goes on below',
    onGoals((desk, tab) => insertRows(desk.person, tab.id, { before: lastRow(tab), count: 900 })),
    {},
  ],
  [
    'leaves blank rows between',
    onGoals((desk, tab) => {
      insertRows(desk.person, tab.id, { before: 3, count: 1 })
      insertRows(desk.person, tab.id, { before: 2, count: 3 })
    }),
    {},
  ],
  [
    'types ticks as text',
    retype('Goals', 'New measure', (tick) => (tick === 'TRUE' ? 'yes' : 'no')),
    { repair: [choices] },
  ],
  [
    'types days as text in the order of the United States',
    all(
      isoDates,
      retype(
        'Goals',
        'Due',
        dayAs((year, month, day) => `${Number(month)}/${Number(day)}/${year}`),
      ),
    ),
    { repair: [choices] },
  ],
  [
    'types days as text in the order of Europe',
    all(
      isoDates,
      retype(
        'Goals',
        'Due',
        dayAs((year, month, day) => `${day}.${month}.${year}`),
      ),
    ),
    { repair: [choices] },
  ],
  [
    'writes a total and a remark below the rows',
    onGoals((desk, tab) => {
      const row = lastRow(tab) + 2
      const target = at(desk, 'Target')
      typeInto(desk.person, { sheetId: tab.id, row, column: 0 }, 'Total')
      typeInto(desk.person, { sheetId: tab.id, row, column: target }, '=SUM(J2:J21)')
      setComputedValue(desk.book, { sheetId: tab.id, row, column: target }, { value: 812 })
      typeInto(desk.person, { sheetId: tab.id, row: row + 1, column: 0 }, 'We look at these again in March.')
    }),
    {
      told: ['data/missing-required Goals!B23', 'data/missing-required Goals!B24'],
      left: ['data/missing-required Goals!B23', 'data/missing-required Goals!B24'],
    },
  ],
  [
    'duplicates a tab, the copy of which is left out',
    (desk) => duplicateTab(desk.person, tabOn(desk, 'Goals').id),
    { told: ['data/duplicate-tab Copy of Goals!A1'], left: ['data/duplicate-tab Copy of Goals!A1'] },
  ],
  [
    'exports the workbook to .xlsx and imports it again',
    throughXlsx,
    { repair: /put back what can be chosen|warn again before/ },
  ],
]

async function actOn(act: Act): Promise<Desk> {
  const desk = deskFrom(base)
  const other = await act(desk)
  return other !== null && typeof other === 'object' && 'host' in other ? (other as Desk) : desk
}

describe('the check says the same, Repair finds nothing, and no cell changes, when somebody', () => {
  it.each(understood)('%s', async (_name, act) => {
    const desk = await actOn(act)
    const peoples = () => saveDesk(desk).book.sheets.filter(({ id }) => !ownIds.has(id))
    const before = peoples()
    const said = check(desk)
    expect(said.words).toEqual(undisturbed.words)
    expect(said.measures).toEqual(undisturbed.measures)
    expect(wordsOf(view(desk))).toEqual([])
    expect(peoples()).toEqual(before)
    expect(desk.book.sheets).toHaveLength(before.length + ownIds.size)
  })
})

describe('it is told or Repair puts it back, and what was typed stays, when somebody', () => {
  it.each(told)('%s', async (_name, act, outcome) => {
    const desk = await actOn(act)
    const goals = desk.book.sheets.find(({ name }) => name === 'Goals')?.id
    const typed = typedCells(desk, ownIds)
    expect(news(check(desk))).toEqual(outcome.told ?? [])
    expect(cellChanges(typed, typedCells(desk, ownIds)).lost.filter(({ row }) => row > 0)).toEqual([])

    const plan = view(desk)
    expectSteps(wordsOf(plan), outcome.repair ?? [])
    const answer = repairAll(desk, plan)
    expect(wordsOf(answer.view)).toEqual([])

    const move = (place: TypedPlace) =>
      outcome.moved && place.sheetId === goals ? { ...place, row: outcome.moved(place.row) } : place
    const { lost, written } = cellChanges(typed, typedCells(desk, ownIds), move)
    const isTold = ({ row, column }: TypedPlace) => outcome.changed?.includes(cellName(row, column)) ?? false
    expect(lost.filter((place) => !isTold(place))).toEqual([])
    expect(written.filter((place) => place.row > 0 && !isTold(place) && !isId(desk, place))).toEqual([])
    const last = check(desk)
    if (outcome.left === 'less') expect(news(last).filter((spot) => /header|column/.test(spot))).toEqual([])
    else {
      expect(news(last)).toEqual(outcome.left ?? [])
      expect(last.words).toEqual(expect.arrayContaining([...undisturbed.words]))
    }
  })
})

function expectSteps(words: readonly string[], wanted: readonly string[] | RegExp): void {
  if (wanted instanceof RegExp) expect(words.filter((line) => !wanted.test(line))).toEqual([])
  else expect(words.map((line) => (line.includes(choices) ? choices : line))).toEqual(wanted)
}

/** IDs are the add-on’s to give. */
function isId({ book }: Desk, { sheetId, column }: TypedPlace): boolean {
  const tab = book.sheets.find(({ id }) => id === sheetId)
  return tab !== undefined && cellAt(tab, 0, column)?.value === 'ID'
}

describe('a tab that is protected against whoever checks', () => {
  function protectedDesk(protection: { type: 'SHEET' | 'RANGE'; area?: 'ids' }): Desk {
    const desk = deskFrom(base, { user: colleague })
    for (const name of ['Goals', 'Norms'])
      clearNotes(desk.person, tabOn(desk, name).id, headerRow(tabOn(desk, name)))
    const tab = tabOn(desk, 'Goals')
    const column = at(desk, 'ID')
    const row = lastRow(tab) + 1
    pasteBlock(desk.person, { sheetId: tab.id, row, column: 0 }, [['Children ask why', 'Team', 'G-001']])
    tab.protections.push({
      id: 999,
      type: protection.type,
      ...(protection.area && { area: { row: 1, column, rows: tab.rowCount - 1, columns: 1 } }),
      unprotected: [],
      description: '',
      warningOnly: false,
      editors: [],
    })
    return desk
  }

  it.each([
    ['the whole tab', { type: 'SHEET' } as const],
    ['its IDs', { type: 'RANGE', area: 'ids' } as const],
  ])('is read whole and not written to: %s', (_name, protection) => {
    const desk = protectedDesk(protection)
    const before = typedCells(desk, ownIds)
    const { findings, closed } = succeed(desk.host.run('checkAlignment')).result as CheckResult
    expect(closed).toEqual(['Goals'])
    expect(findings.some(({ sentence }) => sentence.includes('Children ask why'))).toBe(true)
    expect(cellChanges(before, typedCells(desk, ownIds))).toEqual({ lost: [], written: [] })
    const pane = succeed(desk.host.clientCall('runCheck')).result as { words: string }
    expect(pane.words).toBe(
      'The tab Goals is protected, and you may not change it. Everything was read, but nothing was written there.',
    )
    const owner = succeed(desk.host.run('checkAlignment', [], { user: base.book.owner }))
      .result as CheckResult
    expect(owner.closed).toEqual([])
    expect(records(desk, 'Goals').at(-1)?.ID).toBe('G-021')
  })

  it('is left as it is by Repair, which says so and mends the others', () => {
    const desk = protectedDesk({ type: 'SHEET' })
    const before = saveDesk(desk).book.sheets.find(({ name }) => name === 'Goals')
    const answer = repairAll(desk, view(desk))
    expect(answer.lines).toEqual(['Norms: put back the notes of 5 headers. They keep their names.'])
    expect(answer.words).toContain('The tab Goals is protected, and you may not change it.')
    expect(saveDesk(desk).book.sheets.find(({ name }) => name === 'Goals')).toEqual(before)
  })
})

it('a tab that was converted to a table keeps its column types, and Repair says why its choices stay away', () => {
  const desk = deskFrom(base)
  const tab = tabOn(desk, 'Goals')
  const area = whole(tab)
  convertToTable(desk.person, tab.id, { area, typed: [at(desk, 'Level'), at(desk, 'Status')] })
  const before = typedCells(desk, ownIds)
  expect(check(desk).words).toEqual(undisturbed.words)
  const answer = repairAll(desk, view(desk))
  expect(answer.lines).toEqual([])
  expect(answer.words).toContain('The tab Goals was converted to a table.')
  expect(cellChanges(before, typedCells(desk, ownIds))).toEqual({ lost: [], written: [] })
})
