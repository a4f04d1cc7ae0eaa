import { ruleNamed } from '../alignment/rule-names'

/** The column of a report that leads to the cell, and the one that says which rule and row a line is about. */
export const whereCell = 3
export const ruleCell = 4

/** Between the name of the rule and the row. */
export const ruleSeparator = ' · '

/**
 * Which line of the new report says the same as a line of the one that stands there: by index of the old one. Lines that say it in the same
 * words come first, so that of two findings about one row each goes on as itself; then those about the same rule and row.
 */
export function matchLines(
  standing: readonly (readonly string[])[],
  wanted: readonly (readonly string[])[],
): Map<number, number> {
  const matched = new Map<number, number>()
  const taken = new Set<number>()
  for (const keyOf of [sameWords, sameThing]) {
    const free = indexesByKey(wanted, keyOf, taken)
    standing.forEach((_, index) => {
      if (matched.has(index)) return
      const next = free.get(keyOf(standing, index))?.shift()
      if (next === undefined) return
      matched.set(index, next)
      taken.add(next)
    })
  }
  return matched
}

/** What a finding's line is known by, in whatever language its rule is named: '' for a line that is about no rule. */
export function ruleOfLine(cells: readonly string[]): string {
  const [name = '', ...row] = (cells[ruleCell] ?? '').split(ruleSeparator)
  const code = name === '' ? undefined : ruleNamed(name)
  return code === undefined ? '' : [code, ...row].join(ruleSeparator)
}

type KeyOf = (lines: readonly (readonly string[])[], index: number) => string

/** '' matches nothing. */
const sameWords: KeyOf = (lines, index) => {
  const [first = '', second = ''] = lines[index] ?? []
  return second === '' ? '' : JSON.stringify([first, second])
}

/** A line of words alone that hold numbers says something else each time: it is known by those around it. */
const sameThing: KeyOf = (lines, index) => {
  const rule = ruleOfLine(lines[index] ?? [])
  if (rule !== '') return `rule ${rule}`
  const text = firstText(lines[index])
  const stands = (lines[index]?.[1] ?? '') !== '' || !/\d/.test(text)
  if (text !== '' && stands) return `text ${text}`
  return `between ${bare(lines[index - 1])} and ${bare(lines[index + 1])}`
}

function firstText(cells: readonly string[] = []): string {
  return cells[0] || cells[1] || ''
}

function bare(cells: readonly string[] | undefined): string {
  return firstText(cells).replace(/\d+/g, '')
}

function indexesByKey(
  lines: readonly (readonly string[])[],
  keyOf: KeyOf,
  taken: ReadonlySet<number>,
): Map<string, number[]> {
  const indexes = new Map<string, number[]>()
  lines.forEach((_, index) => {
    const key = taken.has(index) ? '' : keyOf(lines, index)
    if (key === '') return
    const there = indexes.get(key)
    if (there) there.push(index)
    else indexes.set(key, [index])
  })
  return indexes
}
