import { type TableKey, tableKeys } from '../../core/tables/declaration'
import { goalsTabName } from '../../core/tables/goals-tab'
import type { TabPlan } from '../../core/tables/tab-plan'
import { planGoalsOf, planTab } from '../../core/tables/tab-plans'
import { tabAbout, tabName } from '../../core/tables/vocabulary'
import type { Translate } from '../../messages'
import { hasGoalsTab } from '../goals-tabs'
import type { OpenWorkbook } from '../open-workbook'
import type { TabPack, TabView } from './contract'

const packs = {
  start: ['communities', 'members', 'goals', 'cycles', 'needs', 'meetings'],
  work: ['learning', 'strategies', 'practice', 'evidence', 'results', 'templates'],
  together: ['norms', 'visits', 'resources', 'pulse'],
  school: ['initiatives'],
} as const satisfies Readonly<Record<string, readonly TableKey[]>>

type PackKey = keyof typeof packs
const packKeys = Object.keys(packs) as PackKey[]

/** Every tab that there is or could be, by what it is good for. */
export function tabPacks(open: OpenWorkbook, hidden: ReadonlySet<number>, t: Translate): TabPack[] {
  return packKeys.map((key) => ({
    name: t(`addTabs.pack.${key}`),
    tabs: [
      ...packs[key].flatMap((table) => tabsOf(table, { open, hidden }, t)),
      ...(key === 'school' ? goalTabs(open, t) : []),
    ],
  }))
}

/** The tabs of a table; where there is none, the one that could be added. */
function tabsOf(
  table: TableKey,
  { open, hidden }: { readonly open: OpenWorkbook; readonly hidden: ReadonlySet<number> },
  t: Translate,
): TabView[] {
  const about = tabAbout(table, t)
  const there = open.workbook.tabs.filter((tab) => tab.table === table)
  if (there.length === 0)
    return [{ value: `table:${table}`, name: tabName(table, t), about, state: 'missing' }]
  return there.map(({ sheetId, name }) => ({
    value: `sheet:${sheetId}`,
    name,
    about,
    state: hidden.has(sheetId) ? 'hidden' : 'shown',
  }))
}

/** Where several communities work side by side, each may have its goals on a tab of its own. */
function goalTabs(open: OpenWorkbook, t: Translate): TabView[] {
  const communities = ongoingCommunities(open)
  if (communities.length < 2) return []
  return communities.flatMap(({ id, name }) => {
    if (hasGoalsTab(open, [id, name])) return []
    const about = t('addTabs.goalsOf.about')
    return [{ value: `goals:${id}`, name: goalsTabName(name, t), about, state: 'missing' as const }]
  })
}

function ongoingCommunities({ workbook }: OpenWorkbook) {
  return workbook.rows.communities.filter(({ id, status }) => id !== '' && status !== 'ended')
}

/** How a tab that is missing would be made; null for what could not be one. */
export function planOf({ value }: TabView, open: OpenWorkbook): TabPlan | null {
  const [kind, key] = value.split(':')
  const community = ongoingCommunities(open).find(({ id }) => kind === 'goals' && id === key)
  if (community) return { ...planGoalsOf(community.name, open.t), community: community.id }
  const table = tableKeys.find((one) => one === key)
  return kind === 'table' && table ? planTab(table, open.t) : null
}
