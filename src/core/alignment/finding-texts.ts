import type { MessageKey, TextValues, Translate } from '../../messages'
import { formatDayWithYear } from '../dates'
import { choiceLists, type TableKey } from '../tables/declaration'
import type { Finding } from './finding'
import type { RuleCode } from './rule-book'

export interface FindingTexts {
  /** What was found, naming the things involved. */
  readonly sentence: string
  /** What to do about it. */
  readonly todo: string
}

/** A finding in the words of a language: keys of columns, levels and stages become what people see, days are written out. */
export function findingTexts(finding: Finding<RuleCode>, t: Translate): FindingTexts {
  const values = inWords(finding, t)
  return { sentence: t(`finding.${finding.code}`, values), todo: t(`finding.${finding.code}.todo`, values) }
}

/** One line for many findings of a rule; `count` adds up what they speak about. */
export function findingTitle(code: RuleCode, count: number, t: Translate): string {
  return t(`finding.${code}.title`, { count })
}

/** How many goals a finding speaks about: what most goals of a kind lack, or what has one cause above them, is told once for all of them. */
export function goalsToldOf({ values }: Finding): number {
  if (values.kind === 'sameLevel') return Number(values.below)
  return values.kind === 'habit' ? Number(values.lacking) : 1
}

type Wording = (value: string, table: TableKey, t: Translate) => string

const wordings: Readonly<Record<string, Wording>> = {
  column: header,
  level: levelName,
  parentLevel: levelName,
  due: day,
  limit: day,
  date: day,
  since: day,
  rhythm: (rhythm, _table, t) => (rhythm === '' ? '' : t(`rhythm.${rhythm}` as MessageKey)),
  part: (part, _table, t) => t(`part.${part}` as MessageKey),
  missing: (ask, _table, t) => t(`missing.${ask}` as MessageKey),
  tabTable: (table, _table, t) => t(`table.${table}` as MessageKey),
  newMeasure: (_value, _table, t) => t('choice.yesNo.yes'),
  learner: (learner, _table, t) => t(`choice.learner.${learner}` as MessageKey),
}

function inWords({ spot, values }: Finding, t: Translate): TextValues {
  const worded = Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      key,
      wordings[key]?.(String(value), spot.table, t) ?? value,
    ]),
  )
  const suggested = values.suggestion ? 'yes' : 'no'
  const [top] = choiceLists.goalLevel
  const isTop = values.level === top ? 'yes' : 'no'
  return {
    ...worded,
    suggested,
    isTop,
    ...offer(String(values.columns ?? ''), worded, { table: spot.table, t }),
  }
}

/** "Baseline and Target", "Baseline 24%, Target 34%": the columns that a sentence can fill. */
function offer(
  columns: string,
  worded: TextValues,
  { table, t }: { table: TableKey; t: Translate },
): TextValues {
  if (columns === '') return {}
  const keys = columns.split(',')
  const headers = keys.map((key) => header(key, table, t))
  const offers = keys.map((key) =>
    t('finding.offer', { column: header(key, table, t), value: worded[key] ?? '' }),
  )
  const listed = headers.reduce((before, next, index) =>
    t(index === headers.length - 1 ? 'finding.list.last' : 'finding.list', { before, next }),
  )
  const offered = offers.reduce((before, next) => t('finding.list', { before, next }))
  return { columns: listed, count: keys.length, offer: offered }
}

function header(column: string, table: TableKey, t: Translate): string {
  if (column === '') return ''
  return t((column === 'id' ? 'column.id' : `table.${table}.${column}`) as MessageKey)
}

function levelName(level: string, _table: TableKey, t: Translate): string {
  return level === '' ? '' : t(`choice.goalLevel.${level}` as MessageKey)
}

function day(value: string, _table: TableKey, t: Translate): string {
  return formatDayWithYear(value, t)
}
