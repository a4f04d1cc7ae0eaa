import type { Translate } from '../../messages'
import { cut, foldLabel, nearest } from '../text'
import type { Drafts } from './drafts'
import type { DraftRow } from './read-rows'
import type { Issue, IssueCode } from './records'
import { choiceLabels, choiceOf, isChoice } from './vocabulary'

/** Longer stages are a slip of the keyboard. */
const mostDays = 250

export interface TemplateReading {
  readonly t: Translate
  columnOf(row: DraftRow, columnKey: string): number
}

/**
 * What is wrong with own templates and with the cycles that name one: a template that is neither built in nor on the *Templates* tab, a stage
 * that stands there twice, days that are none, a name that a built-in one has. A cell with such an issue reads as blank.
 */
export function checkTemplates(drafts: Drafts, reading: TemplateReading): Issue[] {
  const own = drafts.templates.filter(({ complete }) => complete)
  // The first spelling is the name.
  const names = new Map(
    [...own].reverse().map((row) => [foldLabel(textOf(row, 'template')), textOf(row, 'template')]),
  )
  const unknown = drafts.cycles.flatMap((row) => unknownTemplate(row, names, reading))
  return [
    ...unknown,
    ...builtInNames(own, reading),
    ...repeatedStages(own, reading),
    ...own.flatMap((row) => strangeDays(row, reading)),
  ]
}

function unknownTemplate(
  row: DraftRow,
  names: ReadonlyMap<string, string>,
  reading: TemplateReading,
): Issue[] {
  const text = textOf(row, 'template')
  if (text === '' || isChoice('template', text)) return []
  const name = names.get(foldLabel(text))
  row.values.template = name ?? null
  if (name !== undefined) return []
  const suggestion = nearest(text, [...choiceLabels('template', reading.t), ...names.values()])
  return [issueAt(row, { key: 'template', code: 'data/not-in-list', suggestion }, { text, reading })]
}

/** Once for each such name, in its first row. A cycle that names it follows the built-in one. */
function builtInNames(own: readonly DraftRow[], reading: TemplateReading): Issue[] {
  const seen = new Set<string>()
  return own.flatMap((row) => {
    const text = textOf(row, 'template')
    const name = foldLabel(text)
    if (seen.has(name) || choiceOf('template', text) === undefined) return []
    seen.add(name)
    return [issueAt(row, { key: 'template', code: 'data/repeated-name' }, { text, reading })]
  })
}

function repeatedStages(own: readonly DraftRow[], reading: TemplateReading): Issue[] {
  const seen = new Set<string>()
  return own.flatMap((row) => {
    const text = textOf(row, 'stage')
    const key = `${foldLabel(textOf(row, 'template'))}\n${foldLabel(text)}`
    if (!seen.has(key)) {
      seen.add(key)
      return []
    }
    return [issueAt(row, { key: 'stage', code: 'data/repeated-name' }, { text, reading })]
  })
}

function strangeDays(row: DraftRow, reading: TemplateReading): Issue[] {
  const { days } = row.values
  if (typeof days !== 'number' || (days >= 1 && days <= mostDays && Number.isInteger(days))) return []
  row.values.days = null
  return [issueAt(row, { key: 'days', code: 'data/unreadable' }, { text: String(days), reading })]
}

function textOf({ values }: DraftRow, key: string): string {
  const value = values[key]
  return typeof value === 'string' ? value : ''
}

function issueAt(
  row: DraftRow,
  {
    key,
    code,
    suggestion,
  }: { readonly key: string; readonly code: IssueCode; readonly suggestion?: string | undefined },
  { text, reading }: { readonly text: string; readonly reading: TemplateReading },
): Issue {
  const spot = { table: row.table, ...row.place, columnNumber: reading.columnOf(row, key), columnKey: key }
  return { code, ...spot, found: cut(text, 80), ...(suggestion && { suggestion }) }
}
