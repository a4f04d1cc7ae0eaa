import type { ReadyClosing } from '../../src/app/cycles/contract'
import {
  checkedDemo,
  type Desk,
  deskFrom,
  records,
  type SavedDesk,
  saveDesk,
  succeed,
  tabOn,
} from '../support/bundle-host'

let saved: SavedDesk

beforeAll(async () => {
  saved = saveDesk(await checkedDemo())
})

const view = (desk: Desk) => succeed(desk.host.clientCall('viewClosing')).result as ReadyClosing
const close = (desk: Desk, given: unknown) =>
  succeed(desk.host.clientCall('closeCycle', [given])).result as { done: boolean; words: string }
const first = (desk: Desk) => {
  const [ending] = view(desk).cycles
  if (!ending) throw new Error('No cycle is open')
  return ending
}

function request(desk: Desk, other: Record<string, unknown> = {}) {
  const { id, goals, strategies, reflection } = first(desk)
  const lacking = goals.filter(({ result }) => result === '')
  return {
    cycle: id,
    results: lacking.map((goal) => ({
      goal: goal.id,
      result: '=we read more',
      met: 'partly',
      next: 'extend',
    })),
    decisions: strategies.slice(0, 1).map((strategy) => ({ id: strategy.id, decision: 'keep' })),
    reflection: 'Begin with the checks.',
    reflectionBefore: reflection,
    ...other,
  }
}

describe('Close cycle…', () => {
  it('names the open cycles, their focus goals with and without a result, and undecided strategies; and writes nothing', () => {
    const desk = deskFrom(saved)
    const before = saveDesk(desk).book
    const { cycles } = view(desk)
    expect(cycles.map(({ id }) => id)).toEqual(['Y-001'])
    expect(first(desk).goals).toHaveLength(3)
    expect(first(desk).strategies.length).toBeGreaterThan(0)
    expect(saveDesk(desk).book).toEqual(before)
  })

  it('adds the missing results as text with IDs, fills the decision, and sets status and reflection', () => {
    const desk = deskFrom(saved)
    const given = request(desk)
    const before = records(desk, 'Results')
    expect(close(desk, given).done).toBe(true)
    const added = records(desk, 'Results').slice(before.length)
    expect(
      records(desk, 'Results')
        .slice(0, before.length)
        .map(({ ID }) => ID),
    ).toEqual(before.map(({ ID }) => ID))
    expect(added).toHaveLength(given.results.length)
    for (const row of added)
      expect(row).toMatchObject({
        Result: '=we read more',
        Met: 'Partly',
        Next: 'Extend',
        Cycle: expect.stringContaining('Y-001'),
      })
    expect(records(desk, 'Cycles').find(({ ID }) => ID === 'Y-001')).toMatchObject({
      Status: 'Closed',
      Reflection: 'Begin with the checks.',
    })
    const [decided] = given.decisions
    expect(records(desk, 'Strategies').find(({ ID }) => ID === decided?.id)?.Decision).toBe('Keep')
    expect(records(desk, 'Strategies').map(({ Cycle }) => Cycle)).not.toContain('')
  })

  it('takes the prompts of a cycle that is closed out of the headers’ notes', () => {
    const desk = deskFrom(saved)
    close(desk, request(desk))
    expect(desk.book.sheets.filter(({ rows }) => rows[0]?.some((cell) => cell?.note?.includes('▸')))).toEqual(
      [],
    )
    expect(tabOn(desk, 'Results').rows[0]?.[0]?.note).toContain('[throughline:results.goal]')
  })

  it('offers what it decided to the next cycle', () => {
    const desk = deskFrom(saved)
    const { results } = request(desk)
    close(
      desk,
      request(desk, {
        results: results.map((row, index) => ({ ...row, next: index === 0 ? 'stop' : 'extend' })),
      }),
    )
    const offered = (
      succeed(desk.host.clientCall('viewNewCycle')).result as {
        communities: { goals: { note: string; chosen: boolean }[] }[]
      }
    ).communities[0]?.goals
    expect(offered?.slice(0, 3).map(({ chosen }) => chosen)).toEqual([false, true, true])
    expect(offered?.[1]?.note).toContain('Extend, as the last cycle decided')
  })

  it('pressed twice, closes once', () => {
    const desk = deskFrom(saved)
    const given = request(desk)
    close(desk, given)
    const after = saveDesk(desk).book
    expect(close(desk, given)).toMatchObject({
      done: false,
      words: expect.stringContaining('closed already'),
    })
    expect(saveDesk(desk).book).toEqual(after)
  })

  it('does not write over a reflection that somebody has typed meanwhile', () => {
    const desk = deskFrom(saved)
    const before = saveDesk(desk).book
    expect(close(desk, request(desk, { reflectionBefore: 'Something else.' })).done).toBe(false)
    expect(saveDesk(desk).book).toEqual(before)
  })

  it('dying at any call, is finished by a second try', () => {
    const desk = deskFrom(saved)
    const { results, ...rest } = request(desk)
    const given = { ...rest, results: results.map((row) => ({ ...row, result: 'we read more' })) }
    const calls = desk.host.clientCall('closeCycle', [given]).callCount
    const wanted = ['Results', 'Strategies', 'Cycles', 'Needs'].map((tab) => records(desk, tab))
    for (let dieAt = 20; dieAt <= calls; dieAt += 6) {
      const again = deskFrom(saved)
      again.host.clientCall('closeCycle', [given], { dieAt })
      close(again, { ...given, reflectionBefore: reflectionNow(again) })
      expect(['Results', 'Strategies', 'Cycles', 'Needs'].map((tab) => records(again, tab))).toEqual(wanted)
    }
  })

  it('costs a read a tab, two calls for each tab that loses a prompt, and 25 others', () => {
    const desk = deskFrom(saved)
    const report = succeed(desk.host.clientCall('closeCycle', [request(desk)]))
    expect(report.callCount).toBeLessThanOrEqual(desk.book.sheets.length + 2 * 7 + 25)
  })
})

/** The reflection as the dialog would see it when it is opened again; as it was, where the cycle is closed already. */
function reflectionNow(desk: Desk): string {
  return (succeed(desk.host.clientCall('viewClosing')).result as ReadyClosing).cycles?.[0]?.reflection ?? ''
}
