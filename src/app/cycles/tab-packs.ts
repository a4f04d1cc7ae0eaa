import { type TableKey, tableKeys } from '../../core/tables/declaration'
import type { TabPlan } from '../../core/tables/tab-plan'
import { planTab } from '../../core/tables/tab-plans'
import { tabAbout, tabName } from '../../core/tables/vocabulary'
import type { Translate } from '../../messages'
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
function goalTabs({ workbook }: OpenWorkbook, t: Translate): TabView[] {
  const communities = workbook.rows.communities.filter(({ id, status }) => id !== '' && status !== 'ended')
  if (communities.length < 2) return []
  const names = new Set(workbook.tabs.map(({ name }) => name))
  return communities.flatMap(({ id, name: community }) => {
    const name = t('addTabs.goalsOf', { community })
    if (names.has(name)) return []
    return [{ value: `goals:${id}`, name, about: t('addTabs.goalsOf.about'), state: 'missing' as const }]
  })
}

/** How a tab that is missing would be made; null for what could not be one. */
export function planOf({ value, name }: TabView, t: Translate): TabPlan | null {
  const [kind, key] = value.split(':')
  if (kind === 'goals') return { ...planTab('goals', t), name }
  const table = tableKeys.find((one) => one === key)
  return kind === 'table' && table ? planTab(table, t) : null
}
