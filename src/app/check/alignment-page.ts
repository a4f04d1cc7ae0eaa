import { alignmentWidths } from '../../core/reports/alignment-report'
import type { Translate } from '../../messages'
import type { PagePlan } from '../services'

/** Hidden until the first check has something to show. */
export function alignmentPage(t: Translate): PagePlan {
  return { name: t('tab.alignment'), hidden: true, color: '#b59a6a', widths: alignmentWidths }
}
