import type { ReadyPreview } from '../../app/weekly/contract'
import { t } from '../texts'

/** Why there is no mail: all who are to have one have it, or there is nothing to write about. Of whom that is not known, neither is said. */
export function nobodyText({ already, unclear }: Pick<ReadyPreview, 'already' | 'unclear'>): string {
  if (unclear.length > 0) return t('page.preview.nobodyElse')
  return t(already.length > 0 ? 'page.preview.everybody' : 'page.preview.nobody')
}
