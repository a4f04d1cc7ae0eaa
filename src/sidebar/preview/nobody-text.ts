import type { ReadyPreview } from '../../app/sidebar/contract'
import { t } from '../texts'

/** Why there is no mail: everybody has it, or there is nothing to write about. */
export function nobodyText({ already }: ReadyPreview): string {
  return t(already.length > 0 ? 'page.preview.everybody' : 'page.preview.nobody')
}
