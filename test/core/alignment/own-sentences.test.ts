import { readSentence } from '../../../src/core/alignment/goal-sentence'
import { groupIn, readLearner } from '../../../src/core/alignment/sentence/reader'
import { type OwnLabel, ownSentences } from './own-sentences'
import { laterSpanishSentences, spanishSentences } from './spanish-sentences'

type Field = keyof OwnLabel | 'unit'
const fields: readonly Field[] = ['baseline', 'target', 'gain', 'unit', 'due', 'better', 'measure', 'group']

function saidOf(label: OwnLabel, field: Field): string | undefined {
  return field === 'unit' ? unitOf(label) : label[field]
}

/** "percentile" of "47 percentile", "%" of "5%": what stands behind the number, if anything. */
function unitOf({ target, gain, baseline }: OwnLabel): string | undefined {
  return (target ?? gain ?? baseline)?.replace(/^[-+\d.]+\s?/, '') || undefined
}

function read(text: string): OwnLabel {
  const { baselines, targets, gains, due, better, measure } = readSentence(text)
  const amount = ([first]: typeof targets) =>
    first && `${first.value}${first.unit === '' || first.unit === '%' ? first.unit : ` ${first.unit}`}`
  const said = {
    baseline: amount(baselines),
    target: amount(targets),
    gain: amount(gains),
    due,
    better,
    measure,
    group: groupIn(text),
  }
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value)) as OwnLabel
}

/** Of all that was read, how much was right; of all that a person reads, how much was read. */
function score(
  sentences: typeof ownSentences,
  field: Field,
): {
  readonly precision: number
  readonly recall: number
  readonly wrong: string[]
} {
  let right = 0
  let given = 0
  let there = 0
  const wrong: string[] = []
  for (const [text, label] of sentences) {
    const found = saidOf(read(text), field)
    const meant = saidOf(label, field)
    if (found !== undefined) given++
    if (meant !== undefined) there++
    if (found !== undefined && found === meant) right++
    else if (found !== meant) wrong.push(`${text} → ${found}, not ${meant}`)
  }
  return { precision: given === 0 ? 1 : right / given, recall: there === 0 ? 1 : right / there, wrong }
}

describe('whose learning a sentence is about', () => {
  it.each([
    ['Raise the share of grade 2 students on level', 'grade 2 students', 'students'],
    ['Every teacher visits a colleague once a month', 'teacher', 'educators'],
    ['All staff write their plans from samples', 'staff', 'educators'],
    ['Teachers give feedback that students use', 'Teachers', null],
    ['Families feel welcome', 'Families', null],
    ['Students with IEPs read aloud', 'Students with IEPs', 'students'],
    ['Raise starting staff pay by 5%', null, null],
    ['Fewer office referrals per 100 students', null, null],
    ['The student survey shows more trust', null, null],
    ['Scores rise in grade 3 and in grade 4', null, null],
  ])('is read, or left alone: %s', (text, group, learner) => {
    expect([groupIn(text), readLearner(text)]).toEqual([group, learner])
  })
})

describe.each([
  ['sixty', 60, ownSentences],
  ['forty-seven Spanish', 47, spanishSentences],
  ['fifteen later Spanish', 15, laterSpanishSentences],
])('%s sentences that a person has read', (_name, count, sentences) => {
  it('are as many', () => {
    expect(sentences).toHaveLength(count)
  })

  it.each(fields)('are read as they are meant: %s, at least 95 % right and 80 % found', (field) => {
    const { precision, recall, wrong } = score(sentences, field)
    expect({ wrong, precision: precision >= 0.95, recall: recall >= 0.8 }).toEqual({
      wrong: expect.anything(),
      precision: true,
      recall: true,
    })
  })
})
