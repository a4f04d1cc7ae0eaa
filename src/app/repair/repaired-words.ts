import type { Translate } from '../../messages'
import type { Repaired } from './repair'

/** How much was repaired, and what was left as it is. */
export function wordsOfRepaired(
  { steps, questions, closed, typed, tooLong, declined }: Repaired,
  t: Translate,
): string {
  const about = (tabs: readonly string[]) => ({ tabs: tabs.join(', '), count: tabs.length })
  return [
    ...(declined.length > 0 && steps.length + questions.length === 0
      ? []
      : [t('repair.done', { count: steps.length + questions.length })]),
    ...(declined.length > 0 ? [t('repair.declined')] : []),
    ...(closed.length > 0 ? [t('repair.closed', about(closed))] : []),
    ...(tooLong.length > 0 ? [t('repair.tooLong', about(tooLong))] : []),
    ...(typed.length > 0 ? [t('repair.typed', about(typed))] : []),
  ].join(' ')
}
