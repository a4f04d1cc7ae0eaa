import type { Translate } from '../../messages'
import { planColumns } from './column-plans'
import { namingColumns, type TableKey, tableKeys } from './declaration'
import { goalsTabName } from './goals-tab'
import { fitsLaptop } from './laptop'
import { statusColors } from './status-colors'
import type { TabPlan } from './tab-plan'
import { tabName } from './vocabulary'

/** What is set up: one team with its own workbook, or a school whose communities work side by side. */
export const setUpKinds = ['team', 'school'] as const
export type SetUpKind = (typeof setUpKinds)[number]

/**
 * What a team needs from the first day. With *Start* and a report that makes eight tabs at most; the others wait, hidden, until their
 * stage begins or somebody asks for them.
 */
const visibleAtFirst: ReadonlySet<TableKey> = new Set<TableKey>([
  'communities',
  'members',
  'goals',
  'cycles',
  'needs',
  'meetings',
])

/** Tables that few need: *Add tabs…* adds them. */
const optional: ReadonlySet<TableKey> = new Set<TableKey>(['templates'])

/** Whether every set-up makes a tab of it. */
export function isSetUp(table: TableKey): boolean {
  return !optional.has(table)
}

export function isVisibleAtFirst(table: TableKey): boolean {
  return visibleAtFirst.has(table)
}

const people = '#7f93a8'
const direction = '#5f8d78'
const work = '#8a86b5'
const sharing = '#b59a6a'

const tabColors: Readonly<Record<TableKey, string>> = {
  communities: people,
  members: people,
  norms: people,
  initiatives: direction,
  goals: direction,
  cycles: direction,
  needs: work,
  learning: work,
  strategies: work,
  practice: work,
  visits: sharing,
  evidence: work,
  results: work,
  meetings: people,
  resources: sharing,
  pulse: sharing,
  templates: direction,
}

/** Rows of a new tab, the header included. Sheets adds more when somebody types below them or presses "Add". */
const rowCount = 200

/** What is set up, and for which communities. */
export interface SetUpShape {
  readonly kind: SetUpKind
  /** Those that work side by side; none for one team. */
  readonly communities: readonly string[]
}

/**
 * The tabs that a workbook begins with, in the order of the work, the later ones hidden. In a school the first tab of goals is for those of the
 * school and the system, and a tab for the goals of each community follows. *Start* and the reports are made elsewhere.
 */
export function planTabs({ kind, communities }: SetUpShape, t: Translate): TabPlan[] {
  return tableKeys.filter(isSetUp).flatMap((table) => {
    const plan = { ...planTab(table, t), hidden: !isVisibleAtFirst(table) }
    if (kind === 'team') return [plan]
    if (table === 'initiatives') return [{ ...plan, hidden: false }]
    if (table !== 'goals') return [plan]
    return [{ ...plan, name: t('tab.schoolGoals') }, ...communities.map((name) => planGoalsOf(name, t))]
  })
}

/** One table as a visible tab: for a second tab of it, or to put back one that is gone. */
export function planTab(table: TableKey, t: Translate): TabPlan {
  const columns = planColumns(table, t)
  return {
    table,
    name: tabName(table, t),
    hidden: false,
    color: tabColors[table],
    columns,
    frozenColumns: fitsLaptop(columns) ? 0 : namingColumns(table),
    rowCount,
    rules: statusColors(table, t),
    guard: t('plan.guard'),
  }
}

/** A tab for the goals of one community: whose they are, and their level, need not be said in each row. */
export function planGoalsOf(community: string, t: Translate): TabPlan {
  return {
    ...planTab('goals', t),
    name: goalsTabName(community, t),
    community,
    columns: planColumns('goals', t, {
      level: t('plan.goalsOf.level'),
      owner: t('plan.goalsOf.owner', { community }),
    }),
  }
}
