import { newRowBlocks, tabForRows } from '../../src/app/new-rows'
import type { ReadTab } from '../../src/core/tables/records'

const tab: ReadTab = {
  sheetId: 5,
  name: 'Results',
  table: 'results',
  columns: { result: 1, cycle: 2, met: 5, id: 6 },
  headerRow: 1,
  rowsAbove: false,
  lastRow: 8,
}

it('writes new rows beside columns of a team’s own, and leaves those as they are', () => {
  const rows = [
    ['a', 'C-1', '', '', 'yes', 'R-1'],
    ['b', 'C-2', '', '', 'no', 'R-2'],
  ]
  expect(newRowBlocks(tab, rows)).toEqual([
    {
      sheetId: 5,
      row: 9,
      column: 1,
      values: [
        ['a', 'C-1'],
        ['b', 'C-2'],
      ],
    },
    {
      sheetId: 5,
      row: 9,
      column: 5,
      values: [
        ['yes', 'R-1'],
        ['no', 'R-2'],
      ],
    },
  ])
  expect(newRowBlocks(tab, [])).toEqual([])
})

it.each([
  ['the table’s own tab, though theirs comes first', [{ ...tab, sheetId: 4 }, tab], 5],
  ['theirs, where there is no other', [{ ...tab, sheetId: 4 }], 4],
  ['none', [{ ...tab, table: 'goals' as const }], undefined],
])('adds rows to %s', (_name, tabs, sheetId) => {
  const theirs = { holds: 'results' as const, sheetId: 4, theirs: { headerRow: 1, headers: {} } }
  expect(tabForRows(tabs, [theirs], 'results')?.sheetId).toBe(sheetId)
})
