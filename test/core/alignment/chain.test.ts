import { checkAlignment } from '../../../src/core/alignment/check-alignment'
import { findingTexts } from '../../../src/core/alignment/finding-texts'
import { translator } from '../../../src/messages'
import {
  type Content,
  chain,
  chainWith,
  cycle,
  found,
  type GoalValues,
  goal,
  healthy,
  today,
  workbookOf,
} from './workbook-of'

const goals = (...changed: Parameters<typeof chainWith>) => ({ goals: chainWith(...changed) })

describe('a chain of goals', () => {
  it('has nothing to find when every goal supports the next level', () => {
    expect(found({ goals: chain })).toEqual([])
  })

  it('has nothing to find in a workbook without goals', () => {
    expect(found({})).toEqual([])
  })

  it.each([
    ['a team goal that supports nothing', goals(goal('G-004', 'team')), ['chain/no-parent G-004']],
    ['a personal goal that supports nothing', goals(goal('G-004', 'individual')), ['chain/no-parent G-004']],
    [
      'a school goal that supports nothing, with what hangs on it told once',
      goals(goal('G-002', 'school'), goal('G-004', 'team', { supports: ['G-002'] })),
      ['chain/no-parent G-002', 'chain/broken-above G-002', 'chain/unsupported G-001'],
    ],
    [
      'a goal that supports what is nowhere',
      goals(goal('G-003', 'team', { supports: ['G-020'] })),
      ['chain/unknown-parent G-003', 'chain/unsupported G-002'],
    ],
    [
      'each of two unknown goals',
      goals(goal('G-004', 'team', { supports: ['G-020', 'X', 'G-002'] })),
      ['chain/unknown-parent G-004', 'chain/unknown-parent G-004'],
    ],
    [
      'a goal that supports one of its own level',
      goals(goal('G-004', 'team', { supports: ['G-003'] })),
      ['chain/wrong-way G-004'],
    ],
    [
      'a goal once that two of its own level support',
      goals(
        goal('G-004', 'team', { supports: ['G-003'] }),
        goal('G-005', 'team', { supports: ['G-003', 'G-002'] }),
      ),
      ['chain/wrong-way G-003'],
    ],
    [
      'each of two goals that support one of a lower level',
      goals(
        goal('G-004', 'school', { supports: ['G-003', 'G-001'] }),
        goal('G-005', 'school', { supports: ['G-003', 'G-001'] }),
        goal('G-006', 'team', { supports: ['G-004', 'G-005'] }),
      ),
      ['chain/wrong-way G-004', 'chain/wrong-way G-005'],
    ],
    [
      'a goal that supports one of a lower level',
      goals(
        goal('G-004', 'school', { supports: ['G-003', 'G-001'] }),
        goal('G-005', 'team', { supports: ['G-004'] }),
      ),
      ['chain/wrong-way G-004'],
    ],
    [
      'a team goal that passes over the goals of its school',
      goals(goal('G-004', 'team', { supports: ['G-001'] })),
      ['chain/skips-level G-004'],
    ],
    [
      'a goal that supports itself',
      goals(goal('G-004', 'team', { supports: ['G-004'] })),
      ['chain/loop G-004'],
    ],
    [
      'a circle once, not link by link',
      goals(
        goal('G-004', 'team', { supports: ['G-006'] }),
        goal('G-005', 'team', { supports: ['G-004'] }),
        goal('G-006', 'team', { supports: ['G-005'] }),
      ),
      ['chain/loop G-004'],
    ],
    [
      'a goal that supports one that is met',
      goals(
        goal('G-004', 'school', { supports: ['G-001'], status: 'met' }),
        goal('G-005', 'team', { supports: ['G-004'] }),
      ),
      ['chain/closed-parent G-005'],
    ],
    [
      'a goal due more than two weeks after the goal that it supports',
      goals(goal('G-003', 'team', { supports: ['G-002'], due: '2027-06-12' })),
      ['chain/dates G-003'],
    ],
    [
      'a school goal that nobody supports',
      goals(goal('G-004', 'school', { supports: ['G-001'] })),
      ['chain/unsupported G-004'],
    ],
    [
      'an ID that two rows have, once',
      {
        goals: [
          ...chain,
          goal('G-003', 'team', { supports: ['G-002'] }),
          goal('G-003', 'team', { supports: ['G-002'] }),
        ],
      },
      ['chain/duplicate-id G-003'],
    ],
    [
      'an ID that two rows of another table have',
      {
        communities: [
          { id: 'C-001', name: 'A' },
          { id: 'C-001', name: 'B' },
        ],
      },
      ['chain/duplicate-id C-001'],
    ],
  ])('is told about %s', (_, content, expected) => {
    expect(found(content)).toEqual(expected)
  })

  it.each([
    ['top goals, which support nothing by right', { goals: [goal('G-001', 'system')] }],
    ['school goals at the top of a workbook without system goals', { goals: [goal('G-002', 'school')] }],
    ['team goals alone', { goals: [goal('G-003', 'team'), goal('G-004', 'team')] }],
    [
      'school goals when the only system goal is closed',
      { goals: [goal('G-001', 'system', { status: 'met' }), goal('G-002', 'school')] },
    ],
    ['several parents of different levels', goals(goal('G-003', 'team', { supports: ['G-002', 'G-001'] }))],
    ['a goal that is met and supports nothing', goals(goal('G-004', 'team', { status: 'met' }))],
    [
      'a goal that was stopped and supports what is nowhere',
      goals(goal('G-004', 'team', { status: 'stopped', supports: ['G-99'] })),
    ],
    ['a circle of closed goals', goals(goal('G-004', 'team', { status: 'met', supports: ['G-004'] }))],
    [
      'a goal due on the day of the goal that it supports',
      goals(goal('G-003', 'team', { supports: ['G-002'] })),
    ],
    [
      'a goal due two weeks after the goal that it supports: the school’s May 28 and the team’s last day of school',
      goals(goal('G-003', 'team', { supports: ['G-002'], due: '2027-06-11' })),
    ],
    [
      'a goal due after a parent that is closed',
      goals(
        goal('G-003', 'team', { supports: ['G-002'], due: null, status: 'met' }),
        goal('G-004', 'team', { supports: ['G-002'] }),
      ),
    ],
    [
      'a school goal that is only planned and not yet supported',
      goals(goal('G-004', 'school', { supports: ['G-001'], status: 'planned' })),
    ],
    [
      'a school goal that the only school of another place supports',
      goals(goal('G-004', 'team', { supports: ['G-002'] })),
    ],
    [
      'a goal that supports one without an ID by its sentence',
      {
        goals: [
          goal('G-001', 'system'),
          goal('', 'school', { goal: 'Read more', supports: ['G-001'] }),
          goal('G-003', 'team', { supports: ['Read more'] }),
        ],
      },
    ],
    [
      'rows without an ID, which share none',
      { goals: [goal('', 'team', { goal: 'One' }), goal('', 'team', { goal: 'Two' })] },
    ],
  ])('leaves alone %s', (_, content) => {
    expect(found(content)).toEqual([])
  })

  it('leaves a goal alone whose level cannot be read: that is the finding', () => {
    const issues = [{ code: 'data/not-in-list', rowNumber: 5, columnKey: 'level', found: 'Tema' }] as const
    const content = {
      goals: chainWith(goal('G-004', null), goal('G-005', 'individual', { supports: ['G-004'] })),
      issues,
    }
    expect(found(content)).toEqual(['data/not-in-list G-004'])
  })

  it('lets a team support the system when only other schools have goals', () => {
    const communities = [
      { id: 'C-001', name: 'Team', level: 'team', school: 'Riverbend' },
      { id: 'C-002', name: 'Leaders', level: 'school', school: 'Hilltop' },
      { id: 'C-003', name: 'Hill team', level: 'team', school: 'Hilltop' },
    ] as const
    const content = {
      communities,
      goals: [
        goal('G-001', 'system'),
        goal('G-002', 'school', { supports: ['G-001'], owner: 'C-002' }),
        goal('G-003', 'team', { supports: ['G-002'], owner: 'C-003' }),
        goal('G-004', 'team', { supports: ['G-001'], owner: 'C-001' }),
        goal('G-005', 'team', { supports: ['G-001'], owner: 'C-003' }),
      ],
    }
    expect(found(content)).toEqual(['chain/skips-level G-005'])
  })

  it('holds a personal goal against the goals of the teams that the person is in', () => {
    const content = {
      communities: [
        { id: 'C-001', name: 'Team' },
        { id: 'C-002', name: 'Other team' },
      ],
      members: [
        { id: 'M-001', name: 'Ada', communities: ['C-001'] },
        { id: 'M-002', name: 'Bo', communities: ['C-002'] },
      ],
      goals: chainWith(
        goal('G-004', 'individual', { owner: 'M-001', supports: ['G-002'] }),
        goal('G-005', 'individual', { owner: 'M-002', supports: ['G-002'] }),
      ),
    }
    expect(found(content)).toEqual(['chain/skips-level G-004'])
  })
})

describe('the words of a chain finding', () => {
  const valuesOf = (content: Parameters<typeof workbookOf>[0]) =>
    checkAlignment(workbookOf(content), today).findings[0]?.values

  it.each([
    [
      'a goal of the highest level that another supports',
      'system',
      ['G-004'],
      /^Nothing stands above .* G-004 /,
    ],
    ['one that several support', 'system', ['G-004', 'G-005'], /^Nothing stands above .* goals below it /],
    ['a goal of a level below', 'school', ['G-004'], /^Check the level of both .* choose a goal of a higher/],
    ['several of them', 'school', ['G-004', 'G-005'], /^Check the level of G-006 .* next higher one/],
  ] as const)('say what can be done about %s', (_, level, below, words) => {
    const content = goals(
      goal('G-006', level, level === 'system' ? {} : { supports: ['G-001'] }),
      ...below.map((id) => goal(id, level, { supports: ['G-006'] })),
    )
    const finding = checkAlignment(workbookOf(content), today).findings.find(
      ({ code }) => code === 'chain/wrong-way',
    )
    expect(finding && findingTexts(finding, translator('en')).todo).toMatch(words)
    expect(finding && findingTexts(finding, translator('es')).todo).not.toMatch(/[{}]/)
  })

  const typed = (unknown: string, ...others: GoalValues[]) =>
    goals(goal('G-003', 'team', { supports: [unknown] }), ...others)
  const readerSays = (suggestion: string) => ({
    code: 'chain/unknown-parent' as const,
    rowNumber: 4,
    columnKey: 'supports',
    found: 'G-022',
    suggestion,
  })

  it.each<[string, Content, string]>([
    ['the nearest goal', typed('G-022'), 'G-002'],
    [
      'no nearer goal of its own level',
      typed('G-022', goal('G-021', 'team', { supports: ['G-002'] })),
      'G-002',
    ],
    ['no nearer goal of a lower level', typed('G-022', goal('G-021', 'individual')), 'G-002'],
    ['no nearer goal that is met', typed('G-022', goal('G-021', 'school', { status: 'met' })), 'G-002'],
    ['nothing where the goal itself is the nearest', typed('G-004'), ''],
    ['nothing where no goal above is like it', typed('G-999'), ''],
    [
      'not the reader’s suggestion of its own level',
      { ...typed('G-022', goal('G-021', 'team', { supports: ['G-002'] })), issues: [readerSays('G-021')] },
      'G-002',
    ],
    [
      'the goal whose sentence the reader suggests',
      { ...typed('G-022'), issues: [readerSays('We reach g-001')] },
      'G-001',
    ],
  ])('name as the goal that was meant %s', (_, content, suggestionId) => {
    const finding = checkAlignment(workbookOf(content), today).findings.find(
      ({ code }) => code === 'chain/unknown-parent',
    )
    expect(finding?.values.suggestionId).toBe(suggestionId)
  })

  it('name what the reader suggests before anything else', () => {
    const issues = [
      {
        code: 'chain/unknown-parent',
        rowNumber: 4,
        columnKey: 'supports',
        found: 'G-022',
        suggestion: 'G-001',
      },
    ] as const
    expect(valuesOf({ ...goals(goal('G-003', 'team', { supports: ['G-022'] })), issues })).toMatchObject({
      suggestion: 'G-001 “We reach g-001”',
    })
  })

  it('name the circle in the order of its links', () => {
    const circle = [
      goal('G-004', 'team', { supports: ['G-006'] }),
      goal('G-005', 'team', { supports: ['G-004'] }),
      goal('G-006', 'team', { supports: ['G-005'] }),
      goal('G-007', 'individual', { supports: ['G-005'] }),
    ]
    expect(valuesOf(goals(...circle))).toMatchObject({
      circle: 'G-004 → G-006 → G-005 → G-004',
      count: 3,
      below: 1,
    })
  })

  it('shorten a circle of very many goals', () => {
    const circle = Array.from({ length: 40 }, (_, index) =>
      goal(`G-${100 + index}`, 'team', { supports: [`G-${100 + ((index + 1) % 40)}`] }),
    )
    expect(valuesOf({ goals: circle })).toMatchObject({
      circle: 'G-100 → G-101 → G-102 → G-103 → G-104 → G-105 → G-106 → … → G-139 → G-100',
      count: 40,
    })
  })

  it('count the goals below a break, each once', () => {
    const content = goals(
      goal('G-002', 'school'),
      goal('G-004', 'team', { supports: ['G-002', 'G-003'] }),
      goal('G-005', 'individual', { supports: ['G-004', 'G-003'] }),
    )
    const broken = checkAlignment(workbookOf(content), today).findings.find(
      ({ code }) => code === 'chain/broken-above',
    )
    expect(broken?.values).toMatchObject({ below: 3 })
  })

  it('say where the rows with one ID stand', () => {
    expect(valuesOf({ goals: [...chain, goal('G-003', 'team', { supports: ['G-002'] })] })).toEqual({
      id: 'G-003',
      places: 'goals 4, goals 5',
      count: 2,
    })
  })
})

describe('the weeks of grace', () => {
  const unsupported = chainWith(goal('G-005', 'school', { supports: ['G-001'] }))
  const cycles = (start: string, status: 'active' | 'closed' = 'active') => ({
    ...healthy,
    goals: [...(healthy.goals ?? []), ...unsupported.filter((one) => one.id === 'G-005')],
    cycles: [{ ...healthy.cycles?.[0], start, status }],
  })

  const inLaterCycle = (start: string): Content => ({
    ...cycles('2026-09-14'),
    cycles: [...(cycles('2026-09-14').cycles ?? []), { ...cycle, id: 'Y-002', focusGoals: ['G-005'], start }],
  })
  const ofSecondSchool = (start: string): Content => ({
    ...cycles('2026-09-14'),
    communities: [
      ...(healthy.communities ?? []),
      { id: 'C-002', name: 'Hill team', level: 'team', school: 'Hilltop', vision: 'x', status: 'paused' },
    ],
    goals: [
      ...(healthy.goals ?? []),
      goal('G-005', 'school', { supports: ['G-001'], owner: 'C-002' }),
      goal('G-006', 'school', { supports: ['G-001'], owner: 'C-002' }),
      goal('G-007', 'team', { supports: ['G-006'], owner: 'C-002' }),
    ],
    cycles: [
      ...(healthy.cycles ?? []),
      { ...cycle, id: 'Y-002', community: 'C-002', focusGoals: ['G-007'], start },
    ],
  })

  it.each([
    ['in the first four weeks of the cycle', cycles('2026-10-27'), {}, false],
    ['from the fourth week on', cycles('2026-10-26'), {}, true],
    ['in more weeks where the workbook gives more', cycles('2026-10-26'), { graceDays: 60 }, false],
    ['when the only cycle is closed', cycles('2026-11-20', 'closed'), {}, true],
    ['in the first four weeks of a later cycle that it is a focus of', inLaterCycle('2026-11-02'), {}, false],
    ['after these', inLaterCycle('2026-10-26'), {}, true],
    [
      'not anew where it was a focus of a cycle that is closed',
      {
        ...inLaterCycle('2026-11-02'),
        cycles: [
          ...(inLaterCycle('2026-11-02').cycles ?? []),
          { ...cycle, id: 'Y-000', focusGoals: ['G-005'], start: '2026-03-02', status: 'closed' as const },
        ],
      },
      {},
      true,
    ],
    ['in the first four weeks of the first cycle of its school', ofSecondSchool('2026-11-02'), {}, false],
    ['after the first four weeks of the first cycle of its school', ofSecondSchool('2026-10-26'), {}, true],
    ['without any cycle', { goals: unsupported }, {}, true],
  ])('an unsupported goal counts %s', (_, content, options, told) => {
    expect(found(content, options).includes('chain/unsupported G-005')).toBe(told)
  })
})

describe('days that do not fit', () => {
  const withDue = (due: string, status: 'active' | 'planned' = 'active') => ({
    ...healthy,
    goals: [
      goal('G-001', 'system', { due: '2030-06-01' }),
      goal('G-002', 'school', { due: '2030-06-01', supports: ['G-001'] }),
      goal('G-003', 'team', { due, status, supports: ['G-002'] }),
      goal('G-004', 'team', { supports: ['G-002'], learner: 'educators' }),
    ],
  })
  const schoolYear = { start: '2026-08-10', end: '2027-06-11' }
  const ofSchool = (due: string, status: 'active' | 'planned' = 'active') => ({
    ...healthy,
    goals: [
      goal('G-001', 'system', { due: '2030-06-01' }),
      goal('G-002', 'school', { due: '2030-06-01', supports: ['G-001'] }),
      goal('G-003', 'team', { supports: ['G-002', 'G-005'], due: '2026-12-01' }),
      goal('G-004', 'team', { supports: ['G-002'], learner: 'educators' }),
      goal('G-005', 'school', { due, status, supports: ['G-001'] }),
    ],
  })

  it.each([
    ['before the cycle begins', withDue('2026-09-13'), {}],
    ['more than a year after the cycle began', withDue('2027-10-01'), {}],
    ['after the school year', withDue('2027-06-12'), { schoolYear }],
    ['before the school year', withDue('2026-08-09'), { schoolYear, graceDays: 1 }],
  ])('a goal due %s is told', (_, content, options) => {
    expect(found(content, options)).toEqual(['chain/dates G-003'])
  })

  it('a goal of a school that was due before the school year is told', () => {
    expect(found(ofSchool('2026-06-12'), { schoolYear, dueSlackDays: 365 })).toEqual(['chain/dates G-005'])
  })

  it.each([
    ['on the first day of the cycle', withDue('2026-09-14'), {}],
    ['after the cycle, as the next cycle goes on with it', withDue('2027-06-11'), {}],
    ['on the last day of the school year', withDue('2027-06-11'), { schoolYear }],
    ['in a later year while it is only planned', withDue('2027-10-01', 'planned'), { schoolYear }],
    [
      'before the school year while it is only planned',
      ofSchool('2026-06-12', 'planned'),
      { schoolYear, dueSlackDays: 365 },
    ],
    ['years later, of a school', ofSchool('2029-06-12'), { schoolYear }],
    ['before the school year, where nobody said when that is', ofSchool('2026-06-12'), { dueSlackDays: 365 }],
  ])('a goal due %s is left alone', (_, content, options) => {
    expect(found(content, options)).toEqual([])
  })
})
