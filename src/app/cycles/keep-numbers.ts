import { raiseLastNumber } from '../../core/ids'
import type { TableKey } from '../../core/tables/declaration'
import { highestNumbers } from '../give-ids'
import type { Services } from '../services'
import { recordText } from '../workbook-record'
import type { OpenCycles } from './open-cycles'

/** Keeps the numbers given so far, those of new rows included. At most two calls. */
export function keepNumbers(
  services: Pick<Services, 'book'>,
  { open, record }: Pick<OpenCycles, 'open' | 'record'>,
  { table, ids }: { readonly table: TableKey; readonly ids: readonly string[] },
): void {
  const numbers = highestNumbers(open.workbook, record?.lastNumbers ?? {})
  services.book.setRecord(
    recordText({
      ...(record ?? { fileId: services.book.id() }),
      lastNumbers: raiseLastNumber(table, ids, numbers),
    }),
  )
}
