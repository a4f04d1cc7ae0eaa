import { columnOfNote, headerNote } from '../../core/tables/header-notes'
import type { ColumnPlan } from '../../core/tables/tab-plan'
import { columnOfHeader } from '../../core/tables/vocabulary'
import { trimBlanks } from '../../core/text'
import type { HeaderCell } from './repair-services'
import type { TabToRepair } from './steps-of-tab'

type HeaderStep =
  | { readonly kind: 'headers'; readonly cells: readonly (HeaderCell & { text: string })[] }
  | { readonly kind: 'notes'; readonly cells: readonly HeaderCell[] }

/** Header cells that say nothing or the name of another column get their text again; the others only the key in their note. */
export function headerSteps(input: TabToRepair, plans: readonly ColumnPlan[]): HeaderStep[] {
  const { tab, dress, grid } = input
  const headers = grid?.values[tab.headerRow - 1] ?? []
  const cells = headersToRead(input).flatMap(({ key, column }) => {
    const plan = plans.find((candidate) => candidate.key === key)
    const note = dress.notes[column - 1] ?? ''
    const text = trimBlanks(String(headers[column - 1] ?? ''))
    if (!plan) return []
    const named = columnOfHeader(tab.table, text)
    const needsText = text === '' || (named !== undefined && named !== key)
    if (columnOfNote(note, tab.table) === key && !needsText) return []
    const whole = trimBlanks(note) === '' ? plan.note : headerNote(trimBlanks(note), tab.table, key)
    return [
      { column, note: columnOfNote(note, tab.table) === key ? note : whole, needsText, header: plan.header },
    ]
  })
  const texts = [
    ...cells
      .filter((cell) => cell.needsText)
      .map(({ column, note, header }) => ({ column, note, text: header })),
    ...repeatedHeaders(input),
  ]
  const notes = cells.filter((cell) => !cell.needsText).map(({ column, note }) => ({ column, note }))
  return [
    ...(texts.length > 0 ? [{ kind: 'headers', cells: texts } as const] : []),
    ...(notes.length > 0 ? [{ kind: 'notes', cells: notes } as const] : []),
  ]
}

/** Columns that are read, and those whose header is nearly ours. */
function headersToRead({ tab, issues }: TabToRepair): { readonly key: string; readonly column: number }[] {
  const read = Object.entries(tab.columns).map(([key, column]) => ({ key, column }))
  const nearly = issues.filter((issue) => issue.code === 'data/unknown-header')
  return [...read, ...nearly.map((issue) => ({ key: issue.columnKey, column: issue.columnNumber }))]
}

/** A header that stands a second time gets a number; its note keeps no key, so that its column is the team's own. */
function repeatedHeaders({ issues, dress }: TabToRepair): (HeaderCell & { text: string })[] {
  return issues
    .filter((issue) => issue.code === 'data/repeated-header')
    .map(({ columnNumber, found, table }) => {
      const note = dress.notes[columnNumber - 1] ?? ''
      return { column: columnNumber, note: columnOfNote(note, table) ? '' : note, text: `${found} 2` }
    })
}
