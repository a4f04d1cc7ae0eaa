import fc from 'fast-check'
import { cut, editDistance, fold, foldLabel, nearest, oneLine, trimBlanks } from '../../src/core/text'
import { numberOfRuns } from '../support/number-of-runs'

it('trims what shows as nothing, and keeps the text inside as typed', () => {
  expect(trimBlanks('\u200b\u00a0 two  words\u00a0\ufeff\n')).toBe('two  words')
  expect(trimBlanks('zero\u200bwidth')).toBe('zero\u200bwidth')
})

it.each([
  ['  Whose   learning ', 'whose learning'],
  ['WHOSE\u00a0LEARNING', 'whose learning'],
  ['Who\u200bse learning', 'whose learning'],
  ['Ｗｈｏｓｅ learning', 'whose learning'],
])('%p folds to %p', (text, folded) => expect(fold(text)).toBe(folded))

it.each(['What we share', 'what we share *', 'What we share:', '*What we share*', 'WHAT  WE\nSHARE'])(
  'the label %p is "what we share"',
  (text) => expect(foldLabel(text)).toBe('what we share'),
)

it('a text is cut between words, and never longer than asked for', () => {
  expect(cut('one two three', 20)).toBe('one two three')
  expect(cut('one two three', 9)).toBe('one two…')
  expect(cut('extraordinarily', 6)).toBe('extra…')
  expect([...cut('👩‍🏫👩‍🏫👩‍🏫', 3)].length).toBeLessThanOrEqual(3)
  fc.assert(
    fc.property(
      fc.string(),
      fc.integer({ min: 1, max: 30 }),
      (text, length) => [...cut(text, length)].length <= length,
    ),
    numberOfRuns(100),
  )
})

it('line breaks become spaces', () => expect(oneLine(' a\n\n b\t c ')).toBe('a b c'))

it.each([
  ['teacher', 'teacher', 0],
  ['techer', 'teacher', 1],
  ['tehacer', 'teacher', 2],
  ['teacehr', 'teacher', 1],
  ['abc', 'xyz', 3],
  ['', 'abc', 3],
])('from %p to %p it takes %i changes', (a, b, distance) => expect(editDistance(a, b, 5)).toBe(distance))

it('the distance is cut off beyond the limit, and is the same both ways', () => {
  expect(editDistance('abcdef', 'uvwxyz', 2)).toBe(3)
  const word = fc.stringMatching(/^[ab]{0,6}$/)
  fc.assert(
    fc.property(word, word, (a, b) => editDistance(a, b, 9) === editDistance(b, a, 9)),
    numberOfRuns(200),
  )
})

it('within its limit the distance is what the whole table of distances says, and beyond it is one more', () => {
  const word = fc.stringMatching(/^[abc]{0,8}$/)
  fc.assert(
    fc.property(word, word, fc.nat(6), (a, b, limit) => {
      expect(editDistance(a, b, limit)).toBe(Math.min(wholeTable(a, b), limit + 1))
    }),
    numberOfRuns(2000),
  )
})

/** Optimal string alignment, cell by cell as it is defined. */
function wholeTable(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  )
  const cell = (i: number, j: number) => table[i]?.[j] ?? 0
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++) {
      const swap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const replaced = cell(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const swapped = swap ? cell(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY
      ;(table[i] ?? [])[j] = Math.min(cell(i - 1, j) + 1, cell(i, j - 1) + 1, replaced, swapped)
    }
  return cell(a.length, b.length)
}

it('the nearest word is found, and none where all are far', () => {
  expect(nearest('Techer', ['Support staff', 'Teacher'])).toBe('Teacher')
  expect(nearest('In-person!', ['Virtual', 'In person'])).toBe('In person')
  expect(nearest('janitor', ['Support staff', 'Teacher'])).toBeUndefined()
})
