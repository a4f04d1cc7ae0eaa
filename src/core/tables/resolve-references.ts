import { labelHead, nearestId, readId } from '../ids'
import { type KnownReferences, splitReferences } from '../split-references'
import { cut, nearest } from '../text'
import { saysNothing } from '../unfilled'
import { type Column, columnsOf, type TableKey, tableKeys } from './declaration'
import type { Drafts } from './drafts'
import type { FormerNames, NamedRow, Said } from './former-names'
import type { NameIndex } from './name-index'
import type { DraftRow } from './read-rows'
import type { Issue, IssueCode } from './records'

/** Looking for what was meant compares with every row: a workbook full of broken references gets so many suggestions, and no more. */
const mostSuggestions = 200

interface Resolved {
  readonly value: string | readonly string[]
  readonly former: readonly { readonly name: string; readonly row: NamedRow }[]
  readonly troubles: readonly {
    readonly text: string
    readonly code: IssueCode
    readonly suggestion?: string
  }[]
}

type Resolver = (text: string) => Resolved

export interface Names {
  readonly index: NameIndex
  readonly formers: FormerNames
}

/**
 * Replaces the text of every reference by the ID of the row it names; what names none stays as typed and becomes an issue, or is said to be
 * a former name.
 */
export function resolveReferences(
  drafts: Drafts,
  names: Names,
  columnNumber: (row: DraftRow, columnKey: string) => number,
): { readonly issues: readonly Issue[]; readonly said: readonly Said[] } {
  const teller: Teller = { issues: [], said: [], columnNumber }
  const input = { ...names, budget: { suggestions: mostSuggestions } }
  for (const table of tableKeys)
    for (const resolver of resolversOf(table, input))
      for (const row of drafts[table]) resolveCell(row, resolver, teller)
  return teller
}

/** Where what is found goes. */
interface Teller {
  readonly issues: Issue[]
  readonly said: Said[]
  columnNumber(row: DraftRow, columnKey: string): number
}

function resolveCell(row: DraftRow, { key, resolve }: ColumnResolver, teller: Teller): void {
  const text = row.values[key]
  if (typeof text !== 'string' || text === '') return
  const { value, troubles, former } = resolve(text)
  row.values[key] = value
  if (troubles.length + former.length === 0) return
  const { table, place } = row
  const columnNumber = teller.columnNumber(row, key)
  for (const one of former) teller.said.push({ ...one, at: { place, columnNumber, as: one.name } })
  for (const { text: found, code, suggestion } of troubles) {
    const spot = { table, ...place, columnNumber, columnKey: key }
    teller.issues.push({ code, ...spot, found: cut(found, 80), ...(suggestion && { suggestion }) })
  }
}

interface ColumnResolver {
  readonly key: string
  readonly resolve: Resolver
}

function resolversOf(table: TableKey, input: Resolving): ColumnResolver[] {
  return columnsOf(table).flatMap((column) =>
    column.to ? [{ key: column.key, resolve: resolverOf({ ...input, table, column, to: column.to }) }] : [],
  )
}

interface Resolving extends Names {
  readonly budget: { suggestions: number }
}

interface ResolverInput extends Resolving {
  readonly table: TableKey
  readonly column: Column
  readonly to: readonly TableKey[]
}

/** What counts as one name in a cell for several: those of today, and former ones. */
function knownAmong({ index, formers }: Names, among: readonly TableKey[]): KnownReferences {
  return { among, isName: (text) => index.isName(text, among) || formers.find(text, among) !== null }
}

/** The same text names the same rows all down a column: each is resolved once. */
function resolverOf(input: ResolverInput): Resolver {
  const { column, to } = input
  const seen = new Map<string, Resolved>()
  const known = knownAmong(input, to)
  // "TBD" under Supports is a goal without a parent, and no mistake. A row has to say its cycle: a blank one means the active cycle.
  const mayBeOpen = !column.required && !to.includes('cycles')
  const isReference = (text: string) => !mayBeOpen || !saysNothing(text) || known.isName(text)
  const resolve = (text: string): Resolved => {
    const texts = column.type === 'reference' ? [text] : splitReferences(text, known)
    const shape = column.type === 'reference' ? first : distinct
    return resolveAll(texts.filter(isReference), input, shape)
  }
  return (text) => {
    const before = seen.get(text)
    if (before) return before
    const resolved = resolve(text)
    seen.set(text, resolved)
    return resolved
  }
}

const first = ([value = '']: readonly string[]) => value
const distinct = (values: readonly string[]) => [...new Set(values)]

function resolveAll(
  texts: readonly string[],
  input: ResolverInput,
  shape: (values: readonly string[]) => Resolved['value'],
): Resolved {
  const values: string[] = []
  const former: Resolved['former'][number][] = []
  const troubles: Resolved['troubles'][number][] = []
  for (const text of texts) {
    const named = input.index.find(text, input.to)
    if (named !== null && named !== 'several') {
      values.push(named.ref)
      continue
    }
    const row = named === null ? input.formers.find(text, input.to) : null
    if (row) former.push({ name: text, row })
    values.push(row && staysItself(row) ? row.id : text)
    if (named === 'several') troubles.push({ text, code: 'data/repeated-name' })
    else if (!row) troubles.push({ text, code: brokenCode(input), ...suggest(text, input) })
  }
  return { value: shape(values), former, troubles }
}

/**
 * A community by another name is the same. Where a member's name is another, somebody else may have been written into the row: nobody is told of
 * the other's work before people have said so.
 */
function staysItself({ table }: NamedRow): boolean {
  return table === 'communities'
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
