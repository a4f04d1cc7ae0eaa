import type { Translate } from '../../messages'
import type { OpenWorkbook } from '../open-workbook'
import type { Services } from '../services'
import { tabsNoted } from '../set-up/tabs-before'
import { losesRows } from './own-tabs'

/**
 * That a tab repeats last year's rows and is not read for that; '' where none does. Once the rows of the tab that it repeats are put aside it would be
 * read as the new year's, so that a person first says what it is. One that came after a run began is the copy which that run was keeping.
 */
export function repeatedTabs(
  { clock }: Pick<Services, 'clock'>,
  { workbook, memory }: Pick<OpenWorkbook, 'workbook' | 'memory'>,
  t: Translate,
): string {
  const before = tabsNoted(memory, clock.now())
  const names = workbook.issues
    .filter(
      ({ code, table, sheetId }) =>
        code === 'data/duplicate-tab' && losesRows.has(table) && before?.has(sheetId) !== false,
    )
    .map(({ tabName }) => tabName)
  return names.length > 0 ? t('newYear.repeated', { count: names.length, tabs: names.join(', ') }) : ''
}
