import type { CheckedView, FindingGroup, FindingView, SeverityKey } from '../../app/sidebar/contract'
import type { TextOf } from '../texts'

export const severities: readonly SeverityKey[] = ['problem', 'warning', 'idea']

/** The groups of one severity, and how many findings they hold. */
export function ofSeverity(
  { groups }: CheckedView,
  severity: SeverityKey,
): { readonly groups: readonly FindingGroup[]; readonly count: number } {
  const own = groups.filter((group) => group.severity === severity)
  return { groups: own, count: own.reduce((sum, { findings, more }) => sum + findings.length + more, 0) }
}

/** "2 problems, 1 idea"; '' where nothing was found. */
export function countsText(checked: CheckedView, t: TextOf): string {
  return severities
    .map((severity) => ({ severity, count: ofSeverity(checked, severity).count }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => t(`page.sidebar.check.${severity}`, { count }))
    .join(', ')
}

/** The check with a finding set aside: it leaves its group and stands among the dismissed, the newest first. */
export function withDismissed(
  checked: CheckedView,
  finding: FindingView,
  said: { readonly reason: string; readonly when: string },
): CheckedView {
  const from = checked.groups.find((group) => group.findings.some(({ key }) => key === finding.key))
  if (!from) return checked
  const { severity, title } = from
  const groups = checked.groups
    .map((group) => ({ ...group, findings: group.findings.filter(({ key }) => key !== finding.key) }))
    .filter(({ findings, more }) => findings.length + more > 0)
  return { ...checked, groups, dismissed: [{ finding, severity, title, ...said }, ...checked.dismissed] }
}

/** The check with a dismissal taken back: the finding stands in its group again, or in a new one at the end. */
export function withRestored(checked: CheckedView, key: string): CheckedView {
  const restored = checked.dismissed.find(({ finding }) => finding.key === key)
  if (!restored) return checked
  const { finding, severity, title } = restored
  const isHome = (group: FindingGroup) =>
    group.severity === severity && group.findings.some(({ code }) => code === finding.code)
  const groups = checked.groups.some(isHome)
    ? checked.groups.map((group) =>
        isHome(group) ? { ...group, findings: [...group.findings, finding] } : group,
      )
    : [...checked.groups, { severity, title, findings: [finding], more: 0 }]
  return { ...checked, groups, dismissed: checked.dismissed.filter((one) => one !== restored) }
}
