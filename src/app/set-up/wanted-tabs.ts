import type { TabPlan } from '../../core/tables/tab-plan'
import { planTabs } from '../../core/tables/tab-plans'
import type { Translate } from '../../messages'
import { templateNames } from '../cycles/cycle-words'
import { hasGoalsTab } from '../goals-tabs'
import type { OpenWorkbook } from '../open-workbook'
import type { SetUpAnswers } from './answers'

export interface WantedTabs {
  readonly all: readonly TabPlan[]
  /** Those that are not there yet. */
  readonly missing: readonly TabPlan[]
}

/** The tabs that set-up sees to. A table that stands on any tab is there; a community's goals have their own. */
export function wantedTabs(open: OpenWorkbook, answers: SetUpAnswers, t: Translate): WantedTabs {
  const { rows, tabs } = open.workbook
  const present = new Set(tabs.map((tab) => tab.table))
  const namesOf = (name: string) => [
    name,
    ...rows.communities.flatMap((row) => (row.name === name ? row.id : [])),
  ]
  const all = planTabs(answers, t)
  return {
    all,
    missing: all.filter(({ table, community }) =>
      community === undefined ? !present.has(table) : !hasGoalsTab(open, namesOf(community)),
    ),
  }
}

/** The way of working that was asked for and is nowhere; null where it is built in or on the *Templates* tab. */
export function unknownTemplate({ workbook }: OpenWorkbook, { template }: SetUpAnswers): string | null {
  return templateNames(workbook).includes(template) ? null : template
}
