import type { ReadyNow } from '../../../src/app/sidebar/contract'
import { viewNow } from '../../../src/app/sidebar/view-now'
import type { Cell } from '../../../src/core/tables/records'
import { translator } from '../../../src/messages'
import { retype, type ViewWorld, viewServices, viewWorld } from './view-world'

const t = translator('en')

function ready(world: ViewWorld, userEmail: string): ReadyNow {
  const view = viewNow(viewServices(world, { userEmail }), t)
  if (view.kind !== 'ready') throw new Error(view.kind)
  return view
}

const early = (cell: Cell): Cell => (typeof cell === 'object' ? { ...cell, day: '2026-10-01' } : cell)

describe('the pane Now', () => {
  it('shows what the reader said they would do and whom they help, the earliest due first', () => {
    const { commitments } = ready(viewWorld(), 'cleo@example.org')
    expect(commitments).toEqual([
      expect.objectContaining({
        what: 'Try exit tickets',
        mine: true,
        late: true,
        helping: '',
        due: 'was due Thu, Nov 19',
      }),
      expect.objectContaining({
        what: 'Read aloud daily',
        mine: false,
        late: false,
        helping: 'Ben Okafor can count on your support',
      }),
    ])
  })

  it('shows what the reader would do before what others do with help, of which there may be more than it shows', () => {
    const world = viewWorld()
    retype(world, 5, (rows) => [...rows, ...Array.from({ length: 20 }, () => rows[2]?.map(early) ?? [])])
    const mine = ready(world, 'cleo@example.org').commitments.map((one) => one.mine)
    expect(mine).toEqual([true, ...Array(11).fill(false)])
  })

  it('leaves out what is done, and shows what is due months ahead', () => {
    expect(ready(viewWorld(), 'lead@example.org').commitments).toEqual([])
    expect(ready(viewWorld(), 'ben@example.org').commitments.map(({ what }) => what)).toEqual([
      'Read aloud daily',
      'Plan the spring',
    ])
  })

  it('shows the stage with its prompt, the next meeting and the goals of the reader’s communities', () => {
    const [team, council] = ready(viewWorld(), 'ben@example.org').communities
    expect(team).toEqual(
      expect.objectContaining({
        name: 'Grade 2 team',
        stage: expect.objectContaining({ name: expect.any(String), prompt: expect.stringMatching(/\?/) }),
        meeting: expect.objectContaining({ when: 'Tue, Nov 24, 3:15 PM' }),
      }),
    )
    expect(council).toEqual(expect.objectContaining({ name: 'Literacy council', stage: null }))
  })

  it.each([
    ['of another person alone', 'ben@example.org', 'A private aim of Cleo', false],
    ['of the reader alone', 'cleo@example.org', 'A private aim of Cleo', true],
  ])('a goal %s', (_whose, email, goal, shown) => {
    const goals = ready(viewWorld(), email).communities.flatMap((community) => community.goals)
    expect(goals.some((one) => one.goal === goal)).toBe(shown)
  })

  it('tells no number of a group under ten', () => {
    const goals = ready(viewWorld(), 'ben@example.org').communities.flatMap((community) => community.goals)
    const small = goals.find(({ goal }) => goal === 'Small group writes stories')
    expect(small).toEqual(expect.objectContaining({ percent: null }))
    expect(JSON.stringify(small)).not.toContain('37')
  })

  it('shows all communities, and no commitments, to somebody who is not on the Members tab', () => {
    const view = ready(viewWorld(), 'stranger@example.org')
    expect(view.name).toBe('')
    expect(view.commitments).toEqual([])
    expect(view.communities).toHaveLength(2)
  })

  it('says when the file is a copy, and when it was never set up', () => {
    expect(ready({ ...viewWorld(), fileId: 'another' }, 'ben@example.org').isCopy).toBe(true)
    expect(viewNow(viewServices(viewWorld([])), t)).toEqual({ kind: 'notSetUp' })
  })

  it('writes nothing and mails nobody', () => {
    const world = viewWorld()
    const before = structuredClone({ grids: world.grids, properties: [...world.properties] })
    ready(world, 'ben@example.org')
    expect({ grids: world.grids, properties: [...world.properties] }).toEqual(before)
    expect(world.delivered).toEqual([])
  })
})
