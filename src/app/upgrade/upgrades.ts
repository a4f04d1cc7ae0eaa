import { planTab } from '../../core/tables/tab-plans'
import { choiceLabels } from '../../core/tables/vocabulary'
import { languages, type MessageKey, translator } from '../../messages'
import { type OpenWorkbook, ownGrid } from '../open-workbook'
import { labelBlocks } from '../refresh-labels'
import type { Services } from '../services'
import { addSettingLines } from './add-setting-lines'
import { addSettings } from './add-settings'

export interface UpgradeStep {
  /** What it does, in a sentence that holds before and after. */
  readonly words: MessageKey
  /** Whether there is something to do. No call. */
  isWanted(open: OpenWorkbook): boolean
  /** Only adds. Done twice, as after a run that died, it does no harm. */
  carryOut(services: Services, open: OpenWorkbook): void
}

/** Own templates came into the drop-down of a cycle's template. */
const addOwnTemplates: UpgradeStep = {
  words: 'upgrade.ownTemplates',
  isWanted: (open) => cyclesTabs(open).length > 0 && ownGrid(open, 'labels') !== undefined,
  carryOut: (services, open) => offerOwnTemplates(services, open),
}

/** What a workbook of this format lacks, the oldest first. */
export function upgradesFrom(format: number): readonly UpgradeStep[] {
  return [...(format < 2 ? [addSettings, addOwnTemplates] : []), addSettingLines(format)]
}

function cyclesTabs({ workbook, registry }: OpenWorkbook) {
  const theirs = new Set(registry.filter((tab) => tab.theirs).map(({ sheetId }) => sheetId))
  return workbook.tabs.filter(
    ({ table, sheetId, columns }) =>
      table === 'cycles' && !theirs.has(sheetId) && columns.template !== undefined,
  )
}

/** Where the drop-down still is the list that was set up then; a rule of somebody's own stays. */
function offerOwnTemplates({ book }: Services, open: OpenWorkbook): void {
  const labels = ownGrid(open, 'labels')
  const choices = planTab('cycles', open.t).columns.find(({ key }) => key === 'template')?.choices
  if (!labels || !choices) return
  book.write(labelBlocks(labels, open.workbook, open.t))
  const lists = languages.map((language) => choiceLabels('template', translator(language)))
  for (const { sheetId, headerRow, columns } of cyclesTabs(open))
    book.replaceLists(sheetId, {
      headerRow,
      column: columns.template ?? 0,
      lists,
      choices,
      labelsSheetId: labels.sheetId,
    })
}
