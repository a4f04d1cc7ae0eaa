import type { Choice } from '../tables/declaration'
import type { Day } from '../tables/records'
import { unfilled } from '../unfilled'
import { readerOf, type SentenceReader } from './sentence/reader'
import type { SentenceNumbers } from './sentence/sentence-numbers'

/** What the sentence of a goal says beyond its columns. Better nothing than something wrong: people are offered to copy it. */
export interface Sentence extends SentenceNumbers {
  readonly measure: string | null
  readonly due: Day | null
  readonly better: Choice<'direction'> | null
  /** "Establish a baseline and …", "in the inaugural year of assessment": there cannot be one yet. */
  readonly newMeasure: boolean
  /** Whether it is a placeholder (`whole`) or has a gap left in it (`part`). */
  readonly unfilled: 'whole' | 'part' | 'none'
}

/** A cell may hold pages: the goal stands at its beginning. */
export const lengthRead = 1000

export function readSentence(cell: string): Sentence {
  const text = cell.slice(0, lengthRead)
  const gap = unfilled(text)
  // Numbers around a gap say nothing: which of them would be the target?
  if (gap !== 'none') {
    return {
      unfilled: gap,
      measure: null,
      due: null,
      better: null,
      newMeasure: false,
      baselines: [],
      targets: [],
      gains: [],
      fromNothing: false,
    }
  }
  const reader = readerOf(text)
  const numbers = reader.numbers(text)
  return {
    unfilled: gap,
    measure: reader.measure(text, numbers.targets.length + numbers.gains.length > 0),
    due: reader.due(text),
    better: direction(text, numbers, reader),
    newMeasure: reader.firstMeasured.test(text),
    ...numbers,
  }
}

/** Whether it names more than one target, so that none of them can stand in the one Target column. */
export function hasSeveralTargets(sentence: Sentence): boolean {
  return sentence.targets.length > 1 || sentence.gains.length > 1
}

function direction(
  text: string,
  { baselines, targets }: SentenceNumbers,
  { upwards, downwards, anotherThing }: SentenceReader,
): Choice<'direction'> | null {
  const [from] = baselines
  const [to] = targets
  if (from && to && from.value !== to.value) return to.value > from.value ? 'higher' : 'lower'
  const end = text.split(anotherThing).pop() ?? text
  if (upwards.test(end) === downwards.test(end)) return null
  return upwards.test(end) ? 'higher' : 'lower'
}
