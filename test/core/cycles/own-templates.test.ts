import { ownTemplateNames, ownTemplates } from '../../../src/core/cycles/own-templates'
import { stageStatus } from '../../../src/core/cycles/stage-status'
import { asksOfPart, stagePrompt } from '../../../src/core/cycles/templates'
import { translator } from '../../../src/messages'
import { fallCycle, teamBook } from './team-book'

const t = translator('en')
const lessonStudy = [
  { template: 'Lesson study', stage: 'Plan', parts: ['data', 'goals'], days: 5, id: 'TE-001' },
  {
    template: 'Lesson study',
    stage: 'Watch',
    prompt: 'Who watches what?',
    doneWhen: ['visit'],
    days: 3,
    id: 'TE-002',
  },
  { template: 'lesson  STUDY', stage: 'Talk', parts: ['evidence'], id: 'TE-003' },
]
const book = (more: object = {}) =>
  teamBook({ templates: lessonStudy, cycles: [{ ...fallCycle, template: 'Lesson study' }], ...more })

it('a row is a stage, in the order of the rows; what it leaves out is what its parts ask, and five days', () => {
  const stages = ownTemplates(book()).get('lesson study') ?? []
  expect(stages.map(({ own }) => own?.name)).toEqual(['Plan', 'Watch', 'Talk'])
  expect(stages.map(({ workingDays }) => workingDays)).toEqual([5, 3, 5])
  expect(stages.map(({ asks }) => asks)).toEqual([
    [...asksOfPart.data, ...asksOfPart.goals],
    ['visit'],
    asksOfPart.evidence,
  ])
})

it('a cycle may name one, whatever its spelling, and goes through its stages by rows and dates', () => {
  const workbook = book({ cycles: [{ ...fallCycle, template: 'LESSON STUDY' }] })
  const [cycle] = workbook.rows.cycles
  if (!cycle) throw new Error('no cycle')
  expect(workbook.issues).toEqual([])
  const { stages, current } = stageStatus(cycle, workbook, '2026-11-09')
  expect(stages.map(({ from, to }) => [from, to])).toEqual([
    ['2026-10-05', '2026-11-02'],
    ['2026-11-03', '2026-11-18'],
    ['2026-11-19', '2026-12-18'],
  ])
  expect(current && stagePrompt(current, t)).toBe('Who watches what?')
})

it('a stage counts as done from rows', () => {
  const visits = [{ visitor: 'M-001', host: 'M-002', date: '2026-10-20', cycle: 'Y-002', id: 'V-001' }]
  const workbook = book({ visits })
  const [cycle] = workbook.rows.cycles
  if (!cycle) throw new Error('no cycle')
  expect(stageStatus(cycle, workbook, '2026-11-09').stages.map(({ progress }) => progress)).toEqual([
    'begun',
    'done',
    'missing',
  ])
})

it.each([
  [
    'a template that is nowhere, with the nearest one',
    { cycles: [{ ...fallCycle, template: 'Lesson studies' }] },
    {
      code: 'data/not-in-list',
      table: 'cycles',
      columnKey: 'template',
      rowNumber: 2,
      suggestion: 'Lesson study',
    },
  ],
  [
    'a stage that stands there twice',
    { templates: [...lessonStudy, { template: 'Lesson study', stage: 'plan', id: 'TE-004' }] },
    { code: 'data/repeated-name', table: 'templates', columnKey: 'stage', rowNumber: 5, found: 'plan' },
  ],
  [
    'days that are none',
    { templates: lessonStudy.map((row) => ({ ...row, days: -3 })).slice(0, 1) },
    { code: 'data/unreadable', table: 'templates', columnKey: 'days', rowNumber: 2, found: '-3' },
  ],
  [
    'a stage without a name',
    { templates: [...lessonStudy, { template: 'Lesson study', stage: '', days: 3, id: 'TE-004' }] },
    { code: 'data/missing-required', table: 'templates', columnKey: 'stage', rowNumber: 5 },
  ],
])('%s is one issue with its cell', (_, more, issue) => {
  expect(book(more).issues).toEqual([expect.objectContaining(issue)])
})

it.each(['Seven-part cycle', 'pdsa', 'CICLO de siete partes'])(
  'one that is called like a built-in one (%s) is one issue, in its first row',
  (name) => {
    const own = [1, 2].map((days) => ({ template: name, stage: `Part ${days}`, days, id: `TE-00${days}` }))
    const spot = { table: 'templates', columnKey: 'template', rowNumber: 2, found: name }
    expect(teamBook({ templates: own }).issues).toEqual([
      expect.objectContaining({ code: 'data/repeated-name', ...spot }),
    ])
  },
)

it('one that is called like a built-in one is not offered, and a cycle that names it follows the built-in one', () => {
  const workbook = book({ templates: [{ template: 'PDSA', stage: 'Ours', id: 'TE-001' }] })
  expect([ownTemplates(workbook).size, ownTemplateNames(workbook)]).toEqual([0, []])
})

it('a workbook without own templates has none', () => {
  expect([ownTemplates(teamBook()).size, ownTemplateNames(teamBook())]).toEqual([0, []])
})
