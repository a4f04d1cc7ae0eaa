import type { FixStep, FixView } from '../../../src/app/check/contract'
import { teller } from '../../../src/app/check/told-findings'
import { openWorkbook } from '../../../src/app/open-workbook'
import { applyFix } from '../../../src/app/sidebar/apply-fix'
import { showCell } from '../../../src/app/sidebar/show-cell'
import { parseRecord, recordText } from '../../../src/app/workbook-record'
import { cellAddress } from '../../../src/core/a1'
import { checkAlignment } from '../../../src/core/alignment/check-alignment'
import { columnsOf } from '../../../src/core/tables/declaration'
import type { Cell } from '../../../src/core/tables/records'
import { translator } from '../../../src/messages'
import { type FakeRun, ServiceFailed } from '../../support/fake-services'
import { tabOf } from '../../support/grids'
import { today } from '../../support/school'
import { gridOf, retype, type ViewWorld, viewServices, viewWorld } from './view-world'

const t = translator('en')

const goal = { level: 'Team', owner: 'Grade 2 team', learner: 'Students', status: 'Active' }
const grids = () => [
  tabOf('communities', 1, [{ id: 'C-001', name: 'Grade 2 team', level: 'Team', vision: 'x' }]),
  tabOf('goals', 3, [
    {
      ...goal,
      id: 'G-001',
      level: 'School',
      goal: 'Readers on track',
      measure: 'Spring benchmark',
      baseline: 50,
      target: 60,
      due: '2027-06-04',
    },
    {
      ...goal,
      id: 'G-002',
      supports: 'G-001',
      goal: 'Grow from 10% to 20% on the unit word checks by 2027-05-28',
    },
    {
      ...goal,
      id: 'G-003',
      supports: 'G-011',
      goal: 'Grow',
      measure: 'x',
      baseline: 1,
      target: 2,
      due: '2027-05-28',
    },
  ]),
  tabOf('cycles', 4, [
    {
      id: 'Y-001',
      community: 'Grade 2 team',
      template: 'Seven-part cycle',
      focusGoals: 'G-002',
      start: '2026-10-12',
      end: '2027-01-29',
      status: 'Active',
    },
  ]),
]

/** Its cycle began weeks ago, and no need was written down. */
function lateWorld(): ViewWorld {
  const late = grids().map((grid) =>
    grid.sheetId === 4
      ? {
          ...grid,
          values: grid.values.map((row) =>
            row.map((cell) =>
              cell === '2026-10-12' || (typeof cell === 'object' && cell.day === '2026-10-12')
                ? '2026-09-14'
                : cell,
            ),
          ),
        }
      : grid,
  )
  return viewWorld([...late, tabOf('needs', 6, [])])
}

/** G-040 was given once, and its row deleted. */
function twoWithOneId(): ViewWorld {
  const world = viewWorld(grids())
  retype(world, 3, (rows) => rows.map((row) => row.map((cell) => (cell === 'G-003' ? 'G-002' : cell))))
  world.record = recordText({ fileId: 'file-1', lastNumbers: { goals: 40 } })
  return world
}

function fixOf(world: ViewWorld, code: string) {
  const open = openWorkbook(viewServices(world))
  const finding = checkAlignment(open.workbook, today).findings.find((one) => one.code === code)
  const fix = finding && teller(open, t, parseRecord(world.record))(finding).fix
  if (!fix) throw new Error(`no fix for ${code}`)
  return fix
}

const goalsIn = (world: ViewWorld) =>
  structuredClone(world.grids.find(({ sheetId }) => sheetId === 3)?.values ?? []) as Cell[][]
const apply = (world: ViewWorld, request: unknown) => applyFix(viewServices(world), request, t)
/** null where the call that failed is none of the writes: then nothing was begun. */
function applyUnlessThrown(world: ViewWorld, request: unknown, run: FakeRun) {
  try {
    return applyFix(viewServices(world, run), request, t)
  } catch (error) {
    expect(error).toBeInstanceOf(ServiceFailed)
    return null
  }
}
const columnOf = (key: string) => columnsOf('goals').findIndex((column) => column.key === key)
const lengthOf = <T>(all: readonly T[], isFilled: (one: T) => boolean) =>
  all.reduce((length, one, index) => (isFilled(one) ? index + 1 : length), 0)
const widthOf = (row: readonly Cell[]) => lengthOf(row, (cell) => cell !== '')
/** What stands in every cell of every tab, up to the last row and column that hold something. */
const standing = (world: ViewWorld) =>
  world.grids.map(({ name, values }) => {
    const width = Math.max(0, ...values.map(widthOf))
    const rows = values.slice(
      0,
      lengthOf(values, (row) => widthOf(row) > 0),
    )
    return [name, rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ''))]
  })
const codesIn = (world: ViewWorld) =>
  checkAlignment(openWorkbook(viewServices(world)).workbook, today).findings.map(({ code }) => code)
const linesOf = ({ parts }: FixView) => parts.flatMap(({ lines }) => lines)
const lastGoal = (world: ViewWorld) => parseRecord(world.record)?.lastNumbers.goals

describe('a fix', () => {
  it.each([
    ['smart/text', () => viewWorld(grids())],
    ['chain/unknown-parent', () => viewWorld(grids())],
    ['pair/no-educator-goal', () => viewWorld(grids())],
    ['chain/duplicate-id', twoWithOneId],
    ['cycle/missing-part', lateWorld],
  ] as const)(
    'is gone from what is offered once it is written, and undo puts back every cell of every tab: %s',
    (code, worldOf) => {
      const world = worldOf()
      const before = structuredClone(standing(world))
      const { request } = fixOf(world, code)
      const answer = apply(world, request)
      expect(answer.done).toBe(true)
      expect(standing(world)).not.toEqual(before)
      expect(() => fixOf(world, code)).toThrow('no fix')
      // A part is there once its draft is written.
      expect(codesIn(world).includes(code)).toBe(code === 'cycle/missing-part')
      expect(apply(world, answer.undo)).toMatchObject({ done: true, words: t('view.fix.undone') })
      expect(standing(world)).toEqual(before)
    },
  )

  it('says beforehand what it will write', () => {
    const world = viewWorld(grids())
    expect(linesOf(fixOf(world, 'smart/text'))).toEqual([
      'Measure: unit word checks',
      'Unit: %',
      'Better when: Higher',
      'Baseline: 10',
      'Target: 20',
      'Due: Fri, May 28, 2027',
    ])
    expect(linesOf(fixOf(world, 'chain/unknown-parent'))).toEqual([
      'Supports: G-011 → G-001 · Readers on track',
    ])
    expect(fixOf(world, 'pair/no-educator-goal').parts).toEqual([
      {
        adds: 'Goals',
        lines: [
          'Goal: ____',
          'Level: Team',
          'Supports: G-001 · Readers on track',
          'Community or owner: Grade 2 team',
          'Whose learning: Educators',
          'Status: Planned',
          'ID: G-004',
        ],
      },
      {
        adds: '',
        lines: ['Focus goals: G-002 → G-002 · Grow from 10% to 20% on the unit word checks by…, G-004'],
      },
    ])
  })

  it('adds the first row of the part that a cycle lacks, for its first focus goal', () => {
    const world = lateWorld()
    const { parts, request } = fixOf(world, 'cycle/missing-part')
    expect(parts.map(({ adds }) => adds)).toEqual(['Needs'])
    expect(apply(world, request)).toMatchObject({ done: true, words: t('view.fix.added') })
    expect(codesIn(world)).toContain('cycle/missing-part')
    const { workbook } = openWorkbook(viewServices(world))
    expect(workbook.rows.needs).toMatchObject([
      {
        learner: 'students',
        need: '____',
        goal: 'G-002',
        cycle: 'Y-001',
        id: 'N-001',
        place: { rowNumber: 2 },
      },
    ])
  })

  describe('that adds a row', () => {
    it.each(['pair/no-educator-goal', 'cycle/missing-part'])(
      'adds no second one, whether told before or after the first: %s',
      (code) => {
        const world = lateWorld()
        const fix = fixOf(world, code)
        expect(apply(world, fix.request).done).toBe(true)
        const after = structuredClone(standing(world))
        expect(apply(world, fix.request)).toMatchObject({ done: false, words: t('view.fix.changed') })
        expect(() => fixOf(world, code)).toThrow('no fix')
        expect(standing(world)).toEqual(after)
      },
    )

    it('finds the draft for educators that is there, and makes it a focus goal', () => {
      const world = viewWorld(grids())
      apply(world, fixOf(world, 'pair/no-educator-goal').request)
      const goals = goalsIn(world)
      retype(world, 4, (rows) =>
        rows.map((row) => row.map((cell) => (String(cell).endsWith('G-004') ? 'G-002' : cell))),
      )
      const { parts, request } = fixOf(world, 'pair/no-educator-goal')
      expect(parts.map(({ adds }) => adds)).toEqual([''])
      expect(apply(world, request)).toMatchObject({ done: true, words: t('view.fix.done') })
      expect(codesIn(world)).not.toContain('pair/no-educator-goal')
      expect(goalsIn(world)).toEqual(goals)
    })

    it('is taken back after a sort, ID and all; its number is not given again', () => {
      const world = viewWorld(grids())
      const { undo } = apply(world, fixOf(world, 'pair/no-educator-goal').request)
      retype(world, 3, ([headers = [], ...rows]) => [headers, ...rows.reverse()])
      expect(apply(world, undo).done).toBe(true)
      expect(goalsIn(world).flat()).not.toContain('G-004')
      expect(goalsIn(world).flat()).not.toContain('____')
      expect(lastGoal(world)).toBe(4)
      expect(linesOf(fixOf(world, 'pair/no-educator-goal'))).toContain('ID: G-005')
    })

    it('is not taken back with the ID of another row left in its place', () => {
      const world = viewWorld(grids())
      const { undo } = apply(world, fixOf(world, 'pair/no-educator-goal').request)
      const other = (cell: FixStep['cells'][number]) =>
        cell.columnKey === 'id' ? { ...cell, after: 'G-002' } : cell
      const steps = undo?.steps.map((step) => ({ ...step, cells: step.cells.map(other) }))
      expect(apply(world, { steps })).toMatchObject({ done: false, words: t('view.answer.bad') })
    })

    it('is not taken back once somebody has written into it, beside it or over it', () => {
      for (const column of [columnOf('measure'), columnOf('goal'), columnsOf('goals').length + 1]) {
        const world = viewWorld(grids())
        const { undo } = apply(world, fixOf(world, 'pair/no-educator-goal').request)
        retype(world, 3, (rows) =>
          rows.map((row, index) => {
            const cells: Cell[] = [...row]
            if (index === 4) cells[column] = 'Teachers plan together'
            return Array.from(cells, (cell) => cell ?? '')
          }),
        )
        const after = structuredClone(standing(world))
        expect(apply(world, undo)).toMatchObject({ done: false, words: t('view.fix.changed') })
        expect(standing(world)).toEqual(after)
      }
    })

    it.each([
      ['a formula that is filled down beside the table', 3, true],
      ['what a formula above spreads there, or somebody had typed', 'as before', false],
    ] as const)('is taken back beside %s', (_what, shown, isFormula) => {
      const world = viewWorld(grids())
      const beside = columnsOf('goals').length + 1
      const fillDown = (text: Cell) => {
        retype(world, 3, (rows) =>
          Array.from({ length: Math.max(8, rows.length) }, (_, index) => {
            const cells = Array.from({ length: beside }, (_cell, column) => rows[index]?.[column] ?? '')
            return index === 0 ? cells : [...cells.slice(0, -1), text]
          }),
        )
        if (isFormula) for (let row = 2; row <= 8; row++) world.formulas.set(`3!${row},${beside}`, '=LEN(A2)')
      }
      fillDown(isFormula ? 0 : shown)
      const before = structuredClone(standing(world))
      const { undo } = apply(world, fixOf(world, 'pair/no-educator-goal').request)
      fillDown(shown)
      expect(apply(world, undo)).toMatchObject({ done: true, words: t('view.fix.undone') })
      fillDown(isFormula ? 0 : shown)
      expect(standing(world)).toEqual(before)
    })
  })

  describe('that cannot be written whole', () => {
    const pair = 'pair/no-educator-goal'
    const cellOf = (world: ViewWorld, sheetId: number, text: string) => {
      const { name, values } = gridOf(world, sheetId)
      const row = values.findIndex((cells) => cells.includes(text))
      return { row: row + 1, column: (values[row] ?? []).indexOf(text) + 1, name }
    }

    it('is not begun where one of its tabs is protected, and names the cell', () => {
      const world = viewWorld(grids())
      const { request } = fixOf(world, pair)
      world.closed.add(4)
      const before = structuredClone(standing(world))
      const { row, column, name } = cellOf(world, 4, 'G-002')
      const cells = `${name} ${cellAddress(row, column)}`
      expect(apply(world, request)).toEqual({
        done: false,
        words: t('view.fix.closed', { cells, count: 1 }),
        undo: null,
        added: null,
      })
      expect(standing(world)).toEqual(before)
    })

    it('writes over no formula, also where it shows nothing', () => {
      const world = viewWorld(grids())
      const { request } = fixOf(world, 'smart/text')
      const column = columnOf('baseline') + 1
      world.formulas.set(`3!3,${column}`, '=IF(A3="","","")')
      const before = structuredClone(standing(world))
      const cells = `Goals ${cellAddress(3, column)}`
      expect(apply(world, request)).toMatchObject({
        done: false,
        words: t('view.fix.formula', { cells, count: 1 }),
      })
      expect(standing(world)).toEqual(before)
    })

    it.each([false, true])(
      'leaves every cell as it was, wherever Google refuses a call, which had its effect: %s',
      (effectOfLastCall) => {
        const words: string[] = []
        for (let failAt = 1; ; failAt++) {
          const world = viewWorld(grids())
          const { request } = fixOf(world, pair)
          const before = structuredClone(standing(world))
          const answer = applyUnlessThrown(world, request, { failAt, effectOfLastCall })
          if (answer?.done) break
          // Only giving the lock back comes after all was written.
          if (answer) expect(standing(world)).toEqual(before)
          words.push(answer?.words ?? '')
        }
        const told = words.filter((one) => /let Goals A5.+Service error.+hold what they held/.test(one))
        expect(told.length).toBeGreaterThan(8)
      },
    )

    it('says so where what stood there cannot be put back either', () => {
      const world = viewWorld(grids())
      const { request } = fixOf(world, pair)
      const services = viewServices(world)
      const { write } = services.book
      let left = 1
      const refusing = {
        ...services,
        book: {
          ...services.book,
          write: (blocks: Parameters<typeof write>[0]) => {
            if (left-- <= 0) throw new Error('Not now.')
            write(blocks)
          },
        },
      }
      expect(applyFix(refusing, request, t).words).toMatch(/Not now\..+could not be put back everywhere/)
    })
  })

  it('leads to the row that it has added', () => {
    const world = viewWorld(grids())
    const { added } = apply(world, fixOf(world, 'pair/no-educator-goal').request)
    expect(showCell(viewServices(world), added, t)).toEqual({ done: true, words: '' })
    expect(world.shown).toEqual([{ sheetId: 3, rowNumber: 5, columnNumber: columnOf('goal') + 1 }])
    expect(apply(world, fixOf(world, 'smart/text').request).added).toBeNull()
  })

  describe('of two rows with one ID', () => {
    const ids = (world: ViewWorld) =>
      openWorkbook(viewServices(world)).workbook.rows.goals.map(({ id }) => id)

    it('gives the second one that was never given, and undo puts the old one back', () => {
      const world = twoWithOneId()
      const before = goalsIn(world)
      const { parts, request } = fixOf(world, 'chain/duplicate-id')
      expect(parts).toEqual([{ adds: '', lines: expect.anything() }])
      expect(linesOf({ parts, request })).toEqual(['ID: G-002 → G-041'])
      const answer = apply(world, request)
      expect(answer.done).toBe(true)
      expect(ids(world)).toEqual(['G-001', 'G-002', 'G-041'])
      expect(apply(world, answer.undo).done).toBe(true)
      expect(goalsIn(world)).toEqual(before)
    })

    it('writes no ID that another row was given meanwhile, on whichever tab', () => {
      const world = twoWithOneId()
      const { request } = fixOf(world, 'chain/duplicate-id')
      world.grids.push(tabOf('goals', 7, [{ ...goal, id: 'G-041', goal: 'Somebody else’s' }]))
      const before = structuredClone(standing(world))
      expect(apply(world, request)).toMatchObject({ done: false, words: t('view.fix.changed') })
      expect(standing(world)).toEqual(before)
    })

    it('writes nothing where the rows have changed places, as the wrong one would get it', () => {
      const world = twoWithOneId()
      const { request } = fixOf(world, 'chain/duplicate-id')
      retype(world, 3, ([headers = [], first = [], second = [], third = []]) => [
        headers,
        first,
        third,
        second,
      ])
      const before = goalsIn(world)
      expect(apply(world, request)).toMatchObject({ done: false, words: t('view.fix.changed') })
      expect(goalsIn(world)).toEqual(before)
    })
  })

  it('finds its row again after a sort', () => {
    const world = viewWorld(grids())
    const { request } = fixOf(world, 'smart/text')
    retype(world, 3, (rows) => [rows[0] ?? [], ...rows.slice(1).reverse()])
    expect(apply(world, request).done).toBe(true)
    const { workbook } = openWorkbook(viewServices(world))
    expect(workbook.rows.goals.find(({ id }) => id === 'G-002')).toMatchObject({ baseline: 10, target: 20 })
  })

  it('writes nothing into another row that stands now where one without an ID stood', () => {
    const world = viewWorld(
      grids().map((grid) =>
        grid.sheetId === 3 ? { ...grid, values: grid.values.map((row) => row.slice(0, -1)) } : grid,
      ),
    )
    const { request } = fixOf(world, 'smart/text')
    retype(world, 3, (rows) => [rows[0] ?? [], ['Another goal'], ...rows.slice(1)])
    const before = goalsIn(world)
    retype(world, 3, (rows) => rows.map((row, index) => (index === 2 ? ['Another goal'] : row)))
    expect(apply(world, request)).toMatchObject({ done: false, words: t('view.fix.changed') })
    expect(before).not.toEqual([])
  })

  it('fills no cell that holds something which cannot be read', () => {
    const world = viewWorld(grids())
    retype(world, 3, (rows) =>
      rows.map((row, index) =>
        index === 2 ? row.map((cell, column) => (column === columnOf('baseline') ? 'about ten' : cell)) : row,
      ),
    )
    const lines = linesOf(fixOf(world, 'smart/text'))
    expect(lines).toContain('Target: 20')
    expect(lines.filter((line) => line.startsWith('Baseline'))).toEqual([])
  })

  it('fills the columns of a sentence that is as long as a cell can hold', () => {
    const world = viewWorld(grids())
    const long = (cell: Cell) =>
      String(cell).startsWith('Grow from') ? `${cell}${' '.repeat(40_000)}.` : cell
    retype(world, 3, (rows) => rows.map((row) => row.map(long)))
    const { request } = fixOf(world, 'smart/text')
    expect(apply(world, request)).toMatchObject({ done: true })
  })

  it('writes nothing when a cell has changed meanwhile', () => {
    const world = viewWorld(grids())
    const { request } = fixOf(world, 'chain/unknown-parent')
    retype(world, 3, (rows) => rows.map((row) => row.map((cell) => (cell === 'G-011' ? 'G-012' : cell))))
    const before = goalsIn(world)
    expect(apply(world, request)).toMatchObject({ done: false, words: t('view.fix.changed'), undo: null })
    expect(goalsIn(world)).toEqual(before)
  })

  it('writes a 0 into a blank cell, and nothing over a 0 that was typed since', () => {
    const baseline = (before: Cell, after: Cell) => ({
      steps: [
        {
          kind: 'change',
          table: 'goals',
          id: 'G-002',
          sheetId: 3,
          rowNumber: 3,
          cells: [{ columnKey: 'baseline', before, after }],
        },
      ],
    })
    const world = viewWorld(grids())
    const { undo } = apply(world, baseline('', 0))
    const typed = () => openWorkbook(viewServices(world)).workbook.rows.goals[1]?.baseline
    expect(typed()).toBe(0)
    expect(apply(world, baseline('', 7))).toMatchObject({ done: false, words: t('view.fix.changed') })
    expect(apply(world, undo).done).toBe(true)
    expect(typed()).toBeNull()
  })

  it.each([
    { table: 'nonsense' },
    { cells: [] },
    { cells: [{ columnKey: 'id', before: '', after: 'G-9' }] },
    { cells: [{ columnKey: '__proto__', before: '', after: 'x' }] },
    { cells: [{ columnKey: 'goal', before: '', after: { day: 'soon', minutes: 0 } }] },
    { rowNumber: -1 },
    { kind: 'delete' },
  ])('is refused with %j', (other) => {
    const world = viewWorld(grids())
    const before = goalsIn(world)
    const { request } = fixOf(world, 'smart/text')
    const steps = request.steps.map((step) => ({ ...step, ...other }))
    expect(apply(world, { steps }).done).toBe(false)
    expect(apply(world, { steps: [] }).done).toBe(false)
    expect(goalsIn(world)).toEqual(before)
  })
})
