import { readSentence } from '../../../src/core/alignment/goal-sentence'
import { type OwnLabel, ownSentences } from './own-sentences'

type Field = keyof OwnLabel
const fields: readonly Field[] = ['baseline', 'target', 'gain', 'due', 'better', 'measure']

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
  }
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value)) as OwnLabel
}

/** Of all that was read, how much was right; of all that a person reads, how much was read. */
function score(field: Field): {
  readonly precision: number
  readonly recall: number
  readonly wrong: string[]
} {
  let right = 0
  let given = 0
  let there = 0
  const wrong: string[] = []
  for (const [text, label] of ownSentences) {
    const found = read(text)[field]
    if (found !== undefined) given++
    if (label[field] !== undefined) there++
    if (found !== undefined && found === label[field]) right++
    else if (found !== label[field]) wrong.push(`${text} → ${found}, not ${label[field]}`)
  }
  return { precision: given === 0 ? 1 : right / given, recall: there === 0 ? 1 : right / there, wrong }
}

describe('sixty sentences that a person has read', () => {
  it('are sixty', () => {
    expect(ownSentences).toHaveLength(60)
  })

  it.each(fields)('are read as they are meant: %s, at least 95 % right and 80 % found', (field) => {
    const { precision, recall, wrong } = score(field)
    expect({ wrong, precision: precision >= 0.95, recall: recall >= 0.8 }).toEqual({
      wrong: expect.anything(),
      precision: true,
      recall: true,
    })
  })
})
