import type { Translate } from '../../messages'
import type { CheckResult } from './check-now'

/** What a check has to say of itself, a sentence each. */
export function afterCheckWords(
  { upgraded, given, closed, wrongSettings }: CheckResult,
  t: Translate,
): string[] {
  return [
    ...upgraded.map((key) => t(key)),
    ...(given > 0 ? [t('check.ids', { count: given })] : []),
    ...wrongSettings.map((wrong) => wrong(t)),
    ...(closed.length > 0 ? [t('check.closed', { tabs: closed.join(', '), count: closed.length })] : []),
  ]
}
