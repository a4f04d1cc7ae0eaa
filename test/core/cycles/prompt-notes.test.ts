import fc from 'fast-check'
import { withPrompts } from '../../../src/core/cycles/prompt-notes'
import { headerNote } from '../../../src/core/tables/header-notes'
import { numberOfRuns } from '../../support/number-of-runs'

const help = headerNote('What the data show.\n\nNeeded.', 'needs', 'learner')
const look = { heading: 'Look at the data', text: 'Which data tell you most?' }

it('a prompt stands above the line by which the column is known', () => {
  expect(withPrompts(help, [look])).toBe(
    'What the data show.\n\nNeeded.\n\n▸ Look at the data\nWhich data tell you most?\n\n[throughline:needs.learner]',
  )
})

it.each([
  ['without prompts the note is as it was', withPrompts(help, [look]), [], help],
  [
    'other prompts take the place of those before',
    withPrompts(help, [look, look]),
    [look],
    withPrompts(help, [look]),
  ],
  ['a note of somebody’s own stays', 'Ask Ana.', [look], 'Ask Ana.'],
  ['no note gets none', '', [look], ''],
])('%s', (_, note, prompts, expected) => {
  expect(withPrompts(note, prompts)).toBe(expected)
})

it('what people add to a note stays, whatever prompts come and go', () => {
  const line = fc.stringMatching(/^[A-Za-z .,]{1,30}$/)
  const prompts = fc.array(fc.record({ heading: line, text: line }), { maxLength: 4 })
  fc.assert(
    fc.property(fc.array(line, { maxLength: 4 }), prompts, prompts, (own, first, second) => {
      const note = headerNote(own.join('\n\n'), 'goals', 'goal')
      expect(withPrompts(withPrompts(withPrompts(note, first), second), [])).toBe(note)
    }),
    numberOfRuns(100),
  )
})
