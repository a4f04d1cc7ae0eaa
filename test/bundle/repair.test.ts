import type { RepairAnswer, RepairView } from '../../src/app/repair/contract'
import type { Tab } from '../../workbench/sheets/store/book'
import { cellAt } from '../../workbench/sheets/store/cells'
import { copyBook } from '../../workbench/sheets/store/snapshot-book'
import {
  clearCells,
  clearNotes,
  deleteColumns,
  deleteRows,
  deleteTab,
  insertRows,
  moveColumns,
  pasteBlock,
  pasteCells,
} from '../../workbench/sheets/user-actions'
import {
  answers,
  columnNamed,
  type Desk,
  deskFrom,
  deskOver,
  emptyDesk,
  lead,
  people,
  plainMenu,
  records,
  saveDesk,
  setUpDesk,
  succeed,
  tabOn,
  told,
  trimRows,
} from '../support/bundle-host'

const goals = [
  ['Children read with joy', 'School'],
  ['Children write with joy', 'Team', 'G-001'],
  ['Teachers ask better questions', 'Team', 'G-001'],
]

/** A team with three goals, checked. */
function team(): Desk {
  const desk = setUpDesk({ with: { members: people(2) } })
  pasteBlock(desk.person, { sheetId: tabOn(desk, 'Goals').id, row: 1, column: 0 }, goals)
  pasteBlock(desk.person, { sheetId: tabOn(desk, 'Practice').id, row: 1, column: 0 }, [
    ['Ask, wait, ask again', 'Person 01', '2026-12-04'],
  ])
  succeed(desk.host.run('checkAlignment'))
  return trimRows(desk, 12)
}

const base = saveDesk(team())
const healthy = findings(deskFrom(base))

function findings(desk: Desk): string[] {
  const { findings } = succeed(desk.host.run('checkAlignment')).result as {
    findings: { code: string; sentence: string }[]
  }
  return findings.map(({ code, sentence }) => `${code} ${sentence}`)
}

const view = (desk: Desk) => succeed(desk.host.clientCall('viewRepair')).result as RepairView

function steps(desk: Desk): string[] {
  const plan = view(desk)
  return plan.kind === 'plan' ? plan.steps.map(({ words }) => words) : [plan.words]
}

function repairAll(desk: Desk, keep: Readonly<Record<string, string>> = {}): RepairAnswer {
  const plan = view(desk)
  const keys = plan.kind === 'plan' ? plan.steps.map(({ key }) => key) : []
  return succeed(desk.host.clientCall('runRepair', [{ steps: keys, keep }])).result as RepairAnswer
}

/** What people typed: of each tab the texts of each row, wherever rows and columns stand. IDs count; header texts are told apart by name. */
function typed({ book }: Desk): string[] {
  const own = ['Start', 'Lists', 'Alignment', 'Summary log']
  return book.sheets
    .filter(({ name }) => !own.includes(name))
    .flatMap((tab) =>
      tab.rows.map((row) => `${tab.name}: ${row.flatMap((cell) => cell?.value ?? []).join(' | ')}`),
    )
    .filter((line) => !line.endsWith(': '))
    .sort()
}

const at = (desk: Desk, header: string, tab = 'Goals') => columnNamed(desk, tab, header)
const headerRow = (tab: Tab) => ({ row: 0, column: 0, rows: 1, columns: tab.columnCount })
const onGoals =
  (act: (desk: Desk, tab: Tab) => void) =>
  (desk: Desk): void =>
    act(desk, tabOn(desk, 'Goals'))

const cases: readonly (readonly [string, (desk: Desk) => void, readonly string[]])[] = [
  [
    'the IDs were deleted, column and all',
    onGoals((desk, tab) => deleteColumns(desk.person, tab.id, { from: at(desk, 'ID'), count: 1 })),
    ['Goals: add the missing column ID at the end.', 'Give 3 rows their IDs.'],
  ],
  [
    'IDs were cleared and columns moved',
    onGoals((desk, tab) => {
      clearCells(desk.person, tab.id, { row: 1, column: at(desk, 'ID'), rows: 3, columns: 1 })
      moveColumns(desk.person, tab.id, { from: 0, count: 1, to: 4 })
    }),
    ['Give 3 rows their IDs.'],
  ],
  [
    'pages of the add-on’s own were deleted',
    (desk) => {
      for (const name of ['Lists', 'Summary log']) deleteTab(desk.person, tabOn(desk, name).id)
    },
    ['Add Throughline’s own pages that are gone: Lists, Summary log.'],
  ],
]

describe('Repair', () => {
  it('finds nothing in a healthy workbook, and writes nothing', () => {
    const desk = deskFrom(base)
    const before = saveDesk(desk)
    expect(steps(desk)).toEqual([])
    const report = desk.host.clientCall('runRepair', [{ steps: ['ids', 'guard.1'], keep: {} }])
    expect((report.result as RepairAnswer).words).toBe('Nothing was left to do.')
    expect(saveDesk(desk).book).toEqual(before.book)
    expect(
      Object.keys(report.calls).filter((name) => /\.(set|insert|delete|protect|move|clear)/.test(name)),
    ).toEqual([])
  })

  it.each(cases)('mends it and touches nothing that was typed when %s', (_name, disturb, words) => {
    const desk = deskFrom(base)
    disturb(desk)
    const before = typed(desk)
    expect(steps(desk)).toEqual(words)
    const answer = repairAll(desk)
    expect(answer.lines).toEqual(words)
    expect(answer.view).toEqual({ kind: 'plan', steps: [], declined: [], questions: [] })
    expect(findings(desk)).toEqual(healthy)
    const bodies = (lines: readonly string[]) =>
      lines.filter((line) => !/: .*(Whose learning|Ebene)/.test(line))
    for (const line of bodies(before)) expect(typed(desk).some((now) => now.startsWith(line))).toBe(true)
    expect(records(desk, 'Goals').map((row) => row.ID)).toEqual(
      expect.arrayContaining(['G-001', 'G-002', 'G-003']),
    )
  })

  it.each(['Status', 'ID', 'Supports', 'Due', 'New measure'])(
    'puts the column %s back as set-up makes it, warnings and colours too',
    (header) => {
      const desk = deskFrom(base)
      const made = lookOf(desk, header)
      deleteColumns(desk.person, tabOn(desk, 'Goals').id, { from: at(desk, header), count: 1 })
      repairAll(desk)
      expect(lookOf(desk, header)).toEqual(made)
    },
  )

  it.each([
    ['somewhere else', [5, 6], true],
    ['on the headers and IDs', [0, -1], false],
  ] as const)(
    'a team’s own two protections stand for ours where they are %s',
    (_name, [top, side], isOffered) => {
      const desk = deskFrom(base)
      const tab = tabOn(desk, 'Goals')
      const theirs = {
        type: 'RANGE',
        unprotected: [],
        description: 'Ask Lea',
        warningOnly: false,
        editors: [],
      } as const
      const column = side < 0 ? at(desk, 'ID') : side
      const whole = { row: 1, column, rows: tab.rowCount - 1, columns: 1 }
      const row = { row: top, column: 0, rows: 1, columns: tab.columnCount }
      tab.protections = [row, whole].map((area, index) => ({
        ...theirs,
        unprotected: [],
        editors: [],
        id: 900 + index,
        area,
      }))
      const before = structuredClone(tab.protections)
      expect(steps(desk)).toEqual(isOffered ? [guards] : [])
      repairAll(desk)
      expect(tabOn(desk, 'Goals').protections.slice(0, 2)).toEqual(before)
      expect(steps(desk)).toEqual([])
    },
  )

  it('warnings that end above rows which came later are carried on, and stay two', () => {
    const desk = deskFrom(base)
    const tab = tabOn(desk, 'Goals')
    const [, ids] = tab.protections
    if (ids?.area) delete ids.area.rowsOpen
    insertRows(desk.person, tab.id, { before: tab.rowCount, count: 50 })
    expect(steps(desk)).toEqual([guards])
    repairAll(desk)
    expect(steps(desk)).toEqual([])
    expect(tabOn(desk, 'Goals').protections).toHaveLength(2)
  })

  it('does only what was ticked', () => {
    const desk = deskFrom(base)
    deleteTab(desk.person, tabOn(desk, 'Resources').id)
    loseNotes(desk)
    desk.host.clientCall('runRepair', [{ steps: ['tab.resources'], keep: {} }])
    expect(desk.book.sheets.map(({ name }) => name)).toContain('Resources')
    expect(steps(desk)).toEqual(['Members: put back the notes of 10 headers. They keep their names.'])
  })

  it('asks which of two alike rows keeps its ID, and gives the other the next one', () => {
    const desk = deskFrom(base)
    const { id, columnCount } = tabOn(desk, 'Goals')
    const area = { row: 2, column: 0, rows: 1, columns: columnCount }
    pasteCells(desk.person, { sheetId: id, area, cut: false }, { sheetId: id, row: 4, column: 0 })
    const plan = view(desk)
    const questions = plan.kind === 'plan' ? plan.questions : []
    expect(questions.map(({ key, rows }) => [key, rows.map(({ words }) => words)])).toEqual([
      ['goals.G-002', ['Children write with joy (Goals, row 3)', 'Children write with joy (Goals, row 5)']],
    ])
    repairAll(desk, { 'goals.G-002': questions[0]?.rows[1]?.value ?? '' })
    expect(records(desk, 'Goals').map(({ ID }) => ID)).toEqual(['G-001', 'G-004', 'G-003', 'G-002'])
  })

  it('clears no ID on a tab that is protected against whoever answers, and says so', () => {
    const desk = deskFrom(base, { user: 'person01@example.org' })
    desk.book.editors.push('person01@example.org')
    const tab = tabOn(desk, 'Goals')
    const area = { row: 2, column: 0, rows: 1, columns: tab.columnCount }
    pasteCells(desk.person, { sheetId: tab.id, area, cut: false }, { sheetId: tab.id, row: 4, column: 0 })
    tab.protections.push({
      id: 999,
      type: 'SHEET',
      unprotected: [],
      description: '',
      warningOnly: false,
      editors: [],
    })
    const plan = view(desk)
    const [question] = plan.kind === 'plan' ? plan.questions : []
    const answer = repairAll(desk, { 'goals.G-002': question?.rows[1]?.value ?? '' })
    expect(answer.words).toContain('The tab Goals is protected, and you may not change it.')
    expect(records(desk, 'Goals').map(({ ID }) => ID)).toEqual(['G-001', 'G-002', 'G-003', 'G-002'])
  })

  it('goes on after a run that died in the middle, and loses nothing', () => {
    for (let dieAfter = 120; dieAfter < 180; dieAfter += 15) {
      const desk = deskFrom(base)
      onGoals(({ person }, tab) => deleteRows(person, tab.id, { from: 0, count: 1 }))(desk)
      loseNotes(desk)
      deleteTab(desk.person, tabOn(desk, 'Resources').id)
      const before = typed(desk)
      const plan = view(desk)
      const keys = plan.kind === 'plan' ? plan.steps.map(({ key }) => key) : []
      desk.host.clientCall('runRepair', [{ steps: keys, keep: {} }], { dieAfter })
      repairAll(desk)
      repairAll(desk)
      expect(steps(desk)).toEqual([])
      for (const line of before) expect(typed(desk)).toContain(line)
      expect(findings(desk)).toEqual(healthy)
    }
  })

  it.each([
    ['where nothing was set up', () => emptyDesk(), 'Nothing was set up here yet'],
    ['in a workbook of a later version', () => laterVersion(), 'newer version'],
    ['for somebody who may only look', () => viewersDesk(), 'not change it'],
    ['while another run is at work', () => busyDesk(), 'at work'],
  ])('changes nothing %s, and says so', (_name, make, words) => {
    const desk = make()
    const before = saveDesk(desk).book
    const answer = succeed(desk.host.clientCall('runRepair', [{ steps: ['guard.1'], keep: {} }]))
      .result as RepairAnswer
    expect(answer).toMatchObject({ done: false, words: expect.stringContaining(words) })
    expect(saveDesk(desk).book).toEqual(before)
  })

  it('asks in two questions where dialogs stay blank', () => {
    const desk = deskFrom(base)
    deleteTab(desk.person, tabOn(desk, 'Resources').id)
    const report = desk.host.clickMenu(plainMenu('Repair…'), { answers: ['yes', 'ok'] })
    expect(told(report)).toContain('Resources: add this tab again, empty.')
    expect(told(report)).toContain('Done: one repair.')
    expect(told(desk.host.clickMenu(plainMenu('Repair…'), { answers: ['ok'] }))).toContain('in its place')
  })
})

const guards = 'Goals: warn again before headers and IDs are edited. Nobody is locked out.'

/** A column of Goals without its values: cells, width, colours, and what guards its header and its cells. */
function lookOf(desk: Desk, header: string) {
  const tab = tabOn(desk, 'Goals')
  const column = at(desk, header)
  const cells = Array.from({ length: tab.rowCount }, (_, row) => cellAt(tab, row, column))
  const guarded = (row: number) =>
    tab.protections.filter(
      ({ area }) =>
        area &&
        area.column <= column &&
        column < area.column + area.columns &&
        area.row <= row &&
        row < area.row + area.rows,
    )
  return {
    // To overflow is what a cell does of which nothing else was said.
    cells: cells.map((cell) => ({
      style: { wrap: 'OVERFLOW', ...cell?.style },
      note: cell?.note,
      validation: cell?.validation,
    })),
    header: cells[0]?.value,
    width: tab.columnWidths.get(column) ?? 100,
    colors: tab.conditionalRules
      .filter(({ areas }) => areas.some((area) => area.column === column))
      .map(({ areas, ...rule }) => ({ ...rule, rows: areas.map(({ row, rows }) => [row, rows]) })),
    guarded: [0, 1, tab.rowCount - 1].map((row) =>
      guarded(row).map(({ description, warningOnly }) => [description, warningOnly]),
    ),
  }
}

function loseNotes({ person, book }: Desk): void {
  const tab = tabOn({ book }, 'Members')
  clearNotes(person, tab.id, headerRow(tab))
}

function laterVersion(): Desk {
  const desk = deskFrom(base)
  const record = desk.book.metadata.find(({ key }) => key === 'throughline')
  if (record) record.value = record.value.replace(/"format":\d+/, '"format":99')
  return desk
}

function busyDesk(): Desk {
  const desk = deskFrom(base)
  desk.host.holdLock('document')
  return desk
}

function viewersDesk(): Desk {
  return deskFrom(
    { ...base, book: { ...base.book, viewers: ['viewer@example.org'] } },
    { user: 'viewer@example.org' },
  )
}

it('a workbook that was set up again is still healthy', () => {
  const desk = deskFrom(base)
  succeed(
    desk.host.run('setUpCommunity', [
      answers({ lead: { name: 'Lea Dahl', email: lead }, members: people(2) }),
    ]),
  )
  expect(steps(desk)).toEqual([])
  expect(cellAt(tabOn(desk, 'Goals'), 1, 0)?.value).toBe(goals[0]?.[0])
})

describe('what a lead takes away on purpose', () => {
  function without(): Desk {
    const desk = deskFrom(base)
    const goals = tabOn(desk, 'Goals').id
    deleteColumns(desk.person, goals, { from: columnNamed(desk, 'Goals', 'Unit'), count: 1 })
    deleteTab(desk.person, tabOn(desk, 'Pulse').id)
    return desk
  }
  const planOf = (desk: Desk) => view(desk) as Extract<RepairView, { kind: 'plan' }>
  const run = (desk: Desk, wish: Record<string, unknown>) =>
    succeed(desk.host.clientCall('runRepair', [{ steps: [], keep: {}, declined: [], ...wish }]))
      .result as RepairAnswer
  const decline = (desk: Desk) => run(desk, { declined: planOf(desk).steps.map(({ key }) => key) })
  const missing = [
    'Pulse: add this tab again, empty. It was deleted.',
    'Goals: add the missing column Unit at the end.',
  ]

  it('is offered until it is declined, and from then on told and not offered', () => {
    const desk = without()
    expect(steps(desk)).toEqual(missing)
    const answer = decline(desk)
    expect(answer.words).toBe('What you left out stays away and is not offered again.')
    expect(steps(desk)).toEqual([])
    expect(planOf(desk).declined.map(({ words }) => words)).toEqual(missing)
    const before = saveDesk(desk).book
    repairAll(desk)
    expect(told(desk.host.clickMenu(plainMenu('Repair…'), { answers: ['ok'] }))).toContain(
      'There is nothing to repair',
    )
    expect(saveDesk(desk).book).toEqual(before)
  })

  it('comes back when it is ticked, and is offered again when it is taken away once more', () => {
    const desk = without()
    decline(desk)
    run(desk, { steps: planOf(desk).declined.map(({ key }) => key) })
    expect(tabOn(desk, 'Pulse').hidden).toBe(false)
    expect(columnNamed(desk, 'Goals', 'Unit')).toBeGreaterThan(0)
    expect(planOf(desk)).toMatchObject({ steps: [], declined: [] })
    deleteTab(desk.person, tabOn(desk, 'Pulse').id)
    expect(steps(desk)).toEqual(missing.slice(0, 1))
  })

  it('is told apart, column by column, from what goes missing later', () => {
    const desk = without()
    decline(desk)
    deleteColumns(desk.person, tabOn(desk, 'Goals').id, {
      from: columnNamed(desk, 'Goals', 'Measure'),
      count: 1,
    })
    expect(steps(desk)).toEqual(['Goals: add the missing column Measure at the end.'])
  })

  it('may be what every row needs too, which the check goes on telling', () => {
    const desk = deskFrom(base)
    for (const header of ['Level', 'ID'])
      deleteColumns(desk.person, tabOn(desk, 'Goals').id, { from: at(desk, header), count: 1 })
    const told = findings(desk).filter((line) => line.startsWith('data/missing-column'))
    expect(told).toHaveLength(2)
    run(desk, { declined: planOf(desk).steps.map(({ key }) => key) })
    expect(planOf(desk)).toMatchObject({
      steps: [],
      declined: [{ words: 'Goals: add the missing columns Level, ID at the end.' }],
    })
    expect(findings(desk)).toEqual(expect.arrayContaining(told))
  })

  it('may be warnings and drop-downs, column by column', () => {
    const desk = deskFrom(base)
    const withoutChoices = (header: string) => {
      const tab = tabOn(desk, 'Goals')
      const column = at(desk, header)
      for (const row of tab.rows.slice(1)) delete row[column]?.validation
    }
    tabOn(desk, 'Goals').protections.length = 0
    withoutChoices('Level')
    decline(desk)
    expect(planOf(desk)).toMatchObject({ steps: [], declined: [{}, {}] })
    withoutChoices('Status')
    expect(steps(desk)).toEqual(['Goals: put back what can be chosen or ticked in Status.'])
    run(desk, { steps: planOf(desk).declined.map(({ key }) => key) })
    expect(planOf(desk)).toMatchObject({ steps: [{}], declined: [] })
  })

  it('may not be how rows are read, nor anything that was not offered', () => {
    const desk = deskFrom(base)
    clearNotes(desk.person, tabOn(desk, 'Goals').id, { row: 0, column: 0, rows: 1, columns: 3 })
    const before = steps(desk)
    run(desk, { declined: [...planOf(desk).steps.map(({ key }) => key), 'tab.pulse', 'tab.goals'] })
    expect(steps(desk)).toEqual(before)
    deleteTab(desk.person, tabOn(desk, 'Pulse').id)
    expect(steps(desk)[0]).toBe(missing[0])
  })
})

it('a tab that a copy of the file lost before its first check is put back, and one that was never set up is not', () => {
  const copy = deskOver(copyBook(deskFrom(base).book, 'file-2', lead), { user: lead })
  deleteTab(copy.person, tabOn(copy, 'Pulse').id)
  const words = ['Pulse: add this tab again, empty. It was deleted.']
  expect(steps(copy)).toEqual(words)
  findings(copy)
  expect(steps(copy)).toEqual(words)
  repairAll(copy)
  expect(steps(copy)).toEqual([])
  expect(tabOn(copy, 'Pulse').rowCount).toBe(200)
})
