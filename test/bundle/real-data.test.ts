import { checkAlignment } from '../../src/core/alignment/check-alignment'
import type { Finding } from '../../src/core/alignment/finding'
import type { RuleCode } from '../../src/core/alignment/rule-book'
import { readWorkbook } from '../../src/core/tables/read-workbook'
import type { RowValues } from '../../src/core/tables/write-row'
import { fillWorkbook } from '../../workbench/demo/fill-workbook'
import type { DemoTab } from '../../workbench/demo/read-demo-folder'
import { cellAt } from '../../workbench/sheets/store/cells'
import { tabOf } from '../core/tables/tab-of'
import { goalRows, goalRowsAsTheyStand, goalsOf, quarters } from '../data/goal-trees'
import { ncPlan } from '../data/nc-plan'
import { goalsGrid, planGrids } from '../data/paste'
import { communityGoals, minutesRows } from '../data/plc-goals'
import { describeShared } from '../data/shared-folder'
import { counted } from '../data/told'
import { typedTab } from '../data/typed-tab'
import { type Desk, deskFrom, saveDesk, setUpDesk, shown, succeed, tabOn } from '../support/bundle-host'

const monday = '2026-11-30T15:00:00Z'

interface Checked {
  readonly desk: Desk
  readonly findings: readonly Finding<RuleCode>[]
}

const base = saveDesk(setUpDesk({ now: monday }))

/** A workbook set up for a team, what others have written pasted into it by a person, and checked from the menu's function. */
function checkedWith(tabs: readonly DemoTab[]): Checked {
  const desk = deskFrom(base)
  expect(fillWorkbook(desk.person, tabs).refused).toEqual([])
  const { result } = succeed(desk.host.run('checkAlignment'))
  return { desk, findings: (result as { findings: Finding<RuleCode>[] }).findings }
}

/** What the rules find in goals by themselves, in the community that owns those that name one. */
function foundInCore(goals: readonly RowValues[]): readonly Finding<RuleCode>[] {
  const communities = tabOf('communities', [{ id: 'C-001', name: 'Our team', level: 'team' }], 2)
  return checkAlignment(readWorkbook([...goalsGrid(goals), communities], []), '2026-11-30').findings
}

/** The team that was set up has a cycle of its own, and neither norms nor a vision yet: no part of the plan. */
const ofPlan = ({ code }: Finding<RuleCode>) => !/^(cycle|together)\//.test(code)

describeShared('the bundle with a strategic plan pasted into its tabs', () => {
  let checked: Checked
  beforeAll(() => {
    const { goals, evidence } = ncPlan()
    checked = checkedWith([typedTab('goals', goals), typedTab('evidence', evidence)])
  })

  it('finds what the rules find in the plan by themselves', () => {
    const { findings } = checkAlignment(readWorkbook(planGrids(ncPlan()), []), '2026-11-30')
    expect(counted(checked.findings.filter(ofPlan))).toEqual(counted(findings))
  })

  it('shows the status of an action that does not exist on the Alignment tab, with a link to its cell', () => {
    const rows = shown(checked.desk, 'Alignment')
    const row = rows.findIndex((cells) => cells.some((text) => text.includes('P2.F2.A4')))
    expect(rows[row]).toEqual([
      'Problem',
      'E-094 “Not Started” points to “P2.F2.A4” in the column Goal, but there is no such row. Perhaps P2.F2.A3 is meant.',
      'Choose from the list in the cell, or empty it.',
      'Evidence A95',
      'Points to nothing · E-094',
    ])
    const cell = cellAt(tabOn(checked.desk, 'Alignment'), row, 3)
    const evidence = tabOn(checked.desk, 'Evidence')
    expect(cell?.links?.map(({ url }) => url)).toEqual([
      expect.stringContaining(`gid=${evidence.id}&range=A95`),
    ])
    expect(shown(checked.desk, 'Evidence')[94]?.[0]).toBe('P2.F2.A4')
  })

  it('leaves what was pasted as it was, and gives IDs to the rows that had none', () => {
    const goals = shown(checked.desk, 'Goals')
    expect(goals).toHaveLength(1 + 143)
    const typed = goals.slice(1).map((row) => [row[0], row.at(-1)])
    expect(typed).toEqual(ncPlan().goals.map(({ goal, id }) => [goal, id]))
    const evidence = shown(checked.desk, 'Evidence').slice(1)
    expect(evidence.map((row) => row.at(-1))).toEqual(
      evidence.map((_, index) => `E-${String(index + 1).padStart(3, '0')}`),
    )
  })
})

describeShared('the bundle with goals of others pasted into its tabs', () => {
  it.each(quarters.map((quarter) => [quarter.file, goalRows(goalsOf(quarter))] as const))(
    'finds in a company’s tree what the rules find: %s',
    (_, rows) => {
      const { findings } = checkedWith([typedTab('goals', rows)])
      expect(counted(findings.filter(ofPlan))).toEqual(counted(foundInCore(rows).filter(ofPlan)))
    },
  )

  it('tells rows that stand on a level more than there are at the goal above them', () => {
    const goals = goalsOf({ file: 'srcd_2018-Q2.md', headings: 'goals' })
    const { findings } = checkedWith([typedTab('goals', goalRowsAsTheyStand(goals))])
    const deeper = goals.filter(({ depth, status }) => depth > 3 && status === 'active')
    const told = findings.filter(({ code }) => code === 'chain/wrong-way')
    expect(told).toHaveLength(new Set(deeper.map(({ parent }) => parent)).size)
  })

  it('finds in the minutes of learning communities what the rules find', () => {
    const rows = minutesRows(communityGoals())
    const { findings } = checkedWith([typedTab('goals', rows)])
    const found = findings.filter(ofPlan)
    expect(found.filter(({ code }) => code.startsWith('smart/')).length).toBeGreaterThan(10)
    expect(counted(found)).toEqual(counted(foundInCore(rows).filter(ofPlan)))
  })
})
