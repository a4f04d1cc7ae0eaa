/** A number as a sentence gives it. */
export interface Amount {
  readonly value: number
  /** '%', 'percentile', 'points', 'x' (times as much) …; '' where the sentence names none. */
  readonly unit: string
}

export interface SentenceNumbers {
  readonly baselines: readonly Amount[]
  readonly targets: readonly Amount[]
  /** "by at least 5% each year": how much more (or less), without saying where that leads. */
  readonly gains: readonly Amount[]
  /** "At least 3 visits": counted from nothing, so that the start needs no words. */
  readonly fromNothing: boolean
}

const number = '\\$?\\s?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?'
// Not a part of a longer number, a time, a day or an ordinal ("3rd grade"), unless that is a percentile.
// "35th to the 47th percentile": the first of two borrows the word from the second.
const toPercentile = '\\s+to\\s+(?:the\\s+)?\\d{1,2}(?:st|nd|rd|th)\\s+percentile'
const whole = `(?!\\d|[.,:/]\\d|(?:st|nd|rd|th)\\b(?!\\s+percentile|${toPercentile}))`
const unit = `(?:\\s?(%|per\\s?cent(?:age points?)?\\b|(?:st|nd|rd|th)?\\s*percentiles?\\b|(?:st|nd|rd|th)(?=${toPercentile})|(?:scale |growth )?points?\\b|x\\b))?`
const amount = (name: string) => `(?<${name}>${number})${whole}${unit.replace('(%', `(?<${name}Unit>%`)}`
const vague =
  '(?:(?:at least|at most|about|around|approximately|roughly|no more than|fewer than|less than|more than|over|under|below|above)\\s+)?'
const startWords =
  '(?:(?:a|an|the|our|its|baseline|current|currently|average|mean|median|score|rate|of|at|about|approximately|roughly|fall|spring|winter)\\s+)*'
const arrow = '(?:to|→|->|–>)'

const fromTo = new RegExp(
  `\\bfrom:?\\s+${startWords}${amount('from')}(?<between>[^.;]{0,40}?)\\s*${arrow}\\s+${startWords}${vague}${amount('to')}`,
  'gi',
)
const furtherPair = new RegExp(`${amount('from')}\\s+${arrow}\\s+${amount('to')}`, 'gi')
const target = new RegExp(`(?<before>\\S+)\\s+to\\s+${startWords}${vague}${amount('to')}`, 'gi')
const share = new RegExp(`${amount('to')}\\s+of\\s+[^.;]*?\\b(?:will|shall|should|can)\\b`, 'gi')
const gain = new RegExp(`\\bby\\s+${vague}(?:a minimum of\\s+)?${amount('to')}`, 'gi')
const minimum = new RegExp(
  `\\b(?:at least|a minimum of|no fewer than)\\s+${amount('to')}(?!\\s+more\\b)`,
  'gi',
)

const reached = new RegExp(`\\breach(?:es|ing)?\\s+${vague}${amount('to')}`, 'gi')
const saying = new RegExp(`${amount('to')}\\s+(?:agree|say|report|feel|answer)\\b`, 'gi')

const changes =
  /\b(?:will fall|falls? to|increas|decreas|reduc|improv|rais|lower|grow|reach|rise|rising|drop|cut|bring|move|expand|declin|shrink|mov)\w*/i

/** What a sentence says in numbers, years and grades left out. Each list holds what the sentence says of one kind, in its order. */
export function readNumbers(text: string): SentenceNumbers {
  const sentence = withShares(text)
  if (!/\d/.test(sentence)) return noNumbers
  const pairs = readPairs(sentence)
  const gains = amounts(gain, sentence).filter(isCounted)
  const named = pairs.length > 0 ? pairs.map((pair) => pair.to) : readTargets(sentence)
  const least = named.length + gains.length > 0 ? [] : amounts(minimum, sentence).slice(0, 1)
  return {
    baselines: pairs.map((pair) => pair.from),
    targets: [...named, ...least],
    gains,
    fromNothing: least.some(({ unit }) => unit === ''),
  }
}

const smallNumbers = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
const smallNumber = `(${smallNumbers.join('|')})`
const wordShare = new RegExp(
  `\\b${smallNumber}\\s+(?:out\\s+of|of|in)\\s+(?:every\\s+)?${smallNumber}\\b(?=\\s+\\p{L})`,
  'giu',
)

/** "Three of four students will …" is 75% of students. */
function withShares(sentence: string): string {
  return sentence.replace(wordShare, (words, part: string, whole: string) => {
    const [of, all] = [part, whole].map((word) => smallNumbers.indexOf(word.toLowerCase()) + 1)
    const percent = (100 * (of ?? 0)) / (all ?? 1)
    return percent < 100 && Number.isInteger(percent) ? `${percent}% of` : words
  })
}

const noNumbers: SentenceNumbers = { baselines: [], targets: [], gains: [], fromNothing: false }

interface Pair {
  readonly from: Amount
  readonly to: Amount
}

/** A first "from 31% to 37%" may be followed by others without "from": "; 29 to 35% at grade 4". */
function readPairs(sentence: string): readonly Pair[] {
  const first = all(fromTo, sentence).find(isPair)
  if (!first) return []
  const rest = sentence.slice(first.index + first[0].length)
  const further = all(furtherPair, rest)
    .map(pairOf)
    .filter((pair) => pair.to.unit !== '')
  return [pairOf(first), ...further]
}

function isPair(match: RegExpExecArray): boolean {
  const { from, to } = pairOf(match)
  if (isYear(from) && isYear(to)) return false
  // With words in between, only the unit shows that the second number belongs to the first.
  return (match.groups?.between ?? '').trim() === '' || (from.unit !== '' && from.unit === to.unit)
}

/** The second number lends its unit to the first: "from 44 to 34%". */
function pairOf(match: RegExpExecArray): Pair {
  const to = read(match, 'to')
  const from = read(match, 'from')
  return { from: { ...from, unit: from.unit || to.unit }, to: { ...to, unit: to.unit || from.unit } }
}

function readTargets(sentence: string): readonly Amount[] {
  const named = changes.test(sentence)
    ? all(target, sentence)
        .filter(isTarget)
        .map((match) => read(match, 'to'))
    : []
  if (named.length > 0) return named
  const shares = [share, saying, reached].map((pattern) =>
    amounts(pattern, sentence).filter((one) => one.unit === '%'),
  )
  return shares.find((found) => found.length > 0) ?? []
}

/** "grades 3 to 5", "K to 2" and "2024 to 2030" are spans, no targets. */
function isTarget(match: RegExpExecArray): boolean {
  const found = read(match, 'to')
  const afterNumber = /^(?:\$?[\d.,]+(?:st|nd|rd|th)?|k|pre-?k|kindergarten)$/i.test(
    match.groups?.before ?? '',
  )
  return !isYear(found) && (found.unit !== '' || !afterNumber)
}

/** "by 2030" is a year, "by 15 May" a day: without a unit a number after "by" is no gain. */
function isCounted(found: Amount): boolean {
  return found.unit !== ''
}

function isYear(found: Amount): boolean {
  return found.unit === '' && Number.isInteger(found.value) && found.value >= 1990 && found.value < 2100
}

function all(pattern: RegExp, text: string): RegExpExecArray[] {
  return [...text.matchAll(pattern)] as RegExpExecArray[]
}

function amounts(pattern: RegExp, text: string): Amount[] {
  return all(pattern, text).map((match) => read(match, 'to'))
}

function read(match: RegExpExecArray, name: 'from' | 'to'): Amount {
  const text = match.groups?.[name] ?? ''
  const value = Number(text.replace(/[$,\s]/g, ''))
  return { value, unit: text.includes('$') ? '$' : unitName(match.groups?.[`${name}Unit`] ?? '') }
}

function unitName(text: string): string {
  const folded = text.toLowerCase().replace(/\s+/g, ' ').trim()
  if (folded.includes('percentile') || /^(?:st|nd|rd|th)$/.test(folded)) return 'percentile'
  if (folded.includes('point')) return folded.startsWith('per') ? 'percentage points' : 'points'
  return folded === '' || folded === 'x' ? folded : '%'
}
