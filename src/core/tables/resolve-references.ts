import { labelHead, nearestId, readId } from '../ids'
import { splitReferences } from '../split-references'
import { cut, nearest } from '../text'
import { type Column, columnsOf, type TableKey } from './declaration'
import type { NameIndex } from './name-index'
import type { DraftRow } from './read-rows'
import type { Issue, IssueCode } from './records'

/** Looking for what was meant compares with every row: a workbook full of broken references gets so many suggestions, and no more. */
const mostSuggestions = 200

interface Resolved {
  readonly value: string | readonly string[]
  readonly troubles: readonly {
    readonly text: string
    readonly code: IssueCode
    readonly suggestion?: string
  }[]
}

type Resolver = (text: string) => Resolved

/** Replaces the text of every reference by the ID of the row it names; what names none stays as typed and becomes an issue. */
export function resolveReferences(
  rows: readonly DraftRow[],
  index: NameIndex,
  columnNumber: (row: DraftRow, columnKey: string) => number,
): Issue[] {
  const issues: Issue[] = []
  const budget = { suggestions: mostSuggestions }
  const resolvers = new Map<TableKey, readonly (readonly [string, Resolver])[]>()
  for (const row of rows) {
    const columns = resolvers.get(row.table) ?? resolversOf(row.table, index, budget)
    resolvers.set(row.table, columns)
    for (const [key, resolve] of columns) {
      const text = row.values[key]
      if (typeof text !== 'string' || text === '') continue
      const { value, troubles } = resolve(text)
      row.values[key] = value
      for (const { text: found, code, suggestion } of troubles) {
        const spot = { table: row.table, ...row.place, columnNumber: columnNumber(row, key), columnKey: key }
        issues.push({ code, ...spot, found: cut(found, 80), ...(suggestion && { suggestion }) })
      }
    }
  }
  return issues
}

function resolversOf(
  table: TableKey,
  index: NameIndex,
  budget: { suggestions: number },
): (readonly [string, Resolver])[] {
  return columnsOf(table).flatMap((column) =>
    column.to ? [[column.key, resolverOf({ table, column, to: column.to, index, budget })] as const] : [],
  )
}

interface ResolverInput {
  readonly table: TableKey
  readonly column: Column
  readonly to: readonly TableKey[]
  readonly index: NameIndex
  readonly budget: { suggestions: number }
}

/** The same text names the same rows all down a column: each is resolved once. */
function resolverOf(input: ResolverInput): Resolver {
  const { column, to, index } = input
  const seen = new Map<string, Resolved>()
  const known = { among: to, isName: (text: string) => index.isName(text, to) }
  const resolve = (text: string): Resolved => {
    if (column.type === 'reference') return resolveAll([text], input, ([first = '']) => first)
    return resolveAll(splitReferences(text, known), input, (values) => [...new Set(values)])
  }
  return (text) => {
    const resolved = seen.get(text) ?? resolve(text)
    seen.set(text, resolved)
    return resolved
  }
}

function resolveAll(
  texts: readonly string[],
  input: ResolverInput,
  shape: (values: readonly string[]) => Resolved['value'],
): Resolved {
  const values: string[] = []
  const troubles: Resolved['troubles'][number][] = []
  for (const text of texts) {
    const named = input.index.find(text, input.to)
    if (named !== null && named !== 'several') {
      values.push(named.ref)
      continue
    }
    values.push(text)
    if (named === 'several') troubles.push({ text, code: 'data/repeated-name' })
    else troubles.push({ text, code: brokenCode(input), ...suggest(text, input) })
  }
  return { value: shape(values), troubles }
}

function brokenCode({ table, column, to }: ResolverInput): IssueCode {
  if (table === 'goals' && column.key === 'supports') return 'chain/unknown-parent'
  return to.includes('members') ? 'data/unknown-member' : 'data/orphan'
}

function suggest(text: string, { to, index, budget }: ResolverInput): { suggestion?: string } {
  if (budget.suggestions <= 0) return {}
  budget.suggestions--
  const looksLikeId = readId(text) !== '' || labelHead(text) !== '' || /\d/.test(text)
  const id = looksLikeId ? nearestId(text, merge(to, index.ids)) : undefined
  const suggestion = id ?? nearest(text, merge(to, index.titles))
  return suggestion === undefined ? {} : { suggestion }
}

function* merge(among: readonly TableKey[], list: (table: TableKey) => Iterable<string>): Iterable<string> {
  for (const table of among) yield* list(table)
}
