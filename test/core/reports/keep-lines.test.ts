import fc from 'fast-check'
import { keepLines } from '../../../src/core/reports/keep-lines'
import { afterStep, type StandingLine } from '../../../src/core/reports/line-steps'
import type { ReportRow } from '../../../src/core/reports/report-row'

const row = (text: string, rule = ''): ReportRow => ({ style: 'plain', cells: [text, '', '', '', rule] })
const finding = (name: string, sentence = `About ${name}.`): ReportRow => ({
  style: 'plain',
  cells: ['Warning', sentence, '', '', `chain/no-parent · ${name}`],
})
const report = (...names: string[]) => [
  row('Title'),
  row('Headers'),
  ...names.map((name) => finding(name)),
  row('End'),
]
const standing = (rows: readonly ReportRow[], owned: readonly string[]): StandingLine[] =>
  rows.map(({ cells }) => ({ cells, own: owned.includes((cells[4] ?? '').split(' ')[2] ?? '') }))
const gone = (line: StandingLine): ReportRow => ({ style: 'note', cells: ['Gone', ...line.cells.slice(1)] })

/** What stands beside each line once the steps are done: the name of the line beside which it stood before. */
function beside(
  lines: readonly StandingLine[],
  { steps }: ReturnType<typeof keepLines>,
): (string | undefined)[] {
  const names = lines.map(({ own, cells }) => (own ? cells[4] : undefined))
  return steps.reduce<(string | undefined)[]>((now, step) => afterStep(now, step, undefined), names)
}

const shownAs = ({ cells }: ReportRow) =>
  `${cells[0] === 'Gone' ? '-' : ''}${(cells[4] ?? '').split(' ')[2] ?? ''}`

describe('lines beside which somebody wrote', () => {
  it.each([
    ['nothing changes', ['a', 'b'], ['b'], ['a', 'b'], ['a', 'b'], []],
    ['one comes above', ['a', 'b'], ['b'], ['n', 'a', 'b'], ['n', 'a', 'b'], ['insert']],
    ['one goes above', ['a', 'b'], ['b'], ['b'], ['b'], ['delete']],
    ['one comes and one goes above', ['a', 'b'], ['b'], ['n', 'b'], ['n', 'b'], []],
    ['one goes below', ['a', 'b'], ['a'], ['a'], ['a'], []],
    ['it goes itself', ['a', 'b', 'c'], ['b'], ['a', 'c'], ['a', '-b', 'c'], []],
    ['all go', ['a', 'b'], ['a', 'b'], [], ['-a', '-b'], []],
    [
      'two change places',
      ['a', 'b', 'c'],
      ['a', 'c'],
      ['c', 'b', 'a'],
      ['c', 'b', 'a'],
      ['move', 'delete', 'insert'],
    ],
    ['nobody wrote anything', ['a', 'b'], [], ['n', 'b'], ['n', 'b'], []],
  ] as const)('keep their rows where %s', (_, before, owned, after, shown, kinds) => {
    const lines = standing(report(...before), owned)
    const kept = keepLines(lines, report(...after), gone)
    expect(kept.rows.slice(2, -1).map(shownAs)).toEqual(shown)
    expect(kept.steps.map(({ kind }) => kind)).toEqual(kinds)
  })

  it('go on as the same finding when its sentence is reworded, and when it is set aside', () => {
    const lines = standing(report('a', 'b'), ['b'])
    const aside = [...report('a').slice(0, -1), row('1 set aside'), finding('b', 'Other words.'), row('End')]
    const kept = keepLines(lines, aside, gone)
    expect(kept.rows.map(shownAs)).toEqual(['', '', 'a', '', 'b', ''])
    expect(beside(lines, kept)[4]).toBe('chain/no-parent · b')
  })

  it('come back to life when what they tell of is found again', () => {
    const [title, headers, end] = [row('Title'), row('Headers'), row('End')]
    const settled = gone(standing([finding('a')], [])[0] as StandingLine)
    const lines = standing([title, headers, settled, end], ['a'])
    expect(keepLines(lines, report('n', 'a'), gone).rows.map(shownAs)).toEqual(['', '', 'n', 'a', ''])
  })

  it('are told where they stand when somebody has sorted more than can be moved at once', () => {
    const names = Array.from({ length: 100 }, (_, index) => `n${index}`)
    const lines = standing(report(...[...names].reverse()), names)
    const kept = keepLines(lines, report(...names), gone)
    expect(kept.steps).toHaveLength(40)
    expect(kept.rows.slice(2, -1).map(shownAs).sort()).toEqual([...names].sort())
    expect(beside(lines, kept).slice(2, -1)).toEqual(kept.rows.slice(2, -1).map(({ cells }) => cells[4]))
  })
})

describe('any report after any other', () => {
  const names = fc.uniqueArray(fc.constantFrom(...'abcdefghijkl'), { maxLength: 12 })

  it('leaves what stands beside a line beside it, and tells every finding once', () => {
    fc.assert(
      fc.property(names, names, names, fc.boolean(), (before, owned, after, withHeads) => {
        const lines = standing(report(...before), owned).map((line, index) =>
          withHeads && index < 2 ? { ...line, own: true } : line,
        )
        const kept = keepLines(lines, report(...after), gone)
        const now = beside(lines, kept)
        const told = kept.rows.map(shownAs)
        for (const name of before.filter((one) => owned.includes(one))) {
          const place = now.indexOf(`chain/no-parent · ${name}`)
          expect(told[place]).toBe(after.includes(name) ? name : `-${name}`)
        }
        expect(told.filter((name) => name !== '' && !name.startsWith('-')).sort()).toEqual([...after].sort())
        expect(kept.rows.at(-1)?.cells[0]).toBe('End')
        if (withHeads)
          expect(kept.rows.slice(0, 2).map(({ cells }) => cells[0])).toEqual(['Title', 'Headers'])
      }),
      { numRuns: process.env.THROUGHLINE_SOAK ? 20_000 : 300 },
    )
  })
})
