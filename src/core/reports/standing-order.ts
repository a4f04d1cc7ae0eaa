import type { Translate } from '../../messages'
import type { Finding } from '../alignment/finding'
import type { RuleCode } from '../alignment/rule-book'
import { ruleName } from '../alignment/rule-names'
import { cut, oneLine } from '../text'
import { ruleOfLine, ruleSeparator } from './match-lines'

const subjectLength = 40

/** "chain/no-parent · G-014": what a finding's line is known by from one check to the next. */
export function ruleAndRow(finding: Finding): string {
  return `${finding.code}${ruleSeparator}${rowOf(finding)}`
}

/** "No higher goal · G-014": the same as people read it. */
export function ruleText(finding: Finding<RuleCode>, t: Translate): string {
  return `${ruleName(finding.code, t)}${ruleSeparator}${rowOf(finding)}`
}

function rowOf({ subject, spot }: Finding): string {
  return cut(oneLine(subject), subjectLength) || spot.tabName
}

/** Sorts what the standing report tells already into its order, before what is new. */
export function orderOf(
  standing: readonly (readonly string[])[],
): <T>(all: readonly T[], findingOf: (one: T) => Finding) => T[] {
  const places = new Map<string, number>()
  standing.forEach((cells, index) => {
    const rule = ruleOfLine(cells)
    if (rule !== '' && !places.has(rule)) places.set(rule, index)
  })
  const placeOf = (finding: Finding) => places.get(ruleAndRow(finding)) ?? Number.POSITIVE_INFINITY
  return (all, findingOf) => {
    if (places.size === 0) return [...all]
    const placed = all.map((one) => ({ one, place: placeOf(findingOf(one)) }))
    // Two that are new are both infinitely far down: their difference is no number.
    return placed
      .sort((left, right) => (left.place < right.place ? -1 : left.place > right.place ? 1 : 0))
      .map(({ one }) => one)
  }
}
