import { tableKeys } from '../../core/tables/declaration'
import { planTabs } from '../../core/tables/tab-plans'
import { tabName } from '../../core/tables/vocabulary'
import type { Translate } from '../../messages'
import { openWorkbook } from '../open-workbook'
import type { Services } from '../services'
import { readAnswers } from '../set-up/answers'
import { firstRows } from '../set-up/first-rows'
import { missingPages } from '../set-up/own-pages'
import { currentFormat, parseRecord } from '../workbook-record'
import type { SetUpPlan } from './contract'

/** What set-up would add, before it adds anything. Writes nothing. */
export function planSetUp(services: Services, given: unknown, t: Translate): SetUpPlan {
  const read = readAnswers(given)
  if ('wrong' in read) return { kind: 'not', words: t('view.setUp.bad', { found: read.found }) }
  const record = parseRecord(services.book.record())
  if (record && record.format > currentFormat) return { kind: 'not', words: t('setUp.newer') }
  const open = openWorkbook(services)
  const present = new Set(open.workbook.tabs.map((tab) => tab.table))
  const tabs = [...missingPages(open, t), ...planTabs('team', t).filter((plan) => !present.has(plan.table))]
  const rows = firstRows(open.workbook, read.answers, services.clock.local(services.clock.now()).day)
  return {
    kind: 'plan',
    shown: tabs.filter((tab) => !tab.hidden).map((tab) => tab.name),
    hidden: tabs.filter((tab) => tab.hidden).map((tab) => tab.name),
    rows: tableKeys.flatMap((table) => {
      const count = rows.filter((row) => row.table === table).length
      return count > 0 ? [t('view.setUp.rows', { count, tab: tabName(table, t) })] : []
    }),
    kept: open.grids.map((grid) => grid.name),
  }
}
