import { firstMissingPart, stageStatus, stageStatuses } from '../../../src/core/cycles/stage-status'
import type { Workbook } from '../../../src/core/tables/records'
import { fallCycle, springCycle, teamBook } from './team-book'

const needs = [
  { learner: 'students', source: 'Screener', shows: 'Half', goal: 'G-001', id: 'N-001' },
  { learner: 'educators', source: 'Survey', shows: 'Unsure', goal: 'G-002', id: 'N-002' },
]
const statusOf = (book: Workbook, today: string) => {
  const cycle = book.rows.cycles.find((row) => row.id === 'Y-002')
  if (!cycle) throw new Error('the book has no cycle Y-002')
  return stageStatus(cycle, book, today)
}
const progress = (book: Workbook, today = '2026-11-23') =>
  Object.fromEntries(statusOf(book, today).parts.map(({ part, progress }) => [part, progress]))

it('an empty cycle has its goals and nothing else', () => {
  expect(progress(teamBook())).toEqual({
    data: 'missing',
    goals: 'done',
    learning: 'missing',
    strategies: 'missing',
    practice: 'missing',
    evidence: 'missing',
    results: 'missing',
  })
})

it('a part is begun with some of its rows, and done with all it asks for', () => {
  const goal = 'G-001'
  const begun = teamBook({
    cycles: [springCycle, { ...fallCycle, focusGoals: ['G-001'] }],
    needs: needs.slice(0, 1),
    strategies: [{ strategy: 'Partner reading', goals: [goal] }],
    practice: [{ what: 'Try', who: ['M-001'], due: '2026-11-20' }],
    evidence: [{ goal, date: '2026-11-20' }],
    results: [{ goal, next: null }],
  })
  expect(new Set(Object.values(progress(begun)))).toEqual(new Set(['begun', 'missing']))
  const done = teamBook({
    needs,
    learning: [{ topic: 'Fluency', kind: 'content', goals: [goal] }],
    strategies: [{ strategy: 'Partner reading', goals: [goal], basis: 'strong' }],
    practice: [{ what: 'Try', who: ['M-001'], due: '2026-11-20', status: 'done' }],
    evidence: [{ goal, date: '2026-11-20', decision: 'keep' }],
    results: [
      { goal, next: 'sustain' },
      { goal: 'G-002', next: 'stop' },
    ],
  })
  expect(new Set(Object.values(progress(done)))).toEqual(new Set(['done']))
})

it('rows whose title waits to be written do not count', () => {
  const drafts = teamBook({
    learning: [{ topic: '____', kind: 'content', goals: ['G-001'] }],
    strategies: [{ strategy: 'TBD', goals: ['G-001'], basis: 'strong' }],
    practice: [{ what: '____', who: ['M-001'], due: '2026-11-20', status: 'done' }],
  })
  expect(progress(drafts)).toMatchObject({ learning: 'missing', strategies: 'missing', practice: 'missing' })
})

it('rows of another cycle, or of a community without one, do not count', () => {
  const others = teamBook({
    needs: [
      { ...needs[0], cycle: 'Y-001' },
      { ...needs[1], goal: 'G-003' },
    ],
  })
  expect(progress(others).data).toBe('missing')
})

it('a stage says what it lacks, and when it is', () => {
  const [data] = statusOf(teamBook({ needs: needs.slice(0, 1) }), '2026-11-23').stages
  expect(data).toMatchObject({
    key: 'data',
    message: 'stage.sevenPart.data',
    from: '2026-10-05',
    to: '2026-10-09',
    progress: 'begun',
    lacks: ['educatorNeed'],
    over: true,
  })
})

describe('the current stage', () => {
  const current = (cycle: object, today: string, rows: object = {}) =>
    statusOf(teamBook({ cycles: [springCycle, { ...fallCycle, ...cycle }], ...rows }), today).current?.key

  it.each([
    ['2026-10-04', undefined],
    ['2026-10-05', 'data'],
    ['2026-10-11', 'data'],
    ['2026-10-12', 'goals'],
    ['2026-11-23', 'practice'],
    ['2026-12-18', 'results'],
    ['2027-02-01', 'results'],
  ])('on %s is %s, by the dates', (today, key) => expect(current({}, today)).toBe(key))

  it('is the next when everything up to now is done', () => {
    expect(current({}, '2026-10-05', { needs })).toBe('goals')
  })

  it('is the one that the team names', () => {
    expect(current({ stage: ' watch and adjust ' }, '2026-10-05')).toBe('evidence')
    expect(current({ stage: 'something else' }, '2026-10-05')).toBe('data')
  })

  it('is none in a cycle that is planned or closed', () => {
    expect([
      current({ status: 'planned' }, '2026-11-23'),
      current({ status: 'closed' }, '2026-11-23'),
    ]).toEqual([undefined, undefined])
  })
})

it('the first missing part is told when its days are over, not before', () => {
  const missing = (today: string, rows = {}) => firstMissingPart(statusOf(teamBook(rows), today), today)
  expect(missing('2026-10-09')).toBeUndefined()
  expect(missing('2026-10-10')).toBe('data')
  expect(missing('2026-10-16', { needs })).toBeUndefined()
  expect(missing('2026-11-23', { needs })).toBe('learning')
})

it('cycles whose dates are missing or cannot be read have a status without days', () => {
  const book = teamBook({ cycles: [{ ...fallCycle, start: 'soon', end: '' }] })
  const status = statusOf(book, '2026-11-23')
  expect([status.current, status.stages[0]?.from, firstMissingPart(status, '2026-11-23')]).toEqual([
    null,
    null,
    undefined,
  ])
})

it('all cycles of a workbook have the status they have one by one', () => {
  const book = teamBook({ needs })
  const all = stageStatuses(book, '2026-11-23')
  expect([...all.keys()]).toEqual(['Y-001', 'Y-002'])
  expect(all.get('Y-002')).toEqual(statusOf(book, '2026-11-23'))
})
