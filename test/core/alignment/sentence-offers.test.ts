import { readSentence } from '../../../src/core/alignment/goal-sentence'
import { fillingOf } from '../../../src/core/alignment/sentence/sentence-offers'
import { type GoalValues, goal, workbookOf } from './workbook-of'

const filling = (text: string, columns: GoalValues) => {
  const blank = { measure: 'x', baseline: null, target: null, due: '2027-05-28', unit: '', better: null }
  const [row] = workbookOf({ goals: [goal('G-001', 'team', { ...blank, goal: text, ...columns })] }).rows
    .goals
  return row && fillingOf(row, readSentence(text))
}

it.each<readonly [string, string, GoalValues, object]>([
  ['both numbers', 'Grow from 50% to 70%', {}, { baseline: 50, target: 70, unit: '%', better: 'higher' }],
  [
    'both numbers and whose learning, in Spanish',
    'Que los estudiantes que leen a su nivel pasen del percentil 47 al 57',
    { learner: null },
    { baseline: 47, target: 57, unit: 'percentil', better: 'higher', learner: 'students' },
  ],
  ['none beside a column of another scale', 'Grow from 50% to 70%', { target: 0.7 }, {}],
  ['none beside a start of another scale', 'Grow from 50% to 70%', { baseline: 0.5 }, {}],
  ['none that contradict which way is better', 'Move from 80% to 70%', { better: 'higher' }, {}],
  [
    'the way by the numbers, whatever the verb',
    'Increase reading aloud so that referrals move to 10%',
    { baseline: 30 },
    { target: 10, unit: '%', better: 'lower' },
  ],
  [
    'no way by a verb before “so that”',
    'Reduce class sizes so that 70% of students will read',
    {},
    { target: 70, unit: '%' },
  ],
])('a sentence fills %s', (_what, text, columns, expected) => {
  expect(filling(text, columns)).toEqual(expected)
})
