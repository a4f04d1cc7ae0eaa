import { checkAlignment } from '../../../src/core/alignment/check-alignment'
import { tables } from '../../../src/core/tables/declaration'
import { type Content, chain, chainWith, found, goal, healthy, today, workbookOf } from './workbook-of'

const measured = (content: Content) =>
  Object.fromEntries(
    checkAlignment(workbookOf(content), today).measures.map(({ key, numerator, denominator }) => [
      key,
      `${numerator}/${denominator}`,
    ]),
  )

describe('the measures', () => {
  it.each([
    [
      'an empty workbook',
      {},
      { connected: '0/0', supported: '0/0', paired: '0/0', complete: '0/0', followedThrough: '0/0' },
    ],
    [
      'a chain without a cycle',
      { goals: chain },
      { connected: '2/2', supported: '2/2', paired: '0/0', complete: '3/3', followedThrough: '0/0' },
    ],
    [
      'a healthy workbook',
      healthy,
      { connected: '3/3', supported: '2/2', paired: '1/1', complete: '4/4', followedThrough: '1/2' },
    ],
  ])('of %s', (_, content, expected) => {
    expect(measured(content)).toEqual(expected)
  })

  it('count goals as connected only when their chain reaches the top', () => {
    const goals = chainWith(goal('G-004', 'school'), goal('G-005', 'team', { supports: ['G-004'] }))
    expect(measured({ goals })).toMatchObject({ connected: '2/4' })
  })

  const school = goal('G-004', 'school', { supports: ['G-001'] })
  it.each([
    ['itself', [goal('G-004', 'school', { supports: ['G-001', 'G-004'] })], '2/3'],
    [
      'one of its own level',
      [
        school,
        goal('G-005', 'school', { supports: ['G-001', 'G-004'] }),
        goal('G-006', 'team', { supports: ['G-005'] }),
      ],
      '3/4',
    ],
    ['one of a higher level', [school, goal('G-001', 'system', { supports: ['G-004'] })], '2/3'],
  ])('count a school goal as supported by nothing where it is supported by %s', (_, changed, supported) => {
    const goals = chainWith(...changed)
    expect(measured({ goals })).toMatchObject({ supported })
    expect(found({ goals })).toContain('chain/unsupported G-004')
  })

  it.each(['strategies', 'practice'] as const)(
    'count a goal as followed through by no draft of %s',
    (table) => {
      const { title } = tables[table]
      const content = {
        ...healthy,
        [table]: (healthy[table] ?? []).map((row) => ({ ...row, [title]: '____' })),
      }
      expect(measured(content)).toMatchObject({ followedThrough: '0/2' })
    },
  )

  it('count a cycle as paired by no draft of a goal for educators', () => {
    const goals = (healthy.goals ?? []).map((row) =>
      row.learner === 'educators' ? { ...row, goal: '____' } : row,
    )
    expect(measured({ ...healthy, goals })).toMatchObject({ paired: '0/1' })
  })

  it('leave out goals that are met or stopped', () => {
    const goals = chainWith(
      goal('G-004', 'team', { status: 'met' }),
      goal('G-005', 'school', { status: 'stopped' }),
    )
    expect(measured({ goals })).toMatchObject({ connected: '2/2', supported: '2/2', complete: '3/3' })
  })

  it.each([
    ['no measure', { measure: '' }],
    ['a measure still to be thought of', { measure: 'TBD' }],
    ['no baseline', { baseline: null }],
    ['no target', { target: null }],
    ['no day', { due: null }],
    ['nobody who works on it', { owner: '' }],
    ['a gap in its sentence', { goal: 'By ____ %' }],
  ])('count a goal as incomplete with %s', (_, values) => {
    expect(
      measured({ goals: chainWith(goal('G-003', 'team', { supports: ['G-002'], ...values })) }),
    ).toMatchObject({
      complete: '2/3',
    })
  })

  it('count what the sentence says', () => {
    const text = 'From 10% to 20% by 2027 as measured by the screener'
    const bare = { goal: text, measure: '', baseline: null, target: null, due: null }
    const goals = chainWith(goal('G-003', 'team', { supports: ['G-002'], ...bare }))
    expect(measured({ goals })).toMatchObject({ complete: '3/3' })
  })

  it('do not count practice that was dropped', () => {
    const practice = [{ ...healthy.practice?.[0], status: 'dropped' as const }]
    expect(measured({ ...healthy, practice })).toMatchObject({ followedThrough: '0/2' })
  })
})
