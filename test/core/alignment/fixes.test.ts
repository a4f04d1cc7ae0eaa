import { checkAlignment } from '../../../src/core/alignment/check-alignment'
import { fixesFor } from '../../../src/core/alignment/fixes'
import { chain, goal, today, workbookOf } from './workbook-of'

const alone = workbookOf({
  communities: [{ id: 'C-001', name: 'Team 1' }],
  goals: [...chain, goal('G-009', 'team', { supports: ['G-002'] })],
  cycles: [{ id: 'Y-1', community: 'C-001', focusGoals: ['G-009'], status: 'active' }],
})
const beside = workbookOf({
  communities: [{ id: 'C-001', name: 'Team 1' }],
  goals: [
    ...chain,
    goal('G-007', 'team', { supports: ['G-002'], learner: 'educators', owner: 'C-002' }),
    goal('G-008', 'team', { supports: ['G-002'], learner: 'educators' }),
    goal('G-009', 'team', { supports: ['G-002'] }),
  ],
  cycles: [{ id: 'Y-1', community: 'C-001', focusGoals: ['G-009'], status: 'active' }],
})
const withoutIds = {
  ...alone,
  tabs: alone.tabs.map((tab) => (tab.table === 'goals' ? { ...tab, columns: { goal: 1 } } : tab)),
}

it.each([
  ['makes the draft for educators a focus goal', alone, { focusGoals: ['G-009', 'G-010'] }, true],
  [
    'makes the goal for educators that the team has a focus goal',
    beside,
    { focusGoals: ['G-009', 'G-008'] },
    false,
  ],
  ['adds none where its row could have no ID to be named by', withoutIds, undefined, false],
])('a fix %s', (_fact, workbook, cells, addsRow) => {
  const [finding] = checkAlignment(workbook, today).findings.filter(
    ({ code }) => code === 'pair/no-educator-goal',
  )
  const fix = finding && fixesFor(workbook, () => ({ goals: 9 }))(finding)
  expect(finding).toBeDefined()
  expect(fix?.cells).toEqual(cells)
  expect(fix?.row !== undefined).toBe(addsRow)
})
