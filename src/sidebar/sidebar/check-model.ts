import type {
  CheckedView,
  DismissedView,
  FindingGroup,
  FindingView,
  SeverityKey,
} from '../../app/sidebar/contract'
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

interface SetAside {
  readonly reason: string
  readonly when: string
  /** Of the group that it leaves. */
  readonly title: string
}

/** What the title of its group counts once a finding has been set aside. */
export function countWithout({ groups }: CheckedView, finding: FindingView): number {
  return (groups.find(holds(finding))?.count ?? finding.count) - finding.count
}

/** What it counts once a dismissal was taken back. */
export function countWith({ groups }: CheckedView, { finding, severity }: DismissedView): number {
  return (groups.find(isHomeOf(finding, severity))?.count ?? 0) + finding.count
}

/** The check with a finding set aside: it leaves its group and stands among the dismissed, the newest first. */
export function withDismissed(
  checked: CheckedView,
  finding: FindingView,
  { title, ...said }: SetAside,
): CheckedView {
  const from = checked.groups.find(holds(finding))
  if (!from) return checked
  const left = {
    ...from,
    title,
    count: countWithout(checked, finding),
    findings: from.findings.filter(({ key }) => key !== finding.key),
  }
  const groups = checked.groups
    .map((group) => (group === from ? left : group))
    .filter(({ findings, more }) => findings.length + more > 0)
  const aside = { finding, severity: from.severity, ...said }
  return { ...checked, groups, dismissed: [aside, ...checked.dismissed] }
}

/** The check with a dismissal taken back: the finding stands in its group again, which has this title now, or in a new one at the end. */
export function withRestored(checked: CheckedView, restored: DismissedView, title: string): CheckedView {
  if (!checked.dismissed.includes(restored)) return checked
  const { finding, severity } = restored
  const isHome = isHomeOf(finding, severity)
  const count = countWith(checked, restored)
  const groups = checked.groups.some(isHome)
    ? checked.groups.map((group) =>
        isHome(group) ? { ...group, title, count, findings: [...group.findings, finding] } : group,
      )
    : [
        ...checked.groups,
        { code: finding.code, severity, title, count, findings: [finding], more: 0, moreWords: '' },
      ]
  return { ...checked, groups, dismissed: checked.dismissed.filter((one) => one !== restored) }
}

function holds(finding: FindingView) {
  return (group: FindingGroup) => group.findings.some(({ key }) => key === finding.key)
}

function isHomeOf(finding: FindingView, severity: SeverityKey) {
  return (group: FindingGroup) => group.severity === severity && group.code === finding.code
}
