import type { Translate } from '../../messages'
import { formatDayWithYear } from '../dates'
import { timeFormat } from './clock-format'
import { type Column, type ColumnType, columnsOf, type TableKey } from './declaration'
import { headerNote } from './header-notes'
import type { ColumnChoices, ColumnPlan } from './tab-plan'
import { choiceLabels, headerOf, helpOf, tabAbout } from './vocabulary'

/**
 * Few sizes, so that neighbours often share one; 100 is what a column has anyway. As narrow as their words allow, since the tab is to fit a
 * laptop; a day with its weekday needs 122, and shows as ### in less.
 */
const widths: Readonly<Record<ColumnType, number>> = {
  text: 120,
  longText: 230,
  number: 80,
  date: 130,
  time: 80,
  email: 200,
  link: 150,
  checkbox: 80,
  choice: 120,
  choices: 120,
  openChoice: 120,
  reference: 150,
  references: 150,
  id: 60,
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
  time: timeFormat,
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

/** The columns of a table as set-up makes them. `more`: what else the notes of some headers say on this tab, by column key. */
export function planColumns(
  table: TableKey,
  t: Translate,
  more: Readonly<Record<string, string>> = {},
): ColumnPlan[] {
  return columnsOf(table).map((column, index) =>
    planColumn({ table, column, isFirst: index === 0, more: more[column.key] ?? '' }, t),
  )
}

interface ColumnInput {
  readonly table: TableKey
  readonly column: Column
  readonly isFirst: boolean
  readonly more: string
}

function planColumn(input: ColumnInput, t: Translate): ColumnPlan {
  const { table, column } = input
  const { key, type } = column
  const choices = choicesOf(column, t)
  return {
    key,
    header: headerOf(table, key, t),
    note: noteOf(input, t),
    width: column.width ?? widths[type],
    format: formats[type],
    wrap: type !== 'id' && type !== 'link' && type !== 'email',
    owned: type === 'id',
    ...(choices && { choices }),
  }
}

/** Help for the one who points at the header: what the tab is for at the first column, and what the column is for. */
function noteOf({ table, column, isFirst, more }: ColumnInput, t: Translate): string {
  const about = isFirst ? `${tabAbout(table, t)}\n\n` : ''
  const needed = column.required ? `${t('plan.needed')} ` : ''
  const also = more === '' ? '' : ` ${more}`
  return headerNote(`${about}${needed}${helpOf(table, column.key, t)}${also}`, table, column.key)
}

function choicesOf({ type, list, to, required }: Column, t: Translate): ColumnChoices | undefined {
  if (type === 'checkbox') return { kind: 'checkbox' }
  if (type === 'date') return { kind: 'date', help: t('plan.date.help', { example: exampleDay(t) }) }
  if (to)
    return { kind: 'labels', of: to, help: t(type === 'references' ? 'plan.labels.help' : 'plan.label.help') }
  if (!list) return undefined
  // Several values in one cell are typed: no list could hold every combination, so nothing may be refused.
  const strict = type === 'choice'
  if (type === 'openChoice') return { kind: 'labels', of: ['templates'], help: t('plan.openChoice.help') }
  const help = strict ? t(required ? 'plan.choice.help' : 'plan.choiceOrNone.help') : t('plan.choices.help')
  return { kind: 'list', items: choiceLabels(list, t), strict, help }
}

function exampleDay(t: Translate): string {
  return formatDayWithYear('2026-11-30', t)
}
