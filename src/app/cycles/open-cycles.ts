import type { Day } from '../../core/tables/records'
import type { Translate } from '../../messages'
import { type OpenWorkbook, openWorkbook } from '../open-workbook'
import type { Services } from '../services'
import { isNewer, parseRecord, type WorkbookRecord } from '../workbook-record'

/** The workbook as those use cases see it that begin and end cycles. */
export interface OpenCycles {
  readonly open: OpenWorkbook
  readonly record: WorkbookRecord | null
  readonly today: Day
}

/** Opens it with the IDs that its rows will have, or says why it cannot be used. */
export function openCycles(services: Services, t: Translate): OpenCycles | { readonly not: string } {
  const record = parseRecord(services.book.record())
  if (isNewer(record)) return { not: t('setUp.newer') }
  const open = openWorkbook(services, record?.lastNumbers ?? {}, { record })
  const { tabs } = open.workbook
  if (!tabs.some(({ table }) => table === 'cycles') || !tabs.some(({ table }) => table === 'communities'))
    return { not: t('cycle.notSetUp') }
  return { open, record, today: services.clock.local(services.clock.now()).day }
}
