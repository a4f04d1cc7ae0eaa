import { teller } from '../../../src/app/check/told-findings'
import { keepIds } from '../../../src/app/give-ids'
import { openWorkbook } from '../../../src/app/open-workbook'
import { findingView } from '../../../src/app/sidebar/run-check'
import { showCell } from '../../../src/app/sidebar/show-cell'
import { cellAddress } from '../../../src/core/a1'
import { checkAlignment } from '../../../src/core/alignment/check-alignment'
import type { Cell, Grid } from '../../../src/core/tables/records'
import { translator } from '../../../src/messages'
import { tabOf } from '../../support/grids'
import { school, today } from '../../support/school'
import { gridOf, type ViewWorld, viewServices, viewWorld } from './view-world'

const t = translator('en')

const goal = { level: 'Team', owner: 'Grade 2 team', learner: 'Students', status: 'Active' }
const communities = tabOf('communities', 1, [{ id: 'C-001', name: 'Grade 2 team', level: 'Team' }])
const goals = (rows: readonly Readonly<Record<string, Cell>>[]) =>
  tabOf(
    'goals',
    3,
    rows.map((row) => ({ ...goal, ...row })),
  )
const eightGoals = goals(
  Array.from({ length: 8 }, (_, index) => ({ id: `G-00${index + 1}`, goal: `Aim ${index + 1}` })),
)
const withHeader = (grid: Grid, from: string, to: string): Grid => ({
  ...grid,
  values: grid.values.map((row, index) =>
    index === 0 ? row.map((cell) => (cell === from ? to : cell)) : row,
  ),
})
const withoutIds = (grid: Grid): Grid => ({ ...grid, values: grid.values.map((row) => row.slice(0, -1)) })
const strategies = tabOf(
  'strategies',
  5,
  Array.from({ length: 8 }, (_, index) => ({
    id: `S-00${index + 1}`,
    strategy: `Way ${index + 1}`,
    cycle: 'Y-001',
  })),
)
const cycles = tabOf('cycles', 4, [
  {
    id: 'Y-001',
    community: 'Grade 2 team',
    template: 'Seven-part cycle',
    focusGoals: 'G-001',
    start: '2026-09-14',
    end: '2027-01-29',
    status: 'Active',
  },
])

/** What is planted, the tabs, and a rule that must be among those that speak, with what its finding is known by. */
const planted: readonly (readonly [string, readonly Grid[], string])[] = [
  ['a school', school(), 'chain/no-parent'],
  ['what most goals lack', [communities, eightGoals], 'smart/measure'],
  ['what most rows of a cycle lack', [communities, eightGoals, cycles, strategies], 'strategy/no-prediction'],
  ['a misspelt header', [communities, withHeader(eightGoals, 'Target', 'Targett')], 'data/unknown-header'],
  [
    'a number in words where rows have no ID',
    [communities, withoutIds(goals([{ goal: 'Aim', target: 'many of them' }]))],
    'data/unreadable',
  ],
  [
    'rows with one ID',
    [
      communities,
      goals([
        { id: 'G-001', goal: 'One' },
        { id: 'G-001', goal: 'Two' },
      ]),
    ],
    'chain/duplicate-id',
  ],
]

/** What the Check pane gets, once rows have been given the IDs that they lack. */
function check(world: ViewWorld) {
  const services = viewServices(world)
  const open = openWorkbook(services, {})
  keepIds(services, open, null)
  const { findings } = checkAlignment(open.workbook, today)
  return findings.map(teller(open, t, null)).map(findingView)
}

describe('show me', () => {
  it.each(planted)('leads to the cell of each finding: %s', (_what, grids, code) => {
    const world = viewWorld(grids)
    const findings = check(world)
    expect(findings.map((finding) => finding.code)).toContain(code)
    const told = findings.map(({ code, where, cell }) => {
      world.shown.length = 0
      const { words } = showCell(viewServices(world), cell, t)
      const [at] = world.shown
      const shown = at && `${gridOf(world, at.sheetId).name} ${cellAddress(at.rowNumber, at.columnNumber)}`
      return { code, where, shown: shown ?? words }
    })
    expect(told).toEqual(told.map(({ code, where }) => ({ code, where, shown: where })))
  })
})
