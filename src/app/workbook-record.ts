import * as v from 'valibot'
import { type TableKey, tableKeys } from '../core/tables/declaration'
import { registrySchema } from './tab-registry'

const recordSchema = v.object({
  /** Grows when a later version arranges the workbook differently. */
  format: v.number(),
  /** The file that was set up: a workbook in which this differs from its own id is a copy. */
  fileId: v.string(),
  /** Highest number given so far in each table: numbers are never used twice, also after rows were deleted. */
  lastNumbers: v.partial(
    v.object(
      Object.fromEntries(tableKeys.map((key) => [key, v.number()])) as Record<
        TableKey,
        v.NumberSchema<undefined>
      >,
    ),
  ),
  /**
   * Tabs of a team's own that are read, and how, and whose goals stand on which tab: the document's properties, which say so too, stay behind in
   * a copy. It fits into 9 KB there, and Google keeps 30,000 characters here: https://developers.google.com/workspace/sheets/api/guides/metadata
   */
  adopted: v.optional(v.fallback(registrySchema, [])),
})

/** What the workbook itself remembers, and takes along when the file is copied. */
export type WorkbookRecord = v.InferOutput<typeof recordSchema>

export const currentFormat = 4

/** A later version has arranged the workbook: this one does not know what stands where, and leaves it alone. */
export function isNewer(record: WorkbookRecord | null): boolean {
  return record !== null && record.format > currentFormat
}

type Memory = Readonly<Record<string, string>>

/** The document's properties name the format too: the weekly run reads them anyway, and need not ask for the record. */
export function formatIn(memory: Memory): number {
  return Number(memory.format) || 0
}

/** What is to be remembered of it; nothing where it is. */
export function formatNews(memory: Memory): Memory {
  return formatIn(memory) === currentFormat ? {} : { format: String(currentFormat) }
}

/** As text. Its format grows only when the workbook has been brought forward (`bringForward`); without one it is this version's. */
export function recordText(record: Omit<WorkbookRecord, 'format'> & Partial<WorkbookRecord>): string {
  return JSON.stringify({ format: currentFormat, ...record } satisfies WorkbookRecord)
}

/** null where there is none, or none that can be read. */
export function parseRecord(text: string | null): WorkbookRecord | null {
  if (!text) return null
  try {
    const parsed = v.safeParse(recordSchema, JSON.parse(text))
    return parsed.success ? parsed.output : null
  } catch {
    // Not ours, or cut short: the numbers given so far are found again in the rows.
    return null
  }
}
