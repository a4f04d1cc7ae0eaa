import { checkAlignment } from '../../../src/core/alignment/check-alignment'
import { fixesFor } from '../../../src/core/alignment/fixes'
import { chain, goal, today, workbookOf } from './workbook-of'

const alone = workbookOf({
  communities: [{ id: 'C-001', name: 'Team 1' }],
  goals: [...chain, goal('G-009', 'team', { supports: ['G-002'] })],
  cycles: [{ id: 'Y-1', community: 'C-001', focusGoals: ['G-009'], status: 'active' }],
})
const withoutIds = {
  ...alone,
  tabs: alone.tabs.map((tab) => (tab.table === 'goals' ? { ...tab, columns: { goal: 1 } } : tab)),
}

it.each([
  ['makes the draft for educators a focus goal', alone, { focusGoals: ['G-009', 'G-010'] }],
  ['adds none where its row could have no ID to be named by', withoutIds, undefined],
])('a fix %s', (_fact, workbook, cells) => {
  const [finding] = checkAlignment(workbook, today).findings.filter(
    ({ code }) => code === 'pair/no-educator-goal',
  )
  const fixOf = fixesFor(workbook, () => ({ goals: 9 }))
  expect(finding && fixOf(finding)?.cells).toEqual(cells)
  expect(finding).toBeDefined()
})
