import type { ReadTab } from '../../core/tables/records'
import type { MessageKey, Translate } from '../../messages'
import { highestNumbers } from '../give-ids'
import { type OpenWorkbook, ownGrid } from '../open-workbook'
import type { Services } from '../services'
import { registryFrom, type TabRegistry } from '../tab-registry'
import { bringForward } from '../upgrade/bring-forward'
import type { WorkbookRecord } from '../workbook-record'
import type { SetUpAnswers } from './answers'
import { finishPages, isBlank, showReplaced } from './finish-pages'
import { firstRows, knownElsewhere, withIds } from './first-rows'
import { gridsAfter } from './grids-after'
import { hideFirstTab } from './hide-first-tab'
import type { OwnPages } from './own-pages'
import { keepCommunities, remember } from './remember-set-up'
import { rowBlocks } from './row-blocks'
import { forgetTabs } from './tabs-before'

export interface SetUpDone {
  readonly kind: 'done'
  readonly tabs: number
  readonly rows: number
  readonly fresh: boolean
  /** This file was a copy and has now taken the place of the one that was set up. */
  readonly replaced: boolean
  /** Names of people on Members whose row does not have the community. */
  readonly known: readonly string[]
  /** How a workbook of an earlier version was brought forward, a sentence each. */
  readonly upgraded: readonly MessageKey[]
}

export interface Filling {
  readonly record: WorkbookRecord | null
  readonly before: OpenWorkbook
  readonly answers: SetUpAnswers
  readonly pages: OwnPages
  readonly registry: TabRegistry
  readonly added: readonly ReadTab[]
  /** Whether tabs were noted as being added. */
  readonly adds: boolean
  readonly t: Translate
}

/** Writes the rows and the pages once every tab is there. */
export function fillTabs(services: Services, filling: Filling): SetUpDone {
  const { before, answers, pages, added, adds, t } = filling
  const { record, done: upgraded } = bringForward(services, before, filling.record)
  const today = services.clock.local(services.clock.now()).day
  const wanted = firstRows(before.workbook, answers, today)
  const { rows, lastNumbers } = withIds(wanted, highestNumbers(before.workbook, record?.lastNumbers ?? {}))
  const blocks = rowBlocks(rows, { tabs: [...before.workbook.tabs, ...added], registry: filling.registry }, t)
  services.book.write(blocks)
  const isUnfinished = record === null || isBlank(ownGrid(before, 'start'))
  const changed = added.length > 0 || rows.length > 0 || pages.added || isUnfinished
  // The record is written last: where there is none beside a registry, an earlier try died, perhaps while it wrote Start.
  const isSecondTry = record === null && registryFrom(before.memory).length > 0
  const replaced = answers.replaces && record !== null && record.fileId !== services.book.id()
  if (replaced) showReplaced(services, before, t)
  const grids = gridsAfter(before.grids, { added, pages: pages.sheetIds.values(), blocks, t })
  if (changed) {
    const finishing = { grids, answers, today, lastNumbers, t, isSecondTry }
    services.memory.setAll(finishPages(services, finishing))
  }
  if (record === null) hideFirstTab(services, before)
  const registry = keepCommunities(services, { before, registry: filling.registry, rows })
  remember(services, { record, before, registry, answers, lastNumbers, changed })
  forgetTabs(services, { memory: before.memory, noted: adds })
  return {
    kind: 'done',
    tabs: added.length,
    rows: rows.length,
    fresh: record === null,
    replaced,
    known: knownElsewhere(before.workbook, answers),
    upgraded,
  }
}
