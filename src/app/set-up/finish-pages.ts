import { defaultSettings } from '../../core/alignment/default-settings'
import { stageStatuses } from '../../core/cycles/stage-status'
import type { LastNumbers } from '../../core/ids'
import type { ReportRow } from '../../core/reports/report-row'
import type { Day, Grid } from '../../core/tables/records'
import type { Translate } from '../../messages'
import { rowNews } from '../give-ids'
import { joinBlocks } from '../join-blocks'
import { type OpenWorkbook, openWorkbook, ownGrid } from '../open-workbook'
import { labelBlocks } from '../refresh-labels'
import type { Services } from '../services'
import { startBlocks, startRows } from '../start-page'
import { settingRows } from '../start-settings'
import { startStatus } from '../start-status'
import { stagesNow } from '../weekly/week-facts'
import type { SetUpAnswers } from './answers'

export interface Finishing {
  /** The tabs as they now are. */
  readonly grids: readonly Grid[]
  readonly answers: SetUpAnswers
  readonly today: Day
  readonly lastNumbers: LastNumbers
  /** What an earlier try left on *Start* may be half of it. */
  readonly isSecondTry: boolean
  readonly t: Translate
}

/**
 * Fills the tab of labels and, where it is still empty, *Start*, from the workbook as it now is, and brings *Start* to the front. Returns what is to be
 * remembered of the rows: a community may be renamed before the first check. Where rows wait for their IDs, the check will know them.
 */
export function finishPages(services: Services, finishing: Finishing): Readonly<Record<string, string>> {
  const read = () => [...finishing.grids]
  const after = openWorkbook({ ...services, book: { ...services.book, read } }, finishing.lastNumbers)
  const news = after.workbook.given.length === 0 ? rowNews(after) : {}
  const labels = ownGrid(after, 'labels')
  if (labels) services.book.write(labelBlocks(labels, after.workbook, after.t))
  const start = ownGrid(after, 'start')
  if (!start) return news
  if (isBlank(start) || finishing.isSecondTry)
    services.book.writeReport({ sheetId: start.sheetId, rows: firstStart(after, finishing) })
  services.book.show(start.sheetId)
  return news
}

/** What a copy brought along of the other file's mails is not this one's. */
export function showReplaced(services: Services, before: OpenWorkbook, t: Translate): void {
  const { summary, schedule, sender, trouble } = neverMailed(t)
  services.book.write(
    joinBlocks(startBlocks(ownGrid(before, 'start'), { summary, schedule, sender, trouble })),
  )
}

function neverMailed(t: Translate) {
  return { summary: t('start.summary.never'), schedule: t('start.schedule.off'), sender: '', trouble: '' }
}

export function isBlank(page: Grid | undefined): boolean {
  return page?.values.every((row) => row.every((cell) => cell === '')) ?? false
}

const space: ReportRow = { cells: [''], style: 'plain' }

function firstStart({ workbook }: OpenWorkbook, { answers, today, t }: Finishing) {
  const { community, school, schoolYear } = answers
  const texts = {
    ...startStatus(workbook, stagesNow(workbook, stageStatuses(workbook, today), today), {
      problems: 0,
      smallestGroup: defaultSettings.smallestGroup,
      t,
    }),
    check: t('start.check.never'),
    ...neverMailed(t),
  }
  return [
    ...startRows({ community, school, schoolYear, tabs: workbook.tabs }, texts, t),
    space,
    ...settingRows(t),
  ]
}
