import { isBareId } from '../ids'
import { type Column, columnsOf, type TableKey } from './declaration'
import { isBlank, isTrouble, type ReadingContext, readCell } from './read-cell'
import type { Cell } from './records'

/** Which column stood where when the tab was last checked: keys from A on, '' for a column of the team's own. */
export type Layout = readonly string[]
/** By sheet id; a tab whose columns stand as set-up puts them needs none. */
export type Layouts = Readonly<Record<number, Layout>>

export interface LostInput {
  readonly values: readonly (readonly Cell[])[]
  /** 0-based. */
  readonly headerIndex: number
  /** Columns that are known by their header or its note: key -> column number, 1-based. */
  readonly columns: Readonly<Record<string, number>>
  readonly layout: Layout | undefined
  /** Columns that are not to be found here. */
  readonly unread?: ReadonlySet<string>
}

const enoughCells = 30

/**
 * Columns whose header says nothing any more and whose note is gone: known by the neighbours between which they stood, where what stands
 * below is of their kind. Key -> column number, 1-based.
 */
export function columnsByPlace(input: LostInput, context: ReadingContext): Record<string, number> {
  const layout = layoutOf(input, context.table)
  const taken = new Set(Object.values(input.columns))
  const found: Record<string, number> = {}
  for (const column of columnsOf(context.table)) {
    if (column.key in input.columns || input.unread?.has(column.key)) continue
    const number = placeBetween(layout, input.columns, column.key)
    if (number === undefined || taken.has(number) || !exists(input, number)) continue
    if (fits(bodyOf(input, number), column, context)) found[column.key] = number
  }
  return found
}

/**
 * All columns of a tab on which no header is known, as its IDs stand where they stood: `headless` says that the first row is a row of the
 * table, so that the header row has been deleted. Null where nothing speaks for it.
 */
export function columnsWithoutHeaders(
  input: LostInput,
  context: ReadingContext,
): { readonly columns: Record<string, number>; readonly headless: boolean } | null {
  const layout = layoutOf(input, context.table)
  const idIndex = layout.indexOf('id')
  const isId = (row: readonly Cell[]) => isBareId(String(row[idIndex] ?? ''), [context.table])
  const rows = input.values.filter((row) => row.some((cell) => cell !== false && !isBlank(cell)))
  if (idIndex < 0 || rows.filter(isId).length < Math.max(1, (rows.length - 1) / 2)) return null
  const columns = Object.fromEntries(
    layout.flatMap((key, index) => (key === '' ? [] : [[key, index + 1] as const])),
  )
  return { columns, headless: isId(input.values[input.headerIndex] ?? []) }
}

function layoutOf({ layout }: LostInput, table: TableKey): Layout {
  return layout ?? columnsOf(table).map(({ key }) => key)
}

/** Where a column must stand if both its known neighbours are as far from it as they were. */
function placeBetween(
  layout: Layout,
  columns: Readonly<Record<string, number>>,
  key: string,
): number | undefined {
  const index = layout.indexOf(key)
  if (index < 0) return undefined
  const placeFrom = (neighbour: number) => {
    const number = columns[layout[neighbour] ?? '']
    return number === undefined ? undefined : number + index - neighbour
  }
  const places = neighboursOf(layout, index, placeFrom)
  return new Set(places).size === 1 ? places[0] : undefined
}

/** What the nearest known columns on the left and on the right say. */
function neighboursOf(
  layout: Layout,
  index: number,
  placeFrom: (at: number) => number | undefined,
): number[] {
  const indexes = layout.map((_, at) => at)
  const left = indexes.slice(0, index).reverse()
  const right = indexes.slice(index + 1)
  return [left, right].flatMap((side) => {
    const known = side.find((at) => placeFrom(at) !== undefined)
    return known === undefined ? [] : [placeFrom(known) ?? 0]
  })
}

function exists({ values, headerIndex }: LostInput, number: number): boolean {
  return number >= 1 && number <= (values[headerIndex]?.length ?? 0)
}

function bodyOf({ values, headerIndex }: LostInput, number: number): Cell[] {
  const cells = values.slice(headerIndex + 1).map((row) => row[number - 1] ?? '')
  return cells.filter((cell) => !isBlank(cell)).slice(0, enoughCells)
}

/** Whether at least half of the cells can be read as the column's; an empty column fits all but the IDs. */
function fits(cells: readonly Cell[], column: Column, context: ReadingContext): boolean {
  const isRight = (cell: Cell) =>
    column.type === 'id'
      ? isBareId(String(cell), [context.table])
      : !isTrouble(readCell(cell, column, context))
  if (cells.length === 0) return column.type !== 'id'
  return cells.filter(isRight).length >= cells.length / 2
}
