import { readSentence } from '../../../src/core/alignment/goal-sentence'
import { chainWith, found, goal } from './workbook-of'

/** Turns of phrase that plans really use, in sentences of our own. */
describe('the reader of sentences', () => {
  it.each([
    'Prepare the spring fair [Parents]',
    'Translate the handbook [P1][Office]',
    'Try a first version of the rubric[s]',
    'Set up the reading room [in the old gym]',
  ])('takes a tag in brackets for a tag: %s', (text) => {
    expect(readSentence(text).unfilled).toBe('none')
  })

  it.each([
    'Improve [subject] for all',
    'Raise the share to [number] %',
    'Visit [your peers here]',
    'Read […]',
  ])('takes brackets that ask for something for a gap: %s', (text) => {
    expect(readSentence(text).unfilled).toBe('part')
  })

  it.each([
    'Translate letters home based on what families speak',
    'Reduce late arrivals: share what works in other schools',
    'Expand the clinic: partner with doctors and share rooms',
    'Raise interest using assessment in new ways',
    'Improve reporting to keep the number of open repairs small',
  ])('sees no measure in %s', (text) => {
    expect(readSentence(text).measure).toBeNull()
  })

  it.each([
    ['Based on fall survey data, reduce worries', 'fall survey data'],
    ['Raise trust according to the family survey', 'family survey'],
    ['Reduce the number of late arrivals', 'number of late arrivals'],
    ['80% of students will pass on the unit checks', 'unit checks'],
    ['The percentage of students will pass on the unit checks', 'unit checks'],
  ])('reads the measure of %s', (text, measure) => {
    expect(readSentence(text).measure).toBe(measure)
  })

  it.each([
    'In the inaugural year of assessment, 41% will pass',
    'Pass 41% in the first year of the new test',
  ])('takes the measure for new: %s', (text) => {
    expect(readSentence(text).newMeasure).toBe(true)
  })

  it('takes the first year of anything else for no new measure', () => {
    expect(readSentence('All schools are live in the first year of full use').newMeasure).toBe(false)
  })
})

it('reads how many times as much', () => {
  expect(readSentence('Raise the number of visits by 5x').gains).toEqual([{ value: 5, unit: 'x' }])
})

describe('a number of things to do', () => {
  const doing = (text: string) =>
    found({
      goals: chainWith(
        goal('G-003', 'team', { supports: ['G-002'], goal: text, baseline: null, target: null }),
      ),
    })

  it('starts at nothing, so that no baseline is asked for', () => {
    expect(doing('Run at least 3 reading evenings')).toEqual(['smart/text G-003'])
  })

  it('is no target where it is so many more', () => {
    expect(doing('Win at least 6 more tutors')).toEqual(['smart/baseline G-003', 'smart/target G-003'])
  })
})
