import fc from 'fast-check'
import { deskFrom, saveDesk } from '../support/bundle-host'
import { numberOfRuns } from '../support/number-of-runs'
import { moves } from './random-operations/moves'
import { brokenProducts, type Product, theBundle } from './random-operations/products'
import { playCheck, playRepair, stageOf, tabsThere, teamDesk } from './random-operations/stage'

const isSoak = Boolean(process.env.THROUGHLINE_SOAK)
const number = fc.nat(999)
const storiesOf = (names: readonly string[]) =>
  fc.array(
    fc.record({
      move: fc.constantFrom(...names),
      tab: fc.nat(2),
      numbers: fc.tuple(number, number, number),
    }),
    { minLength: 5, maxLength: 16 },
  )
const stories = storiesOf(Object.keys(moves))
type Story = typeof stories extends fc.Arbitrary<infer T> ? T : never

const base = saveDesk(teamDesk())

/** Plays what people do, then a check and a repair; returns what went wrong first. */
function play(story: Story, product: Product): string {
  const stage = stageOf(deskFrom(base), product)
  for (const { move, tab, numbers } of story) {
    const there = tabsThere(stage)
    const played = there[tab % Math.max(1, there.length)]
    if (played) moves[move]?.(stage, played, numbers)
    if (stage.faults[0]) return `${move}: ${stage.faults[0]}`
  }
  playCheck(stage)
  playRepair(stage)
  return stage.faults[0] ?? ''
}

it('no typed cell is lost or misplaced, and all rows are read as they must be, whatever people do', () => {
  fc.assert(
    fc.property(stories, (story) => {
      expect(play(story, theBundle)).toBe('')
    }),
    numberOfRuns(8),
  )
})

/** What was found in a thousand stories, each in the fewest steps. */
const found: Readonly<Record<string, Story>> = {
  'an ID is cleared, and what the row must have changes before the next check': [
    { move: 'clearsAnId', tab: 0, numbers: [351, 0, 0] },
    { move: 'typesIntoACell', tab: 0, numbers: [0, 0, 0] },
    { move: 'typesIntoACell', tab: 0, numbers: [387, 0, 0] },
  ],
  'a column is put before ours, and gets the header of the first of them': [
    { move: 'addsAColumnOfTheirOwn', tab: 0, numbers: [0, 0, 0] },
    { move: 'repeatsAHeader', tab: 0, numbers: [0, 0, 0] },
  ],
  'the headers are deleted, and the first row is dragged below a blank one': [
    { move: 'deletesTheHeaders', tab: 1, numbers: [0, 0, 0] },
    { move: 'insertsBlankRows', tab: 1, numbers: [145, 0, 0] },
    { move: 'dragsARow', tab: 1, numbers: [0, 362, 0] },
  ],
}

it.each(Object.entries(found))('so it is when %s', (_name, story) => {
  expect(play(story, theBundle)).toBe('')
})

// A soak finds them among all moves; every other run only among those that show the mistake.
it.each(Object.entries(brokenProducts))('catches the %s', (_name, { product, shownBy }) => {
  const property = fc.property(isSoak ? stories : storiesOf(shownBy), (story) => play(story, product) === '')
  expect(fc.check(property, { numRuns: 300, seed: 1, endOnFailure: true }).failed).toBe(true)
})
