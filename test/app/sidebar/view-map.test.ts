import type { MapItemView } from '../../../src/app/check/contract'
import { keepDismissal } from '../../../src/app/check/dismissals'
import { viewMap } from '../../../src/app/check/view-map'
import { openWorkbook } from '../../../src/app/open-workbook'
import { checkAlignment } from '../../../src/core/alignment/check-alignment'
import { findingKey } from '../../../src/core/alignment/finding-key'
import { type Branch, branchesOf } from '../../../src/core/alignment/map/map-nodes'
import { translator } from '../../../src/messages'
import { linksBeside } from '../../../src/sidebar/map/map-model'
import { tabOf } from '../../support/grids'
import { today } from '../../support/school'
import { viewServices, viewWorld } from './view-world'

const t = translator('en')
const goal = { owner: 'Grade 2 team', learner: 'Students', status: 'Active', measure: 'x', due: '2027-05-28' }

/** `asked`: what the first initiative asks for. */
const world = (asked = 'G-001') =>
  viewWorld([
    tabOf('communities', 1, [{ id: 'C-001', name: 'Grade 2 team', level: 'Team' }]),
    tabOf('goals', 3, [
      { ...goal, id: 'G-001', level: 'System', goal: 'All read', baseline: 50, target: 60, current: 55 },
      { ...goal, id: 'G-002', level: 'School', goal: 'Our school reads', supports: 'G-001', status: 'Met' },
      { ...goal, id: 'G-003', level: 'Team', goal: 'Grade 2 reads', supports: 'G-001, G-002' },
      { ...goal, id: 'G-004', level: 'Team', goal: 'Nobody knows why' },
      { ...goal, id: 'G-005', level: 'Team', goal: 'Around', supports: 'G-003' },
      { ...goal, id: 'G-006', level: 'Class', goal: 'A level that is none', supports: 'G-001' },
      { ...goal, id: 'G-007', level: 'Team', goal: 'Half lost', supports: 'G-001, G-999' },
      { ...goal, id: 'G-008', level: 'Team', goal: 'Around itself', supports: 'G-001, G-008' },
      { ...goal, id: 'G-009', level: 'Team', goal: 'Done in spite of it', supports: 'G-003', status: 'Met' },
    ]),
    tabOf('initiatives', 5, [
      { id: 'I-001', initiative: 'Reading for all', goals: asked, support: 'A coach', owner: 'The board' },
      { id: 'I-002', initiative: 'Tests for all', goals: 'G-001', owner: 'The board' },
      { id: 'I-003', initiative: 'Laptops for all', goals: 'G-001, G-998', support: 'x', owner: 'G-997' },
    ]),
  ])

function items(asked?: string) {
  const view = viewMap(viewServices(world(asked)), t)
  if (view.kind !== 'ready') throw new Error(view.words)
  return new Map(view.items.map((item) => [item.id, item]))
}

describe('the map', () => {
  it('has a column for initiatives, one for each level, and one for goals whose level cannot be read', () => {
    expect([...items()].map(([id, { layer }]) => [id, layer])).toEqual([
      ['I-001', 0],
      ['I-002', 0],
      ['I-003', 0],
      ['G-001', 1],
      ['G-002', 2],
      ['G-003', 3],
      ['G-004', 3],
      ['G-005', 3],
      ['G-006', 5],
      ['G-007', 3],
      ['G-008', 3],
      ['G-009', 3],
    ])
  })

  it('links goals with all that they support, and initiatives with the goals that they ask for', () => {
    const linked = items()
    expect(linked.get('G-003')?.parents).toEqual(['G-001', 'G-002'])
    expect(linked.get('G-001')?.parents).toEqual(['I-001', 'I-002', 'I-003'].map((id) => linked.get(id)?.key))
  })

  it('marks as lost what names no goal above it, or one that is nowhere, and no goal of the top; an initiative by its goals', () => {
    expect([...items().values()].filter(({ lost }) => lost).map(({ id }) => id)).toEqual([
      'I-003',
      'G-004',
      'G-007',
    ])
  })

  it('marks as wrong the links of which the check speaks, and no others', () => {
    const told = [...items().values()].filter(({ wrong }) => wrong.length > 0)
    expect(told.map(({ id, wrong }) => [id, ...wrong])).toEqual([
      ['G-003', 'G-002'],
      ['G-005', 'G-003'],
      ['G-008', 'G-008'],
    ])
  })

  it('marks each link of a finding that tells several of them at the goal above, in words too', () => {
    const level = { ...goal, level: 'Team' }
    const view = viewMap(
      viewServices(
        viewWorld([
          tabOf('goals', 3, [
            { ...level, id: 'G-001', goal: 'One' },
            { ...level, id: 'G-002', goal: 'Two', supports: 'G-001' },
            { ...level, id: 'G-003', goal: 'Three', supports: 'G-001' },
          ]),
        ]),
      ),
      t,
    )
    const told =
      view.kind === 'ready' ? view.items.map(({ wrong, troubles }) => [wrong, troubles.length]) : []
    expect(told).toEqual([
      [[], 1],
      [['G-001'], 1],
      [['G-001'], 1],
    ])
  })

  it('says in words what is wrong with a link, and what support an initiative gives', () => {
    const told = items()
    expect(told.get('G-004')?.troubles).toEqual([
      expect.stringContaining('does not say which higher goal it helps'),
    ])
    expect(told.get('G-005')?.troubles).toEqual([
      expect.stringContaining('Goals support goals of a higher level'),
    ])
    expect(told.get('G-001')?.troubles).toEqual([])
    expect(told.get('I-001')?.facts).toBe('support given: A coach')
    expect(told.get('I-002')?.troubles).toEqual([
      'The initiative “Tests for all” asks for G-001 “All read” and names no support.',
    ])
    expect(told.get('I-003')?.troubles).toEqual([expect.stringContaining('points to “G-998”')])
  })

  it('gives each of two rows with one ID a box of its own', () => {
    const twice = viewWorld([
      tabOf('goals', 3, [
        { ...goal, id: 'G-001', level: 'School', goal: 'One' },
        { ...goal, id: 'G-001', level: 'School', goal: 'Two' },
      ]),
    ])
    const view = viewMap(viewServices(twice), t)
    const keys = view.kind === 'ready' ? view.items.map(({ key }) => key) : []
    expect(keys).toEqual(['G-001', 'G-001 3/3'])
  })

  it('does not show as broken what was set aside, and changes nothing in the memory', () => {
    const set = world()
    const { findings } = checkAlignment(openWorkbook(viewServices(set)).workbook, today)
    const finding = findings.find(({ code, subject }) => code === 'chain/no-parent' && subject === 'G-004')
    const dismissal = { code: 'x', subject: 'G-004', reason: 'r', by: '', on: '2020-01-01' }
    if (finding) keepDismissal(viewServices(set), findingKey(finding), dismissal)
    const before = new Map(set.properties)
    const view = viewMap(viewServices(set), t)
    const item = view.kind === 'ready' ? view.items.find(({ id }) => id === 'G-004') : undefined
    expect(item?.troubles).toEqual([])
    expect(set.properties).toEqual(before)
  })

  it('shows how far a goal is, and which are over', () => {
    const told = items()
    expect(told.get('G-001')).toMatchObject({ percent: 50, facts: '50% of the way', owner: 'Grade 2 team' })
    expect(told.get('G-002')?.state).toBe('met')
  })

  it('says what to do where there are no goals', () => {
    expect(viewMap(viewServices(viewWorld([])), t)).toEqual({ kind: 'not', words: t('map.empty') })
  })
})

describe('the list beside the map', () => {
  it.each([
    [
      'initiatives ask for a goal that supports nothing',
      'G-001',
      { supports: [], askedBy: ['I-002', 'I-003'], isBelow: false },
    ],
    [
      'a goal stands below one that it supports and supports another',
      'G-003',
      { supports: ['G-002'], askedBy: [], isBelow: true },
    ],
    [
      'an initiative asks for a goal that stands below another',
      'G-005',
      { supports: [], askedBy: ['I-001'], isBelow: true },
    ],
  ])('says that %s', (_what, id, expected) => {
    const asked = items('G-001, G-005')
    const byKey = new Map([...asked.values()].map((one) => [one.key, one]))
    const all = (branches: readonly Branch<MapItemView>[]): readonly Branch<MapItemView>[] =>
      branches.flatMap((branch) => [branch, ...all(branch.below)])
    const branch = all(branchesOf([...asked.values()])).find(({ item }) => item.id === id)
    const { supports, askedBy, isBelow } = linksBeside(branch as Branch<MapItemView>, byKey)
    const ids = (list: readonly MapItemView[]) => list.map((one) => one.id)
    expect({ supports: ids(supports), askedBy: ids(askedBy), isBelow }).toEqual(expected)
  })
})
