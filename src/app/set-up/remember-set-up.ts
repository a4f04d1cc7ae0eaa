import type { LastNumbers } from '../../core/ids'
import { withCommunityIds } from '../goals-tabs'
import type { OpenWorkbook } from '../open-workbook'
import type { Services } from '../services'
import { saveRegistry, type TabRegistry, toldToCopies } from '../tab-registry'
import { currentFormat, formatNews, recordText, type WorkbookRecord } from '../workbook-record'
import type { SetUpAnswers } from './answers'
import type { NewRow } from './first-rows'

interface Communities {
  readonly before: OpenWorkbook
  readonly registry: TabRegistry
  /** The rows that were written. */
  readonly rows: readonly NewRow[]
}

/**
 * From now on the goals tabs of communities are known by IDs, so that a community may be renamed; returns the registry that says so. One call where
 * there is news.
 */
export function keepCommunities(services: Services, { before, registry, rows }: Communities): TabRegistry {
  const fresh = rows
    .filter(({ table }) => table === 'communities')
    .map(({ values }) => ({ id: String(values.id), name: String(values.name) }))
  const known = withCommunityIds(registry, [...before.workbook.rows.communities, ...fresh])
  if (known.some((tab, index) => tab !== registry[index])) saveRegistry(services, known)
  return known
}

interface Remembering {
  readonly record: WorkbookRecord | null
  readonly before: OpenWorkbook
  readonly registry: TabRegistry
  readonly answers: SetUpAnswers
  readonly lastNumbers: LastNumbers
  readonly changed: boolean
}

/**
 * The workbook keeps the id of the file that was set up, also in a copy; only in that file do the document's properties name it too, and
 * only where both agree is anybody mailed.
 */
export function remember(
  services: Services,
  { record, before, registry, answers, lastNumbers, changed }: Remembering,
): void {
  const id = services.book.id()
  const fileId = answers.replaces ? id : (record?.fileId ?? id)
  if (changed || record?.fileId !== fileId) {
    const adopted = [...toldToCopies(registry, record?.adopted ?? [])]
    services.book.setRecord(
      recordText({
        ...record,
        format: currentFormat,
        fileId,
        lastNumbers,
        ...(adopted.length > 0 && { adopted }),
      }),
    )
  }
  const news: Record<string, string> = before.memory.fileId === id ? {} : { fileId: id }
  if (fileId === id) services.memory.setAll({ ...news, ...formatNews(before.memory) })
}
