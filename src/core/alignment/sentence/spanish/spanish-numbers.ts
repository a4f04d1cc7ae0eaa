import type { Amount, SentenceNumbers } from '../sentence-numbers'
import { all, amount, amounts, pattern, readAmount } from './spanish-amounts'

const small = '(?:(?:el|la|los|las|un|una|unos|unas)\\s+)?'
const vague =
  '(?:(?:al menos|por lo menos|como mínimo|como máximo|un mínimo de|más de|menos de|cerca del?|alrededor del?|aproximadamente)\\s+)?'
const startWords = `(?:(?:promedio|media|actual|línea\\s+base)\\s+(?:actual\\s+)?(?:de\\s+)?)?${vague}${small}`
// "Niños de 3 a 5 años" and "de 3 a 5 veces" are spans, unless it falls; "al 7 de mayo" is a day.
const spanEnd = /^\s+(?:años?|veces|horas?|minutos?|días|grados?)(?!\p{L})/iu
const dayEnd = /^\s+de\s+(?:ene|feb|mar|abr|may|jun|jul|ago|sep|set|oct|nov|dic)/iu

const fromTo = pattern(
  `(?:del?|desde(?:\\s+el)?)\\s+${startWords}${amount('from')}(?<between>[^.;]{0,40}?)\\s+(?:al?|hasta(?:\\s+el)?)\\s+${startWords}${amount('to')}`,
)
const arrowPair = pattern(`${amount('from')}\\s*(?:→|->|–>)\\s*${amount('to')}`)
const target = pattern(`(?<before>\\S+)\\s+(?:al?|hasta)\\s+(?:el\\s+)?${startWords}${amount('to')}`)
const share = new RegExp(
  `(?:^|[,:(]\\s*|(?<!\\p{L})(?:que|al\\s+menos|por\\s+lo\\s+menos)\\s+)${startWords}${amount('to')}\\s+(?:de|está|están)\\s+\\p{L}`,
  'giu',
)
const reached = pattern(
  `(?:alcan[zc]|logr|lleg|obten|super)\\p{L}*\\s+(?:al?\\s+)?${startWords}${amount('to')}`,
)
const gain = pattern(`(?:en|al menos|por lo menos|un)\\s+${startWords}${amount('to')}`)
const minimum = pattern(
  `(?:al menos|por lo menos|como mínimo|un mínimo de)\\s+${small}${amount('to')}(?!\\s+más(?!\\p{L}))`,
)
const start = pattern(
  `(?:hoy|ahora|actualmente|línea\\s+base|punto\\s+de\\s+partida)\\s*:?\\s*(?:es\\s+)?(?:del?\\s+)?${small}${amount('to')}`,
)

const changes =
  /(?<!\p{L})(?:aument|mejor|elev|sub[aeió]|subir|crec|increment|ampli|reduc|reduzc|disminu|baj[aóe]|recort|descen|desciend|cerrar|pas[ae]|llev|lleg)\p{L}*/iu
const tells =
  /\p{L}r(?:á|án|emos)(?!\p{L})|(?<!\p{L})deben?(?!\p{L})|(?<!\p{L})que\s|est[aá]n?\s+de\s+acuerdo/iu

const noNumbers: SentenceNumbers = { baselines: [], targets: [], gains: [], fromNothing: false }

/** What a sentence in Spanish says in numbers, as `readNumbers` does of one in English: "del 50 % al 70 %", "en 10 puntos", "tres de cada cuatro". */
export function readSpanishNumbers(text: string): SentenceNumbers {
  const sentence = withShares(text)
  if (!/\d/.test(sentence)) return noNumbers
  const pairs = readPairs(sentence)
  const targets = pairs.length > 0 ? pairs.map(({ to }) => to) : readTargets(sentence)
  const isChange = changes.test(sentence)
  const gains = targets.length === 0 && isChange ? amounts(gain, sentence).filter(hasUnit) : []
  const least = targets.length + gains.length > 0 ? [] : amounts(minimum, sentence).slice(0, 1)
  const baselines = pairs.map(({ from }) => from)
  return {
    baselines:
      baselines.length > 0 || targets.length !== 1 ? baselines : amounts(start, sentence).slice(0, 1),
    targets: [...targets, ...least],
    gains,
    fromNothing: least.some((one) => one.unit === ''),
  }
}

interface Pair {
  readonly from: Amount
  readonly to: Amount
}

function readPairs(sentence: string): readonly Pair[] {
  const isChange = changes.test(sentence)
  return [...all(fromTo, sentence), ...all(arrowPair, sentence)]
    .filter((match) => {
      const before = sentence.slice(0, match.index)
      return isPair(match, { isChange, before, after: sentence.slice(before.length + match[0].length) })
    })
    .map(pairOf)
}

/**
 * Numbers without a unit lead from one to the other only where something changes, or where they stand for themselves ("Familias: de 210 a
 * 300"); between grades they are a span.
 */
function isPair(
  match: RegExpExecArray,
  {
    isChange,
    before,
    after,
  }: { readonly isChange: boolean; readonly before: string; readonly after: string },
): boolean {
  const { from, to } = pairOf(match)
  if (isYear(from) || isYear(to)) return false
  const isBeside = (match.groups?.between ?? '').trim() === ''
  if (from.unit !== '') return isBeside || from.unit === to.unit
  const isOfGrades = /(?<!\p{L})(?:grados?|cursos?)\s+$/iu.test(before) && to.value <= lastGrade
  const isSpan = isOfGrades || dayEnd.test(after) || (to.value > from.value && spanEnd.test(after))
  return isBeside && !isSpan && (isChange || /(?:^|:)\s*$/.test(before))
}

const lastGrade = 12

/** The second number lends its unit to the first: "del 35 al 31 %". */
function pairOf(match: RegExpExecArray): Pair {
  const to = readAmount(match, 'to')
  const from = readAmount(match, 'from')
  return { from: { ...from, unit: from.unit || to.unit }, to: { ...to, unit: to.unit || from.unit } }
}

function readTargets(sentence: string): readonly Amount[] {
  const named = changes.test(sentence)
    ? all(target, sentence)
        .filter((match) => isTarget(match, sentence.slice((match.index ?? 0) + match[0].length)))
        .map((match) => readAmount(match, 'to'))
    : []
  if (named.length > 0) return named
  const shares = [tells.test(sentence) ? share : null, reached].map((one) =>
    one === null ? [] : amounts(one, sentence).filter(({ unit: of }) => of === '%'),
  )
  return shares.find((found) => found.length > 0) ?? []
}

/** "Grados 3 a 5" and "2024 a 2030" are spans, no targets; "bajó al 40 %" tells what was. */
function isTarget(match: RegExpExecArray, after: string): boolean {
  const found = readAmount(match, 'to')
  if (found.unit === '' && (spanEnd.test(after) || dayEnd.test(after))) return false
  if (/(?:ó|aron|ieron)$/iu.test(match.groups?.before ?? '')) return false
  return (
    !isYear(found) &&
    (found.unit !== '' || !/^(?:[\d.,]+|kínder|kinder|k)$/i.test(match.groups?.before ?? ''))
  )
}

const smallNumbers = ['un', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve', 'diez']
const smallNumber = `(una?|${smallNumbers.slice(1).join('|')}|\\d{1,2})`
const wordShare = new RegExp(`(?<!\\p{L})${smallNumber}\\s+de\\s+cada\\s+${smallNumber}(?=\\s+\\p{L})`, 'giu')

/** "Tres de cada cuatro estudiantes" is 75 % of students. */
function withShares(sentence: string): string {
  return sentence.replace(wordShare, (words, part: string, all: string) => {
    const [of, whole] = [part, all].map(
      (word) => Number(word) || smallNumbers.indexOf(word.toLowerCase().replace('una', 'un')) + 1,
    )
    const percent = (100 * (of ?? 0)) / (whole ?? 1)
    return percent < 100 && Number.isInteger(percent) ? `${percent}% de` : words
  })
}

function hasUnit({ unit: of }: Amount): boolean {
  return of !== ''
}

function isYear(found: Amount): boolean {
  return found.unit === '' && Number.isInteger(found.value) && found.value >= 1990 && found.value < 2100
}
