import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import type { GridAction } from '../../workbench/server/protocol'
import { anyAction } from '../workbench/server/random-actions'
import { comparableTab } from './comparable'
import { anyGesture, perform } from './gestures'
import type { WorkbenchPage } from './pages/workbench-page'
import { expect, reset, test } from './workbench-test'

const isSoak = process.env.THROUGHLINE_SOAK !== undefined
const seed = Number(process.env.THROUGHLINE_SEED ?? 20261123)
const rounds = isSoak ? 40 : 2
const actionsPerRound = 40
const gesturesEach = isSoak ? 200 : 10

/** Both windows hold what the store holds, in their own books and in what Univer draws. */
async function expectEqual(windows: readonly WorkbenchPage[], log: readonly unknown[]): Promise<void> {
  await expect(async () => {
    for (const window of windows) await window.settle()
    const [first] = windows
    const store = (await first?.state())?.book.sheets.map(comparableTab)
    for (const window of windows) {
      const drawn = (await window.drawn()).map(comparableTab)
      // The words of a difference take seconds: they are found for one only.
      if (!isDeepStrictEqual(drawn, store)) expect(drawn, JSON.stringify(log)).toEqual(store)
    }
  }).toPass({ timeout: 60_000 })
}

test('what opens in a window is what the store holds, tab by tab', async ({ workbench }) => {
  await expectEqual([workbench], [])
})

test('a tab that goes and comes back has no note, rule or filter of before', async ({
  workbench,
  url,
  request,
}) => {
  const { id: sheetId } = await workbench.sheet('Goals')
  await workbench.actAll([
    { kind: 'note', sheetId, row: 1, column: 2, text: 'Of before' },
    { kind: 'deleteTab', sheetId },
  ])
  await reset(url, request)
  await workbench.beginAgain()
  await expectEqual([workbench], [])
})

test('two people who do anything at the same time end with one spreadsheet', async ({
  workbench,
  openAs,
}) => {
  // Every tab of both windows is read after each round.
  test.setTimeout(isSoak ? 1_800_000 : 120_000)
  const other = await openAs()
  const goals = await workbench.sheet('Goals')
  // The generator's second tab is the goals with their rules; values that a grid computes are the grids' own to say.
  const place = (action: GridAction): GridAction =>
    JSON.parse(JSON.stringify(action).replaceAll('"sheetId":5', `"sheetId":${goals.id}`))
  const wishes = fc.sample(
    anyAction.filter(({ kind }) => kind !== 'computed'),
    {
      numRuns: rounds * actionsPerRound,
      seed,
    },
  )
  for (let round = 0; round < rounds; round += 1) {
    const log = wishes.slice(round * actionsPerRound, (round + 1) * actionsPerRound).map(place)
    const share = (turn: number) => log.filter((_, index) => index % 2 === turn)
    await Promise.all([workbench, other].map((window, turn) => window.actAll(share(turn))))
    await expectEqual([workbench, other], log)
  }
})

test('two people who type, sort, rename, undo and put rows in at once end with one spreadsheet', async ({
  workbench,
  openAs,
}) => {
  test.setTimeout(isSoak ? 1_800_000 : 120_000)
  const windows = [workbench, await openAs()]
  for (const window of windows) await window.goTo('Sheet1')
  const wishes = fc.sample(anyGesture, { numRuns: windows.length * gesturesEach, seed })
  await Promise.all(
    windows.map(async (window, turn) => {
      for (const wish of wishes.filter((_, index) => index % windows.length === turn))
        await perform(window, wish)
    }),
  )
  await expectEqual(windows, wishes)
})
