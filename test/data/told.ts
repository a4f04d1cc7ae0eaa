import type { Finding } from '../../src/core/alignment/finding'
import { findingTexts, goalsToldOf } from '../../src/core/alignment/finding-texts'
import type { RuleCode } from '../../src/core/alignment/rule-book'
import { translator } from '../../src/messages'

const t = translator('en')

/** "severity code" -> how many findings, and where it is more, how many goals they speak about. */
export function counted(findings: readonly Finding<RuleCode>[]): Record<string, number | string> {
  const kinds = [...new Set(findings.map(kindOf))]
  return Object.fromEntries(
    kinds.map((kind) => {
      const same = findings.filter((finding) => kindOf(finding) === kind)
      const goals = same.reduce((sum, finding) => sum + goalsToldOf(finding), 0)
      return [kind, goals > same.length ? `${same.length}, on ${goals} goals` : same.length]
    }),
  )
}

export function sentences(findings: readonly Finding<RuleCode>[], code: RuleCode): string[] {
  return findings
    .filter((finding) => finding.code === code)
    .map((finding) => findingTexts(finding, t).sentence)
}

function kindOf({ severity, code }: Finding<RuleCode>): string {
  return `${severity} ${code}`
}
