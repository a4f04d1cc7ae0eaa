import { t } from '../texts'
import type { ReadyPreview } from './main'

/** Why there is no mail: everybody has it, or there is nothing to write about. */
export function nobodyText({ already }: ReadyPreview): string {
  return t(already.length > 0 ? 'page.preview.everybody' : 'page.preview.nobody')
}
