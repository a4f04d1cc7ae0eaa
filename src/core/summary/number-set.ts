/** A set of whole numbers from 1 on, such as the numbers of the IDs of the goals that are met. */
export type NumberSet = ReadonlySet<number>

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const bitsPerDigit = 6

/** As text: runs ('r1-5.7', each number counted from the end of the run before) or one bit a number ('b…'), whichever is shorter. */
export function encodeNumbers(numbers: NumberSet): string {
  const sorted = [...numbers].filter((number) => number >= 1).sort((a, b) => a - b)
  const runs = encodeRuns(sorted)
  const highest = sorted[sorted.length - 1] ?? 0
  return Math.ceil(highest / bitsPerDigit) + 1 < runs.length ? encodeBits(sorted, highest) : runs
}

/** Reads what `encodeNumbers` wrote; text that it did not write reads as an empty set. */
export function decodeNumbers(text: string): NumberSet {
  if (text.startsWith('b')) return decodeBits(text.slice(1))
  return text.startsWith('r') ? decodeRuns(text.slice(1)) : new Set()
}

function encodeRuns(sorted: readonly number[]): string {
  const runs: string[] = []
  let end = 0
  for (let index = 0; index < sorted.length; ) {
    const first = sorted[index] ?? 0
    let length = 1
    while (sorted[index + length] === first + length) length++
    runs.push((first - end).toString(36) + (length > 1 ? `-${length.toString(36)}` : ''))
    end = first + length - 1
    index += length
  }
  return `r${runs.join('.')}`
}

function decodeRuns(text: string): NumberSet {
  const numbers = new Set<number>()
  let end = 0
  for (const run of text.split('.').filter((part) => part !== '')) {
    const [gap = '', length = '1'] = run.split('-')
    const first = end + Number.parseInt(gap, 36)
    end = first + Number.parseInt(length, 36) - 1
    for (let number = first; number <= end; number++) numbers.add(number)
  }
  return numbers
}

function encodeBits(sorted: readonly number[], highest: number): string {
  const values = new Array<number>(Math.ceil(highest / bitsPerDigit)).fill(0)
  for (const number of sorted) {
    const index = Math.floor((number - 1) / bitsPerDigit)
    values[index] = (values[index] ?? 0) | (1 << ((number - 1) % bitsPerDigit))
  }
  return `b${values.map((value) => digits.charAt(value)).join('')}`
}

function decodeBits(text: string): NumberSet {
  const numbers = new Set<number>()
  for (let index = 0; index < text.length; index++) {
    const value = digits.indexOf(text.charAt(index))
    for (let bit = 0; bit < bitsPerDigit; bit++) {
      if (value >= 0 && value & (1 << bit)) numbers.add(index * bitsPerDigit + bit + 1)
    }
  }
  return numbers
}
