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

it('the nearest word is found, and none where all are far', () => {
  expect(nearest('Techer', ['Support staff', 'Teacher'])).toBe('Teacher')
  expect(nearest('In-person!', ['Virtual', 'In person'])).toBe('In person')
  expect(nearest('janitor', ['Support staff', 'Teacher'])).toBeUndefined()
})
