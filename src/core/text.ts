/**
 * Plain-text helpers. People paste from mails, documents and other sheets: what looks the same must compare the same, so spaces that
 * do not show, full-width characters and case are folded before anything is compared. What is kept is kept as typed.
 */

// Zero-width space, joiners, word joiner, byte order mark and soft hyphen: they show as nothing.
const invisible = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g
const outerBlank = /[\s\u00AD\u200B-\u200D\u2060\uFEFF]/
const outerBlanks = /^[\s\u00AD\u200B-\u200D\u2060\uFEFF]+|[\s\u00AD\u200B-\u200D\u2060\uFEFF]+$/g
// biome-ignore lint/suspicious/noControlCharactersInRegex: the range of ASCII is meant, control characters included
const plainAscii = /^[\x00-\x7F]*$/
const tidyAscii = /^[!-~]+(?: [!-~]+)*$/

/** Without the blanks around it, those included that `String.trim` leaves. */
export function trimBlanks(text: string): string {
  return isBlankAt(text, 0) || isBlankAt(text, text.length - 1) ? text.replace(outerBlanks, '') : text
}

/** Looked at by itself: to search the end of a long text for blanks costs as much as reading it whole. */
function isBlankAt(text: string, index: number): boolean {
  return !isVisibleAscii(text.charCodeAt(index)) && outerBlank.test(text.charAt(index))
}

function isVisibleAscii(code: number): boolean {
  return code > 32 && code < 127
}

/** For comparing: lower case, full-width and similar forms made plain, nothing invisible, single spaces. */
export function fold(text: string): string {
  if (tidyAscii.test(text)) return text.toLowerCase()
  const plain = text.normalize('NFKC').replace(invisible, '')
  return plain.replace(/\s+/g, ' ').trim().toLowerCase()
}

/** Each text once, as it is first spelled. */
export function distinctTexts(texts: readonly string[]): string[] {
  const seen = new Set<string>()
  return texts.filter((text) => {
    const key = fold(text)
    return !seen.has(key) && seen.add(key)
  })
}

/** For comparing labels: folded, and without punctuation and the space around it, so that "What we share *:" is "what we share". */
export function foldLabel(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim()
}

/** "si" for "sí": many leave accents out where they type in a hurry, or lack the key. */
export function withoutAccents(text: string): string {
  return plainAscii.test(text)
    ? text
    : text
        .normalize('NFD')
        .replace(/\p{M}+/gu, '')
        .normalize('NFC')
}

/** At most `length` characters, cut between words where that does not cost too much, with an ellipsis for what is left out. */
export function cut(text: string, length: number): string {
  if (text.length <= length) return text
  const head = headOf(text, length)
  if (head === undefined) return text
  const lastSpace = head.lastIndexOf(' ')
  return `${(lastSpace > length / 2 ? head.slice(0, lastSpace) : head).trimEnd()}…`
}

const halfCharacter = /[\uD800-\uDFFF]/

/** The first `length - 1` characters; undefined where there are no more than `length`. */
function headOf(text: string, length: number): string | undefined {
  // A character takes two places at most, so no more of a long text is looked at.
  const start = text.slice(0, 2 * length + 2)
  if (!halfCharacter.test(start)) return start.slice(0, length - 1)
  const characters = [...start]
  return characters.length <= length ? undefined : characters.slice(0, length - 1).join('')
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what has to go
const blanksAndControls = /[\s\u0000-\u001F\u007F-\u009F]+/g
// They turn the order of whatever follows them, also outside of the text in which they stand.
const turners = /[\u202A-\u202E\u2066-\u2069]/g

/** On one line: labels and sentences have no room for the line breaks of a cell, nor for what does not show. */
export function oneLine(text: string): string {
  // Nearly all are, and looking is cheaper than replacing nothing.
  if (tidyAscii.test(text)) return text
  return trimBlanks(text.replace(blanksAndControls, ' ').replace(turners, ''))
}

/**
 * How many single-character changes (insert, delete, replace, swap of neighbours) lead from `a` to `b`; `limit + 1` as soon as it is
 * more than `limit`. Optimal string alignment distance.
 */
export function editDistance(a: string, b: string, limit: number): number {
  const far = limit + 1
  if (Math.abs(a.length - b.length) > limit) return far
  const { from, afterA, afterB } = differing(a, b)
  const rest = { a: a.slice(from, afterA), b: b.slice(from, afterB), limit }
  if (rest.a === '' || rest.b === '') return rest.a.length + rest.b.length
  let [beforeLast, last, row] = [[], [], []] as [number[], number[], number[]]
  for (let j = 0; j <= rest.b.length; j++) last.push(j)
  for (let i = 1; i <= rest.a.length; i++) {
    if (fillRow(row, { ...rest, i, last, beforeLast }) > limit) return far
    const free = beforeLast
    beforeLast = last
    last = row
    row = free
  }
  return Math.min(last[rest.b.length] ?? far, far)
}

/** Where the two differ: what they begin and end with alike takes no change. */
function differing(a: string, b: string): { from: number; afterA: number; afterB: number } {
  const shorter = Math.min(a.length, b.length)
  let from = 0
  while (from < shorter && a[from] === b[from]) from++
  let alike = 0
  while (alike < shorter - from && a[a.length - 1 - alike] === b[b.length - 1 - alike]) alike++
  return { from, afterA: a.length - alike, afterB: b.length - alike }
}

interface DistanceStep {
  readonly a: string
  readonly b: string
  readonly limit: number
  readonly i: number
  readonly last: readonly number[]
  readonly beforeLast: readonly number[]
}

/** Fills the i-th row of distances and gives the least of them. Cells further than `limit` from the diagonal are more than that. */
function fillRow(row: number[], { a, b, limit, i, last, beforeLast }: DistanceStep): number {
  const [from, to] = [Math.max(1, i - limit), Math.min(b.length, i + limit)]
  row[from - 1] = from === 1 ? i : limit + 1
  let least = row[from - 1] ?? 0
  for (let j = from; j <= to; j++) {
    const replace = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
    // The row before ends one cell short of this one.
    const above = j === i + limit ? limit + 1 : (last[j] ?? 0)
    let best = Math.min(replace, above + 1, (row[j - 1] ?? 0) + 1)
    const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
    if (swapped) best = Math.min(best, (beforeLast[j - 2] ?? 0) + 1)
    row[j] = best
    least = Math.min(least, best)
  }
  return least
}

/** The candidate that `text` most likely means: at most a third of its letters differ (folded). Undefined where none is near. */
export function nearest(text: string, candidates: Iterable<string>): string | undefined {
  const wanted = foldLabel(text)
  let limit = Math.floor(wanted.length / 3)
  let found: string | undefined
  for (const candidate of candidates) {
    const distance = editDistance(wanted, foldLabel(candidate), limit)
    if (distance > limit) continue
    found = candidate
    limit = distance - 1
    if (limit < 0) break
  }
  return found
}
