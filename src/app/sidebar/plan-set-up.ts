import { tableKeys } from '../../core/tables/declaration'
import type { Grid } from '../../core/tables/records'
import { tabName } from '../../core/tables/vocabulary'
import type { Translate } from '../../messages'
import { openWorkbook } from '../open-workbook'
import type { Services } from '../services'
import { readAnswers } from '../set-up/answers'
import type { SetUpPlan } from '../set-up/contract'
import { firstRows } from '../set-up/first-rows'
import { blankFirstTab } from '../set-up/hide-first-tab'
import { missingPages } from '../set-up/own-pages'
import { unknownTemplate, wantedTabs } from '../set-up/wanted-tabs'
import { isNewer, parseRecord } from '../workbook-record'

/** What set-up would add, before it adds anything. Writes nothing. */
export function planSetUp(services: Services, given: unknown, t: Translate): SetUpPlan {
  const read = readAnswers(given)
  if ('wrong' in read) return { kind: 'not', words: t('view.setUp.bad', { found: read.found }) }
  const record = parseRecord(services.book.record())
  if (isNewer(record)) return { kind: 'not', words: t('setUp.newer') }
  const open = openWorkbook(services, undefined, { record })
  const strange = unknownTemplate(open, read.answers)
  if (strange !== null) return { kind: 'not', words: t('view.setUp.bad', { found: strange }) }
  const tabs = [...missingPages(open, t), ...wantedTabs(open, read.answers, t).missing]
  const rows = firstRows(open.workbook, read.answers, services.clock.local(services.clock.now()).day)
  const named = (isHidden: boolean) => tabs.filter((tab) => tab.hidden === isHidden).map(({ name }) => name)
  const rowWords = tableKeys.flatMap((table) => {
    const count = rows.filter((row) => row.table === table).length
    return count > 0 ? [t('view.setUp.rows', { count, tab: tabName(table, t) })] : []
  })
  const parts = [
    { heading: t('view.setUp.plan.shown', { count: named(false).length }), items: named(false) },
    { heading: t('view.setUp.plan.hidden', { count: named(true).length }), items: named(true) },
    { heading: t('view.setUp.plan.rows'), items: rowWords },
  ].filter(({ items }) => items.length > 0)
  const blank = record === null ? blankFirstTab(services, open) : undefined
  const words = [
    ...(parts.length === 0 ? [t('view.setUp.plan.none')] : []),
    ...(blank ? [t('view.setUp.plan.blank', { tab: blank.name })] : []),
    ...keptWords(
      open.grids.filter((grid) => grid !== blank),
      t,
    ),
    t('view.setUp.plan.mail'),
  ]
  return { kind: 'plan', parts, words }
}

/** So many tabs are told; a longer list is not read. */
const mostNamed = 8

function keptWords(grids: readonly Grid[], t: Translate): string[] {
  const names = grids.map(({ name }) => name)
  const list = names.length > mostNamed ? [...names.slice(0, mostNamed), '…'] : names
  return names.length > 0 ? [t('view.setUp.plan.kept', { count: names.length, list: list.join(', ') })] : []
}
