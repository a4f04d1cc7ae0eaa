import { type CheckOptions, checkAlignment } from '../../../src/core/alignment/check-alignment'
import { columnsOf, type TableKey, tableKeys } from '../../../src/core/tables/declaration'
import { blankOf } from '../../../src/core/tables/read-cell'
import type { Day, Issue, RowOf, Workbook } from '../../../src/core/tables/records'

export const today = '2026-11-23'

type Values<K extends TableKey> = Partial<Omit<RowOf<K>, 'place'>>
export type Content = { readonly [K in TableKey]?: readonly Values<K>[] } & {
  readonly issues?: readonly Partial<Issue>[]
  readonly daysOff?: readonly Day[]
}

/** A workbook as the reader would give it: each table on a tab of its own, rows from row 2 on, blank where nothing is said. */
export function workbookOf(content: Content): Workbook {
  const rows = Object.fromEntries(
    tableKeys.map((table) => [
      table,
      (content[table] ?? []).map((values, index) => rowOf(table, values, index)),
    ]),
  )
  const tabs = tableKeys.map((table) => ({
    sheetId: sheetIdOf(table),
    name: table,
    table,
    columns: Object.fromEntries(columnsOf(table).map((column, index) => [column.key, index + 1])),
    headerRow: 1,
    rowsAbove: false,
    lastRow: (content[table] ?? []).length + 1,
  }))
  return {
    rows: rows as unknown as Workbook['rows'],
    tabs,
    issues: (content.issues ?? []).map(issueOf),
    daysOff: content.daysOff ?? [],
  }
}

function rowOf(table: TableKey, values: object, index: number): object {
  const blank = Object.fromEntries(columnsOf(table).map((column) => [column.key, blankOf(column.type)]))
  return { ...blank, ...values, place: { sheetId: sheetIdOf(table), tabName: table, rowNumber: index + 2 } }
}

function issueOf(issue: Partial<Issue>): Issue {
  const table = issue.table ?? 'goals'
  const columnNumber = columnsOf(table).findIndex((column) => column.key === issue.columnKey) + 1
  return {
    code: 'data/unreadable',
    table,
    sheetId: sheetIdOf(table),
    tabName: table,
    rowNumber: 2,
    columnKey: '',
    columnNumber,
    found: '',
    ...issue,
  }
}

export function sheetIdOf(table: TableKey): number {
  return 100 + tableKeys.indexOf(table)
}

export type GoalValues = Values<'goals'>

/** A goal that lacks nothing; `supports` by IDs. */
export function goal(id: string, level: GoalValues['level'], values: GoalValues = {}): GoalValues {
  return {
    id,
    goal: `We reach ${id.toLowerCase()}`,
    level: level ?? null,
    owner: 'C-001',
    learner: 'students',
    measure: 'Spring screener',
    unit: '%',
    better: 'higher',
    baseline: 40,
    target: 60,
    due: '2027-05-28',
    status: 'active',
    ...values,
  }
}

/** System, school and team, each supporting the next: nothing to find. */
export const chain: readonly GoalValues[] = [
  goal('G-001', 'system'),
  goal('G-002', 'school', { supports: ['G-001'] }),
  goal('G-003', 'team', { supports: ['G-002'] }),
]

/** The chain with one goal changed or added: what the other goals hold stays the same. */
export function chainWith(...changed: GoalValues[]): readonly GoalValues[] {
  const ids = new Set(changed.map((one) => one.id))
  return [...chain.filter((one) => !ids.has(one.id)), ...changed].sort((a, b) =>
    String(a.id) < String(b.id) ? -1 : 1,
  )
}

/** "code subject" of every finding, in the order of the check. */
export function found(content: Content, options: CheckOptions = {}): string[] {
  return checkAlignment(workbookOf(content), today, options).findings.map(({ code, subject }) =>
    `${code} ${subject}`.trim(),
  )
}

/** A running cycle in its tenth week with all that its time asks for. */
export const cycle: Values<'cycles'> = {
  id: 'Y-001',
  community: 'C-001',
  template: 'sevenPart',
  focusGoals: ['G-003', 'G-004'],
  start: '2026-09-14',
  end: '2026-12-04',
  status: 'active',
}

/** A whole healthy workbook: chain, cycle, and every part of it. */
export const healthy: Content = {
  communities: [
    { id: 'C-001', name: 'Grade 2 team', level: 'team', school: 'Riverbend', vision: 'Every child reads' },
  ],
  norms: [{ id: 'NO-001', community: 'C-001', norm: 'We begin with what students did' }],
  goals: chainWith(goal('G-004', 'team', { supports: ['G-002'], learner: 'educators' })),
  cycles: [cycle],
  needs: [
    { id: 'N-001', learner: 'students', source: 'Screener', shows: 'x', goal: 'G-003', cycle: 'Y-001' },
    { id: 'N-002', learner: 'educators', source: 'Survey', shows: 'x', goal: 'G-004', cycle: 'Y-001' },
  ],
  learning: [{ id: 'L-001', topic: 'Fluency', kind: 'content', goals: ['G-003'], cycle: 'Y-001' }],
  strategies: [
    {
      id: 'S-001',
      strategy: 'Partner reading',
      basis: 'strong',
      goals: ['G-003'],
      expect: 'Ten words a minute more',
      cycle: 'Y-001',
    },
  ],
  practice: [
    { id: 'P-001', what: 'Try it', due: '2026-11-20', status: 'done', strategy: 'S-001', cycle: 'Y-001' },
  ],
  visits: [{ id: 'V-001', visitor: 'M-001', host: 'M-002', date: '2026-10-12', cycle: 'Y-001' }],
  evidence: [{ id: 'E-001', goal: 'G-003', date: '2026-11-18', value: 50, decision: 'keep', cycle: 'Y-001' }],
}
