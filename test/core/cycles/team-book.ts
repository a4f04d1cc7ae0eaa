import type { TableKey } from '../../../src/core/tables/declaration'
import { readWorkbook } from '../../../src/core/tables/read-workbook'
import type { Workbook } from '../../../src/core/tables/records'
import type { RowValues } from '../../../src/core/tables/write-row'
import { tabOf } from '../tables/tab-of'

type Rows = Partial<Record<TableKey, readonly RowValues[]>>

const base: Rows = {
  communities: [
    { name: 'Grade 2 team', id: 'C-001' },
    { name: 'Grade 3 team', id: 'C-002' },
  ],
  members: [
    { name: 'Ana Ruiz', email: 'ana@example.org', role: 'teacher', communities: ['C-001'], id: 'M-001' },
    { name: 'Ben Cole', email: 'ben@example.org', role: 'teacher', communities: ['C-002'], id: 'M-002' },
  ],
  goals: [
    { goal: 'Read', level: 'team', owner: 'C-001', learner: 'students', id: 'G-001' },
    { goal: 'Teach reading', level: 'individual', owner: 'M-001', learner: 'educators', id: 'G-002' },
    { goal: 'Count', level: 'team', owner: 'C-002', learner: 'students', id: 'G-003' },
  ],
}

/** The cycle of the Grade 2 team from October to December, before which there was another. */
export const fallCycle = {
  community: 'C-001',
  template: 'sevenPart',
  focusGoals: ['G-001', 'G-002'],
  start: '2026-10-05',
  end: '2026-12-18',
  id: 'Y-002',
}
export const springCycle = {
  ...fallCycle,
  start: '2026-02-02',
  end: '2026-05-29',
  status: 'closed',
  id: 'Y-001',
}

/** Two teams of which the first has had two cycles; with these rows beside or instead. */
export function teamBook(rows: Rows = {}): Workbook {
  const all = { ...base, cycles: [springCycle, fallCycle], ...rows }
  const grids = Object.entries(all).map(([table, records], index) => tabOf(table as TableKey, records, index))
  return readWorkbook(grids, [])
}
