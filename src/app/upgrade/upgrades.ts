import { planTab } from '../../core/tables/tab-plans'
import { choiceLabels } from '../../core/tables/vocabulary'
import { languages, type MessageKey, translator } from '../../messages'
import { type OpenWorkbook, ownGrid } from '../open-workbook'
import { labelBlocks } from '../refresh-labels'
import type { Services } from '../services'
import { addSettingLines, settingsOfFormat3, settingsOfFormat4 } from './add-setting-lines'
import { addSettings } from './add-settings'

/** What one format has that the one before it had not. */
export interface Upgrade {
  /** The format that a workbook has afterwards. */
  readonly to: number
  /** The format from which on it is meant: what is older gets the same by an earlier one, in one piece. */
  readonly from?: number
  readonly steps: readonly UpgradeStep[]
}

export interface UpgradeStep {
  /** What it does, in a sentence that holds before and after. */
  readonly words: MessageKey
  /** Whether there is something to do. No call. */
  isWanted(open: OpenWorkbook): boolean
  /** Only adds. Done twice, as after a run that died, it does no harm. */
  carryOut(services: Services, open: OpenWorkbook): void
}

/** The settings came to *Start*, and own templates into the drop-down of a cycle's template. */
const toFormat2: Upgrade = {
  to: 2,
  steps: [
    addSettings,
    {
      words: 'upgrade.ownTemplates',
      isWanted: (open) => cyclesTabs(open).length > 0 && ownGrid(open, 'labels') !== undefined,
      carryOut: (services, open) => offerOwnTemplates(services, open),
    },
  ],
}

/** What a check may be told of how long a community goes without meeting, and of groups, came to the settings. */
const toFormat3: Upgrade = { to: 3, steps: [addSettingLines([...settingsOfFormat3, ...settingsOfFormat4])] }

/** And how many days late a goal or a part of a cycle may be. */
const toFormat4: Upgrade = { to: 4, from: 3, steps: [addSettingLines(settingsOfFormat4)] }

/** From the oldest format to this version's. */
export const upgrades: readonly Upgrade[] = [toFormat2, toFormat3, toFormat4]

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
