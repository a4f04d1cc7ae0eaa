import { applyFix } from '../../../src/app/sidebar/apply-fix'
import { setPracticeStatus } from '../../../src/app/sidebar/set-practice-status'
import { showCell } from '../../../src/app/sidebar/show-cell'
import { viewNow } from '../../../src/app/sidebar/view-now'
import { cellAddress } from '../../../src/core/a1'
import type { Cell } from '../../../src/core/tables/records'
import { translator } from '../../../src/messages'
import { changes, gridOf, retype, type ViewWorld, viewServices, viewWorld } from './view-world'

const t = translator('en')
const practice = 5
const whatColumn = 1
const statusColumn = 7

/** The first thing that Cleo said she would do, as the pane shows it. */
function firstCommitment(world: ViewWorld) {
  const view = viewNow(viewServices(world, { userEmail: 'cleo@example.org' }), t)
  const [first] = view.kind === 'ready' ? view.commitments : []
  if (!first) throw new Error('no commitment')
  return first
}

const mark = (world: ViewWorld, { cell, what } = firstCommitment(world)) =>
  setPracticeStatus(viewServices(world), { cell, what, status: 'done' }, t)
const withCell = (cells: readonly Cell[], columnNumber: number, typed: Cell) =>
  cells.map((cell, index) => (index === columnNumber - 1 ? typed : cell))
/** Types over a cell of the first row of practice, or of another. */
const type = (world: ViewWorld, columnNumber: number, typed: Cell, row = 1) =>
  retype(world, practice, (rows) =>
    rows.map((cells, index) => (index === row ? withCell(cells, columnNumber, typed) : cells)),
  )

describe('marking something as done', () => {
  it('writes the status cell of its row and nothing else', () => {
    const world = viewWorld()
    const before = world.grids
    expect(mark(world)).toMatchObject({ done: true, words: '' })
    expect(changes(before, world.grids)).toEqual([`${practice}!2,${statusColumn}: Doing -> Done`])
  })

  it.each<[string, Cell]>([
    ['a status', 'Doing'],
    ['own words', 'nearly there'],
    ['nothing', ''],
    ['a day', { day: '2026-11-20', minutes: 0 }],
    ['a number', 3],
    ['a tick', true],
  ])('puts back exactly what stood there: %s', (_what, there) => {
    const world = viewWorld()
    type(world, statusColumn, there)
    const before = world.grids
    const { undo } = mark(world)
    expect(world.grids).not.toEqual(before)
    expect(applyFix(viewServices(world), undo, t).done).toBe(true)
    expect(world.grids).toEqual(before)
  })

  it.each<[string, (world: ViewWorld) => void]>([
    ['a status', (world) => type(world, statusColumn, 'Stopped: Ben is away')],
    ['other words in the row', (world) => type(world, whatColumn, 'Watch Ben teach')],
  ])('leaves alone what somebody wrote since: %s', (_what, write) => {
    const world = viewWorld()
    const { undo } = mark(world)
    write(world)
    const before = world.grids
    const words = t('view.fix.changed')
    expect(applyFix(viewServices(world), undo, t)).toMatchObject({ done: false, words })
    expect(world.grids).toBe(before)
  })

  it('goes by the words where two rows share an ID, and writes neither where they are not there any more', () => {
    const world = viewWorld()
    const first = firstCommitment(world)
    retype(world, practice, ([head = [], row = [], ...rows]) => [
      head,
      withCell(row, whatColumn, 'The twin'),
      row,
      ...rows,
    ])
    expect(mark(world, first).done).toBe(true)
    const [, twin, row] = gridOf(world, practice).values
    expect([twin, row].map((cells) => cells?.[statusColumn - 1])).toEqual(['Doing', 'Done'])
    type(world, whatColumn, 'Other words', 2)
    const before = world.grids
    expect(mark(world, first)).toMatchObject({ done: false, words: t('view.answer.gone') })
    expect(world.grids).toBe(before)
  })

  it.each<[string, (world: ViewWorld) => unknown]>([
    ['closed', (world) => world.closed.add(practice)],
    ['formula', (world) => world.formulas.set(`${practice}!2,${statusColumn}`, '=IF(I2="","Doing","Done")')],
  ])('says that the cell cannot be written: %s', (why, plant) => {
    const world = viewWorld()
    plant(world)
    const before = world.grids
    const cells = `${gridOf(world, practice).name} ${cellAddress(2, statusColumn)}`
    const words = t(`view.fix.${why as 'closed' | 'formula'}`, { cells, count: 1 })
    expect(mark(world)).toMatchObject({ done: false, words, undo: null })
    expect(changes(before, world.grids)).toEqual([])
  })

  it.each([
    ['rows were sorted', (rows: readonly (readonly unknown[])[]) => [rows[0], ...rows.slice(1).reverse()]],
    ['a row was inserted', (rows: readonly (readonly unknown[])[]) => [rows[0], [], ...rows.slice(1)]],
  ])('finds the row where it is now: %s', (_what, move) => {
    const world = viewWorld()
    const first = firstCommitment(world)
    retype(world, practice, (rows) => move(rows) as typeof rows)
    const before = world.grids
    expect(mark(world, first).done).toBe(true)
    const row = gridOf(world, practice).values.find((cells) => cells.includes('P-001'))
    expect(row?.[statusColumn - 1]).toBe('Done')
    expect(changes(before, world.grids)).toHaveLength(1)
  })

  it('finds a row that was moved to another tab', () => {
    const world = viewWorld()
    const first = firstCommitment(world)
    world.grids = [
      ...world.grids.map((grid) =>
        grid.sheetId === practice ? { ...grid, values: grid.values.slice(0, 1) } : grid,
      ),
      { ...gridOf(world, practice), sheetId: 77, name: 'Our work' },
    ]
    expect(mark(world, first).done).toBe(true)
    expect(gridOf(world, 77).values[1]?.[statusColumn - 1]).toBe('Done')
  })

  it('writes nothing when the row is gone, or when another one without an ID stands in its place', () => {
    const world = viewWorld()
    const first = firstCommitment(world)
    const noId = { ...first, cell: { ...first.cell, id: '' } }
    retype(world, practice, (rows) => rows.filter((row) => !row.includes('P-001')))
    const before = world.grids
    for (const commitment of [first, noId]) {
      expect(mark(world, commitment)).toMatchObject({
        done: false,
        words: expect.stringMatching(/not in the spreadsheet/),
        undo: null,
      })
    }
    expect(world.grids).toBe(before)
  })

  it('goes by place and words where a row has no ID', () => {
    const world = viewWorld()
    retype(world, practice, (rows) => rows.map((row) => row.map((cell) => (cell === 'P-001' ? '' : cell))))
    expect(mark(world).done).toBe(true)
    expect(gridOf(world, practice).values[1]?.[statusColumn - 1]).toBe('Done')
  })

  it.each([null, 5, 'P-001', {}, { cell: {}, what: '', status: 'done' }, { status: 'toString' }])(
    'refuses %j',
    (given) => {
      const world = viewWorld()
      const before = world.grids
      expect(setPracticeStatus(viewServices(world), given, t).done).toBe(false)
      expect(world.grids).toBe(before)
    },
  )

  it('says so when somebody else is at it', () => {
    const world = viewWorld()
    const first = firstCommitment(world)
    world.lockHeld = true
    expect(mark(world, first).words).toContain('Somebody else')
  })
})

describe('show me', () => {
  const cell = { table: 'goals', id: 'G-002', columnKey: 'target', sheetId: 3, rowNumber: 3 }

  it('leads to the cell where it is now', () => {
    const world = viewWorld()
    retype(world, 3, (rows) => [rows[0] ?? [], [], [], ...rows.slice(1)])
    expect(showCell(viewServices(world), cell, t)).toEqual({ done: true, words: '' })
    const column = gridOf(world, 3).values[0]?.indexOf('Target') ?? -1
    expect(world.shown).toEqual([{ sheetId: 3, rowNumber: 5, columnNumber: column + 1 }])
  })

  it('leads to the nearer of two rows with one ID', () => {
    const world = viewWorld()
    retype(world, 3, (rows) => [...rows, rows[2] ?? []])
    showCell(viewServices(world), { ...cell, rowNumber: 7 }, t)
    expect(world.shown[0]?.rowNumber).toBe(7)
  })

  it('leads to where it was seen when there is no ID to find it by', () => {
    const world = viewWorld()
    expect(showCell(viewServices(world), { ...cell, id: '', rowNumber: 1 }, t).done).toBe(true)
    expect(world.shown).toEqual([{ sheetId: 3, rowNumber: 1, columnNumber: expect.any(Number) }])
  })

  it.each([
    ['the row is gone', { ...cell, id: 'G-099' }],
    ['the tab is gone', { ...cell, id: '', sheetId: 99 }],
    ['nothing that can be read', { ...cell, table: '__proto__' }],
    ['no cell at all', null],
  ])('says in words why not: %s', (_why, given) => {
    const world = viewWorld()
    const { done, words } = showCell(viewServices(world), given, t)
    expect(done).toBe(false)
    expect(words).toMatch(/^[A-Z].+\.$/)
    expect(world.shown).toEqual([])
  })
})
