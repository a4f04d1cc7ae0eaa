import type { CheckResult } from './check-now'

/** The result of a check with every finding in words. */
export function toldInFull({ tell, findings, dismissed, ...result }: CheckResult) {
  return {
    ...result,
    findings: findings.map(tell),
    dismissed: dismissed.map(({ finding, ...dismissal }) => ({ ...dismissal, ...tell(finding) })),
  }
}
