import type { CycleStatus } from '../../core/cycles/stage-status'
import { tablesOfStage } from '../../core/cycles/stage-tables'
import type { TableKey } from '../../core/tables/declaration'
import { isVisibleAtFirst } from '../../core/tables/tab-plans'
import type { OpenWorkbook } from '../open-workbook'
import type { Services } from '../services'

/** The property that names the stages whose tabs have been shown: 'Y-001.data,Y-001.goals'. */
const memoryKey = 'stagesShown'

/**
 * Shows the tabs of the stages that have begun. A tab once for all cycles that run side by side, so that one that somebody hides again stays
 * hidden. One call a tab when a stage has begun, none otherwise. Returns what is to be remembered of it.
 */
export function showBegunTabs(
  services: Services,
  { workbook, memory }: Pick<OpenWorkbook, 'workbook' | 'memory'>,
  statuses: ReadonlyMap<string, CycleStatus>,
): Readonly<Record<string, string>> {
  const shown = new Set((memory[memoryKey] ?? '').split(','))
  const begun = [...statuses].flatMap(([cycle, status]) => begunStages(cycle, status))
  const news = begun.filter(({ key, tables }) => !shown.has(key) && tables.length > 0)
  if (news.length === 0) return {}
  const before = new Set(begun.filter(({ key }) => shown.has(key)).flatMap((stage) => stage.tables))
  const tables = new Set(news.flatMap((stage) => stage.tables).filter((table) => !before.has(table)))
  for (const tab of workbook.tabs) if (tables.has(tab.table)) services.book.unhide(tab.sheetId)
  // Those of cycles that are over need not be remembered.
  const kept = begun.filter(({ tables }) => tables.length > 0).map(({ key }) => key)
  return { [memoryKey]: kept.join(',') }
}

interface BegunStage {
  readonly key: string
  readonly tables: readonly TableKey[]
}

/** Up to the stage that the cycle is in. */
function begunStages(cycle: string, { stages, current }: CycleStatus): BegunStage[] {
  const last = stages.findIndex((stage) => stage.key === current?.key)
  return stages.slice(0, last + 1).map((stage) => ({
    key: `${cycle}.${stage.key}`,
    tables: tablesOfStage(stage).filter((table) => !isVisibleAtFirst(table)),
  }))
}
