import type { Sentence } from '../../src/core/alignment/goal-sentence'
import { readSentence } from '../../src/core/alignment/goal-sentence'
import { readGroup } from '../../src/core/alignment/sentence/sentence-group'
import { groupLabels } from './group-labels'
import { measureNames } from './measure-labels'
import { planMeasures } from './nc-plan'
import { communityGoals } from './plc-goals'
import { communityGoalLabels, measureLabels, type SentenceLabel } from './sentence-labels'
import { describeShared } from './shared-folder'

function realSentences(): { readonly key: string; readonly text: string }[] {
  return [...planMeasures().map(({ id, goal }) => ({ key: id, text: goal })), ...communityGoals()]
}

describeShared('the reader of sentences and real sentences', () => {
  it('labels every measure of the plan and every goal of a community', () => {
    expect(planMeasures().map(({ id }) => id)).toEqual(Object.keys(measureLabels))
    expect(communityGoals().map(({ key }) => key)).toEqual(Object.keys(communityGoalLabels))
  })

  it('says so many things of each kind as docs/real-data.md says', () => {
    const labels = [...Object.values(measureLabels), ...Object.values(communityGoalLabels)]
    const saying = (says: (label: SentenceLabel) => unknown) => labels.filter(says).length
    expect({
      baseline: saying(({ baselines }) => baselines),
      target: saying(({ targets }) => targets),
      gain: saying(({ gains }) => gains),
      unit: saying(({ targets, gains, baselines }) =>
        /[^\d.]$/.test((targets ?? gains ?? baselines)?.[0] ?? ''),
      ),
      due: saying(({ due }) => due),
      direction: saying(({ better }) => better),
      newMeasure: saying(({ newMeasure }) => newMeasure),
    }).toEqual({ baseline: 6, target: 24, gain: 2, unit: 19, due: 24, direction: 62, newMeasure: 37 })
  })

  it.each(Object.entries(measureLabels))('reads the measure %s as a person does', (id, label) => {
    const measure = planMeasures().find((one) => one.id === id)
    expect(labelOf(readSentence(measure?.goal ?? ''))).toEqual(label)
  })

  it.each(Object.entries(communityGoalLabels))('reads the goal %s as a person does', (key, label) => {
    const goal = communityGoals().find((one) => one.key === key)
    expect(labelOf(readSentence(goal?.text ?? ''))).toEqual(label)
  })
})

describeShared('the reader of groups and real sentences', () => {
  it('names whom a person names: at least 95 % right and 80 % found', () => {
    const read = realSentences().map(({ key, text }) => ({
      key,
      group: readGroup(text),
      label: groupLabels[key] ?? null,
    }))
    const given = read.filter(({ group }) => group !== null)
    const wrong = given.filter(({ group, label }) => group !== label)
    const missed = read.filter(({ group, label }) => label !== null && group === null)
    expect(wrong).toEqual([])
    // A singular that is a slip, and an abbreviation.
    expect(missed.map(({ key }) => key)).toEqual(['P7.M2', 'colorado-csap 2'])
    expect(given).toHaveLength(Object.keys(groupLabels).length - missed.length)
  })
})

describeShared('the reader of measures and real sentences', () => {
  it('names what a person names: at least 95 % right and 80 % found', () => {
    const read = realSentences().map(({ key, text }) => ({ key, text, measure: readSentence(text).measure }))
    const given = read.filter(({ measure }) => measure !== null)
    const right = given.filter(({ key, measure }) => isMeasure(measureNames[key], measure))
    const missed = read.filter(({ key }) => measureNames[key]).filter((one) => !right.includes(one))
    expect(given.filter((one) => !right.includes(one)).map(({ key, measure }) => [key, measure])).toEqual([])
    // Of a sentence with a gap nothing is read.
    expect(missed.map(({ key }) => key)).toEqual(['docsbay-ohio-2011 1'])
  })
})

/** What stands behind a bar may be left out. */
function isMeasure(label = '', measure: string | null): boolean {
  const [short, more = ''] = label.split('|')
  return measure === short || measure === `${short}${more}`
}

function labelOf(read: Sentence): SentenceLabel {
  const amounts = (list: Sentence['targets']) =>
    list.map(({ value, unit }) => (unit === '%' || unit === '' ? `${value}${unit}` : `${value} ${unit}`))
  const said = {
    baselines: amounts(read.baselines),
    targets: amounts(read.targets),
    gains: amounts(read.gains),
    due: read.due,
    better: read.better,
    newMeasure: read.newMeasure,
    unfilled: read.unfilled === 'none' ? null : read.unfilled,
  }
  return Object.fromEntries(
    Object.entries(said).filter(([, value]) => value && (!Array.isArray(value) || value.length > 0)),
  )
}
