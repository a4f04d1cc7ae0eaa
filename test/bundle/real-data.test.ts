import { checkAlignment } from '../../src/core/alignment/check-alignment'
import type { Finding } from '../../src/core/alignment/finding'
import type { RuleCode } from '../../src/core/alignment/rule-book'
import { readWorkbook } from '../../src/core/tables/read-workbook'
import { fillWorkbook } from '../../workbench/demo/fill-workbook'
import { cellAt } from '../../workbench/sheets/store/cells'
import { ncPlan } from '../data/nc-plan'
import { planGrids } from '../data/paste'
import { describeShared } from '../data/shared-folder'
import { counted } from '../data/told'
import { typedTab } from '../data/typed-tab'
import { type Desk, setUpDesk, shown, succeed, tabOn } from '../support/bundle-host'

const monday = '2026-11-30T15:00:00Z'

interface Checked {
  readonly desk: Desk
  readonly findings: readonly Finding<RuleCode>[]
}

/** A workbook set up for a team, the plan pasted into it by a person, and checked from the menu's function. */
function checkedPlan(): Checked {
  const desk = setUpDesk({ now: monday })
  const plan = ncPlan()
  const { refused } = fillWorkbook(desk.person, [
    typedTab('goals', plan.goals),
    typedTab('evidence', plan.evidence),
  ])
  expect(refused).toEqual([])
  const { result } = succeed(desk.host.run('checkAlignment'))
  return { desk, findings: (result as { findings: Finding<RuleCode>[] }).findings }
}

/** The team that was set up has a cycle of its own, and neither norms nor a vision yet: no part of the plan. */
const ofPlan = ({ code }: Finding<RuleCode>) => !/^(cycle|together)\//.test(code)

describeShared('the bundle with a strategic plan pasted into its tabs', () => {
  let checked: Checked
  beforeAll(() => {
    checked = checkedPlan()
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
