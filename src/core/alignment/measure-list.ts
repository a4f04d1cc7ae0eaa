import { cut, oneLine } from '../text'
import { readSentence, type Sentence } from './goal-sentence'

/** One of the measures in a Measure cell. */
export interface NamedMeasure {
  /** What the list calls it: "Attendance: Increase …" is Attendance; else the beginning of its line. */
  readonly name: string
  readonly sentence: Sentence
}

const nameLength = 60
const lineStart = /^[\s•·▪◦*‣–—-]*(?:\d{1,2}[.)]\s+)?/
const nameAndRest = /^(?<name>[^:.;]{2,60}):\s+(?<rest>.+)$/
/** A list of measures fits into it; what is longer is no list. */
const lengthRead = 20_000
const worthReading = /\n|\d|baseline/i

/**
 * The measures that a cell holds, one to a line, as people write a list into a cell. Only lines that say something of their own (what
 * is to rise or fall, how far, by when) make a list: the wrapped name of one measure is one measure. Empty where nothing is said beyond
 * a name.
 */
export function readMeasures(cell: string): readonly NamedMeasure[] {
  if (!worthReading.test(cell)) return []
  const lines = cell
    .slice(0, lengthRead)
    .split('\n')
    .flatMap((line) => {
      const text = oneLine(line.replace(lineStart, ''))
      return text === '' ? [] : [namedMeasure(text)]
    })
  return lines.filter(saysSomething).length > 1 ? lines : [namedMeasure(oneLine(cell.slice(0, lengthRead)))]
}

function namedMeasure(line: string): NamedMeasure {
  const { name = line, rest = line } = nameAndRest.exec(line)?.groups ?? {}
  return { name: cut(name.replace(/[.;,]+$/, ''), nameLength), sentence: readSentence(rest) }
}

function saysSomething({ sentence }: NamedMeasure): boolean {
  const { better, due, newMeasure, targets, gains } = sentence
  return better !== null || due !== null || newMeasure || targets.length + gains.length > 0
}
