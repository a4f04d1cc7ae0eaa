import fc from 'fast-check'
import { widthRuns } from '../../../src/core/tables/width-runs'
import { numberOfRuns } from '../../support/number-of-runs'

it.each<[string, number[], number]>([
  ['columns that are as wide as any need no call', [100, 100], 0],
  ['equal neighbours share one', [200, 200, 70], 2],
  ['one call for a stretch and one for what differs in it', [130, 200, 130, 200, 130], 3],
  ['none is no plan', [], 0],
])('%s', (_name, widths, calls) => {
  expect(widthRuns(widths, 100)).toHaveLength(calls)
})

it('every column gets its width, in no more calls than there are runs', () => {
  const width = fc.constantFrom(70, 100, 130, 200)
  fc.assert(
    fc.property(fc.array(width, { maxLength: 20 }), (widths) => {
      const made = widths.map(() => 100)
      const runs = widthRuns(widths, 100)
      for (const run of runs) made.fill(run.width, run.from - 1, run.from - 1 + run.count)
      expect(made).toEqual(widths)
      const neighbours = widths.filter((each, index) => each !== 100 && each !== widths[index - 1])
      expect(runs.length).toBeLessThanOrEqual(neighbours.length)
    }),
    numberOfRuns(100),
  )
})
