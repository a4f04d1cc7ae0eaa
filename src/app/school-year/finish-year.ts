import { stageStatuses } from '../../core/cycles/stage-status'
import { tableKeys } from '../../core/tables/declaration'
import type { Translate } from '../../messages'
import { languageNews } from '../book-language'
import { settingsOf } from '../check/settings-on-start'
import { writeHeaderPrompts } from '../cycles/header-prompts'
import { joinBlocks } from '../join-blocks'
import { type OpenWorkbook, ownGrid } from '../open-workbook'
import { labelBlocks } from '../refresh-labels'
import type { Block, Services } from '../services'
import { showReplaced } from '../set-up/finish-pages'
import { startBlocks } from '../start-page'
import { startStatus } from '../start-status'
import { stagesNow } from '../weekly/week-facts'
import { stateKey } from '../weekly/weekly-state'
import { formatNews, type WorkbookRecord } from '../workbook-record'
import type { YearRequest } from './year-request'

interface FinishingYear {
  readonly after: OpenWorkbook
  readonly request: Pick<YearRequest, 'lastYear' | 'newYear'>
  readonly record: WorkbookRecord
  readonly t: Translate
}

/** Brings the add-on's own pages and notes up to date, and then makes this file the one that was set up. */
export function finishYear(services: Services, { after, request, record, t }: FinishingYear): void {
  const today = services.clock.local(services.clock.now()).day
  const { workbook, memory } = after
  const stages = stagesNow(workbook, stageStatuses(workbook, today), today)
  const labels = ownGrid(after, 'labels')
  const start = ownGrid(after, 'start')
  const { smallestGroup } = settingsOf(after, today)
  services.book.write([
    ...(labels ? labelBlocks(labels, workbook, t) : []),
    ...joinBlocks(startBlocks(start, startStatus(workbook, stages, { problems: 0, smallestGroup, t }))),
    ...yearBlocks(after, request),
  ])
  showReplaced(services, after, t)
  writeHeaderPrompts(services, workbook, { tables: new Set(tableKeys), t })
  // Properties stay behind in a copy; should Google ever bring them along, nobody is mailed for it.
  if (memory[stateKey] !== undefined) services.memory.remove([stateKey])
  const fileId = services.book.id()
  services.memory.setAll({ fileId, ...formatNews(memory), ...languageNews(memory, t) })
  services.book.setRecord(JSON.stringify({ ...record, fileId }))
}

/** The line on *Start* that names school and year, as set-up wrote it. */
function yearBlocks(after: OpenWorkbook, { lastYear, newYear }: FinishingYear['request']): Block[] {
  const start = ownGrid(after, 'start')
  const rows = start?.values.slice(0, 10) ?? []
  return rows.flatMap((row, rowIndex) =>
    row.flatMap((cell, column) =>
      start && typeof cell === 'string' && (cell === lastYear || cell.endsWith(`· ${lastYear}`))
        ? [
            {
              sheetId: start.sheetId,
              row: rowIndex + 1,
              column: column + 1,
              values: [[cell.slice(0, cell.length - lastYear.length) + newYear]],
            },
          ]
        : [],
    ),
  )
}
