import type { Translate } from '../../messages'
import type { Repaired } from './repair'

/** How much was repaired, and what was left as it is. */
export function wordsOfRepaired({ steps, questions, closed, typed }: Repaired, t: Translate): string {
  const about = (tabs: readonly string[]) => ({ tabs: tabs.join(', '), count: tabs.length })
  return [
    t('repair.done', { count: steps.length + questions.length }),
    ...(closed.length > 0 ? [t('repair.closed', about(closed))] : []),
    ...(typed.length > 0 ? [t('repair.typed', about(typed))] : []),
  ].join(' ')
}
