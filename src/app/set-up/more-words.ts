import type { Translate } from '../../messages'
import type { SetUpDone } from './fill-tabs'

/** So many names are told; a longer list is not read. */
const mostNames = 12

/** What a set-up that is done asks of people, a sentence or two each. `community`: '' where there are several. */
export function moreWords(
  { replaced, known, upgraded }: SetUpDone,
  community: string,
  t: Translate,
): string[] {
  const names = known.length > mostNames ? [...known.slice(0, mostNames), '…'] : known
  const about = { count: known.length, list: names.join(', ') }
  const added = community === '' ? t('setUp.known.several', about) : t('setUp.known', { ...about, community })
  return [
    ...(replaced ? [t('setUp.replaced')] : []),
    ...(known.length > 0 ? [added] : []),
    ...upgraded.map((key) => t(key)),
  ]
}
