import { lastValue } from '../../core/school-year/put-aside'
import type { Goal, Workbook } from '../../core/tables/records'
import type { Translate } from '../../messages'

/** "from 40 to 55, target 70"; '' for a goal without numbers. */
export function goalHistory(goal: Goal, workbook: Workbook, t: Translate): string {
  const { baseline, target, unit } = goal
  const value = lastValue(goal, workbook)
  const inUnit = (number: number) => (unit === '%' ? `${number}%` : String(number))
  const parts = [
    baseline === null ? '' : t('newYear.history.baseline', { value: inUnit(baseline) }),
    value === null ? '' : t('newYear.history.value', { value: inUnit(value) }),
    target === null ? '' : t('newYear.history.target', { value: inUnit(target) }),
  ]
  return parts.filter((part) => part !== '').join(', ')
}
