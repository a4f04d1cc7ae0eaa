import { stageStatuses } from '../../core/cycles/stage-status'
import type { TableKey } from '../../core/tables/declaration'
import { settingsOf } from '../check/settings-on-start'
import { joinBlocks } from '../join-blocks'
import { ownGrid } from '../open-workbook'
import { labelBlocks } from '../refresh-labels'
import type { Block, Services } from '../services'
import { startBlocks } from '../start-page'
import { startStatus } from '../start-status'
import { stagesNow } from '../weekly/week-facts'
import { afterWriting } from './after-writing'
import { showBegunTabs } from './begun-tabs'
import { writeHeaderPrompts } from './header-prompts'
import type { OpenCycles } from './open-cycles'

export interface FinishingCycles {
  /** What has been written. */
  readonly blocks: readonly Block[]
  /** The tables whose prompts may have changed. */
  readonly tables: ReadonlySet<TableKey>
}

/** What follows from a cycle that has begun or ended: labels, *Start*, prompts, and the tabs of the stages that have begun. */
export function finishCycles(
  services: Services,
  { open, today }: OpenCycles,
  { blocks, tables }: FinishingCycles,
): void {
  const { t } = open
  const after = afterWriting(services, open, blocks)
  const statuses = stageStatuses(after.workbook, today)
  const stages = stagesNow(after.workbook, statuses, today)
  const labels = ownGrid(after, 'labels')
  const { smallestGroup } = settingsOf(after, today)
  services.book.write([
    ...(labels ? labelBlocks(labels, after.workbook, after.t) : []),
    ...joinBlocks(
      startBlocks(
        ownGrid(after, 'start'),
        startStatus(after.workbook, stages, { problems: 0, smallestGroup, t }),
      ),
    ),
  ])
  services.memory.setAll(showBegunTabs(services, after, statuses))
  writeHeaderPrompts(services, after.workbook, { tables, t })
}
