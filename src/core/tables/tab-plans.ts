import type { Translate } from '../../messages'
import { formatDayWithYear } from '../dates'
import { type Column, type ColumnType, columnsOf, type TableKey, tableKeys } from './declaration'
import { headerNote } from './header-notes'
import { statusColors } from './status-colors'
import type { ColumnChoices, ColumnPlan, TabPlan } from './tab-plan'
import { choiceLabels, headerOf, helpOf, tabAbout, tabName } from './vocabulary'

/** What is set up: one team with its own workbook. */
export type SetUpKind = 'team'

/**
 * What a team needs from the first day. With *Start* and a report that makes eight tabs at most; the others wait, hidden, until their
 * stage begins or somebody asks for them.
 */
const visibleAtFirst: Readonly<Record<SetUpKind, ReadonlySet<TableKey>>> = {
  team: new Set<TableKey>(['communities', 'members', 'goals', 'cycles', 'needs', 'meetings']),
}

/** Tables that few need: *Add tabs…* adds them. */
const optional: ReadonlySet<TableKey> = new Set<TableKey>(['templates'])

function isSetUp(table: TableKey): boolean {
  return !optional.has(table)
}

export function isVisibleAtFirst(table: TableKey): boolean {
  return visibleAtFirst.team.has(table)
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

/** Few sizes, so that neighbours often share one; 100 is what a column has anyway. */
const widths: Readonly<Record<ColumnType, number>> = {
  text: 130,
  longText: 260,
  number: 100,
  date: 130,
  time: 100,
  email: 200,
  link: 200,
  checkbox: 100,
  choice: 130,
  choices: 130,
  openChoice: 130,
  reference: 200,
  references: 200,
  id: 70,
}

const keepText = '@'
// The weekday helps to plan, and a month in letters is read alike everywhere.
const dayFormat = 'ddd, mmm d, yyyy'
// What a cell has before anybody formats it; a fixed format would round what is typed.
const anyNumber = 'general'

const formats: Readonly<Record<ColumnType, string>> = {
  text: keepText,
  longText: keepText,
  number: anyNumber,
  date: dayFormat,
  time: 'h:mm',
  email: keepText,
  link: keepText,
  checkbox: anyNumber,
  choice: keepText,
  choices: keepText,
  openChoice: keepText,
  reference: keepText,
  references: keepText,
  id: keepText,
}

/** The tables that a team begins with as tabs, in the order of the work, the later ones hidden. *Start* and the reports are made elsewhere. */
export function planTabs(kind: SetUpKind, t: Translate): TabPlan[] {
  return tableKeys
    .filter(isSetUp)
    .map((table) => ({ ...planTab(table, t), hidden: !visibleAtFirst[kind].has(table) }))
}

/** One table as a visible tab: for a second tab of it, or to put back one that is gone. */
export function planTab(table: TableKey, t: Translate): TabPlan {
  return {
    table,
    name: tabName(table, t),
    hidden: false,
    color: tabColors[table],
    columns: columnsOf(table).map((column, index) => planColumn({ table, column, isFirst: index === 0 }, t)),
    rowCount,
    rules: statusColors(table, t),
    guard: t('plan.guard'),
  }
}

interface ColumnInput {
  readonly table: TableKey
  readonly column: Column
  readonly isFirst: boolean
}

function planColumn({ table, column, isFirst }: ColumnInput, t: Translate): ColumnPlan {
  const { key, type } = column
  const choices = choicesOf(column, t)
  return {
    key,
    header: headerOf(table, key, t),
    note: noteOf({ table, column, isFirst }, t),
    width: column.width ?? widths[type],
    format: formats[type],
    wrap: type !== 'id' && type !== 'link' && type !== 'email',
    owned: type === 'id',
    ...(choices && { choices }),
  }
}

/** Help for the one who points at the header: what the tab is for at the first column, and what the column is for. */
function noteOf({ table, column, isFirst }: ColumnInput, t: Translate): string {
  const about = isFirst ? `${tabAbout(table, t)}\n\n` : ''
  const needed = column.required ? `${t('plan.needed')} ` : ''
  return headerNote(`${about}${needed}${helpOf(table, column.key, t)}`, table, column.key)
}

function choicesOf({ type, list, to, required }: Column, t: Translate): ColumnChoices | undefined {
  if (type === 'checkbox') return { kind: 'checkbox' }
  if (type === 'date') return { kind: 'date', help: t('plan.date.help', { example: exampleDay(t) }) }
  if (to)
    return { kind: 'labels', of: to, help: t(type === 'references' ? 'plan.labels.help' : 'plan.label.help') }
  if (!list) return undefined
  // Several values in one cell are typed: no list could hold every combination, so nothing may be refused.
  const strict = type === 'choice'
  if (type === 'openChoice')
    return { kind: 'list', items: choiceLabels(list, t), strict: false, help: t('plan.openChoice.help') }
  const help = strict ? t(required ? 'plan.choice.help' : 'plan.choiceOrNone.help') : t('plan.choices.help')
  return { kind: 'list', items: choiceLabels(list, t), strict, help }
}

function exampleDay(t: Translate): string {
  return formatDayWithYear('2026-11-30', t)
}
