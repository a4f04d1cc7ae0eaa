import { type Content, found, goal, healthy, sheetIdOf } from './workbook-of'

const withCycle = (values: object): Content => ({
  ...healthy,
  cycles: [{ ...healthy.cycles?.[0], ...values }],
})
const without = (...tables: readonly (keyof Content)[]): Content =>
  Object.fromEntries(Object.entries(healthy).filter(([table]) => !tables.includes(table as keyof Content)))
const withGoals = (...goals: readonly object[]): Content => {
  const ids = new Set(goals.map((one) => (one as { id?: string }).id))
  return { ...healthy, goals: [...(healthy.goals ?? []).filter(({ id = '' }) => !ids.has(id)), ...goals] }
}

describe('a cycle', () => {
  it('with all that its time asks for has nothing to find', () => {
    expect(found(healthy)).toEqual([])
  })

  it.each([
    ['without focus goals', withCycle({ focusGoals: [] }), ['cycle/no-goal Y-001']],
    ['whose data nobody wrote down', without('needs'), ['cycle/missing-part Y-001']],
    [
      'that lacks several parts, the first of them',
      without('learning', 'strategies', 'practice'),
      ['cycle/missing-part Y-001'],
    ],
    ['without practice in the tenth week', without('practice'), ['cycle/missing-part Y-001']],
    [
      'with a student goal and no educator goal',
      withCycle({ focusGoals: ['G-003'] }),
      ['pair/no-educator-goal Y-001'],
    ],
    [
      'with a focus goal without a need',
      withCycle({ focusGoals: ['G-003', 'G-004', 'G-002'] }),
      ['pair/no-need G-002'],
    ],
    [
      'without days and with a focus goal without a need',
      withCycle({ focusGoals: ['G-003', 'G-004', 'G-002'], start: null, end: null }),
      ['pair/no-need G-002'],
    ],
    [
      'without an ID and with a focus goal without a need',
      withCycle({ id: '', focusGoals: ['G-003', 'G-004', 'G-002'] }),
      ['pair/no-need G-002'],
    ],
  ])('%s is told', (_, content, expected) => {
    expect(found(content)).toEqual(expected)
  })

  it.each([
    ['that is closed', withCycle({ focusGoals: [], status: 'closed' })],
    [
      'that is planned for later',
      withCycle({ focusGoals: [], status: 'planned', start: '2027-02-01', end: '2027-05-28' }),
    ],
    [
      'whose days for choosing goals are not over',
      {
        ...without('needs'),
        cycles: [{ ...healthy.cycles?.[0], focusGoals: [], start: '2026-11-20', end: '2027-03-01' }],
      },
    ],
    [
      'with a student goal alone before the days for choosing goals are over',
      withCycle({ focusGoals: ['G-003'], start: '2026-11-20', end: '2027-03-01' }),
    ],
    [
      'with a focus goal without a need before the days for looking at data are over',
      withCycle({ focusGoals: ['G-003', 'G-004', 'G-002'], start: '2026-11-20', end: '2027-03-01' }),
    ],
    [
      'with a focus goal without a need, of a workbook without needs and a cycle without an ID',
      { ...withCycle({ id: '' }), needs: [] },
    ],
    [
      'without evidence before its time',
      { ...without('evidence'), cycles: [{ ...healthy.cycles?.[0], start: '2026-10-26' }] },
    ],
    ['with educator goals only', withCycle({ focusGoals: ['G-004'] })],
    [
      'with a focus goal that does not say whose learning it is about',
      withGoals(goal('G-004', 'team', { supports: ['G-002'], learner: null })),
    ],
  ])('%s is left alone', (_, content) => {
    expect(found(content)).toEqual([])
  })

  const young = { start: '2026-11-09', end: '2027-01-22' }
  it.each([
    ['focus goals', withCycle({ ...young, focusGoals: [] }), ['cycle/no-goal Y-001']],
    ['a goal for educators', withCycle({ ...young, focusGoals: ['G-003'] }), ['pair/no-educator-goal Y-001']],
    [
      'any need',
      { ...without('needs'), cycles: [{ ...healthy.cycles?.[0], start: '2026-11-16', end: '2027-01-22' }] },
      ['cycle/missing-part Y-001'],
    ],
    [
      'a need for a focus goal',
      withCycle({ start: '2026-11-16', end: '2027-01-22', focusGoals: ['G-003', 'G-004', 'G-002'] }),
      ['pair/no-need G-002'],
    ],
  ])(
    'without %s has a week after the days for it, or as long as the workbook says',
    (_, content, expected) => {
      expect(found(content)).toEqual([])
      expect(found(content, { partDays: 0 })).toEqual(expected)
    },
  )

  it('whose focus goal is nowhere is not said to lack an educator goal', () => {
    const issues = [
      {
        code: 'data/orphan',
        table: 'cycles',
        sheetId: sheetIdOf('cycles'),
        tabName: 'cycles',
        columnKey: 'focusGoals',
        found: 'G-050',
      },
    ] as const
    expect(found({ ...withCycle({ focusGoals: ['G-003', 'G-050'] }), issues })).toEqual(['data/orphan Y-001'])
  })

  it('without any needs is told so once, not for each focus goal', () => {
    expect(found(without('needs')).filter((one) => one.startsWith('pair'))).toEqual([])
  })

  it('without focus goals is told once, though the cell is required', () => {
    const issues = [{ code: 'data/missing-required', table: 'cycles', columnKey: 'focusGoals' }] as const
    expect(found({ ...withCycle({ focusGoals: [] }), issues })).toEqual(['cycle/no-goal Y-001'])
  })
})

describe('what the reader could not read', () => {
  it.each([
    'data/orphan',
    'data/unreadable',
    'data/bad-email',
    'data/repeated-name',
    'data/repeated-header',
    'data/duplicate-tab',
    'data/not-in-list',
    'data/unknown-member',
    'data/missing-required',
    'data/missing-column',
    'data/unknown-header',
  ] as const)('becomes one finding: %s', (code) => {
    expect(found({ issues: [{ code, table: 'members', columnKey: 'name', found: 'x' }] })).toEqual([
      `${code} x`,
    ])
  })

  it('is told at the row that uses a name again, not at every cell with that name', () => {
    const code = 'data/repeated-name'
    const issues = [
      { code, table: 'members', columnKey: 'name', found: 'Ada Berg', rowNumber: 9 },
      { code, table: 'practice', columnKey: 'who', found: 'ada berg', rowNumber: 3 },
      { code, table: 'practice', columnKey: 'who', found: 'Bo Lind', rowNumber: 4 },
    ] as const
    expect(found({ issues })).toEqual([`${code} Ada Berg`, `${code} Bo Lind`])
  })

  it('may be switched off like any rule', () => {
    const issues = [{ code: 'data/unreadable', columnKey: 'due', found: 'x' }] as const
    expect(found({ issues }, { off: ['data/unreadable'] })).toEqual([])
  })
})
