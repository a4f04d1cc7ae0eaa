import type { Cell, Tab } from '../../workbench/sheets/store/book'
import type { Desk } from './bundle-host'

/** The add-on's own: what it writes there is not what people typed. */
export const ownTabNames: ReadonlySet<string> = new Set(['Start', 'Lists', 'Alignment', 'Summary log'])

/** Place of a cell -> what stands in it, for every filled cell of the tabs on which people type. */
export type TypedCells = ReadonlyMap<string, string>

/** 0-based. */
export interface TypedPlace {
  readonly sheetId: number
  readonly row: number
  readonly column: number
}

export interface CellChanges {
  /** Cells that are not where they should be, or hold something else there. */
  readonly lost: readonly (TypedPlace & { readonly was: string; readonly is: string })[]
  /** Cells that were blank. */
  readonly written: readonly TypedPlace[]
}

/** Tabs that people fill: the others keep their ids when they are renamed, and their names in another file. */
export function peoplesTabs({ book }: Pick<Desk, 'book'>, ownIds: ReadonlySet<number>): Tab[] {
  return book.sheets.filter(({ id, name }) => !ownIds.has(id) && !ownTabNames.has(name))
}

/** Values, formulas and what formulas came to, cell by cell; a box that is not ticked is blank. */
export function typedCells(desk: Pick<Desk, 'book'>, ownIds: ReadonlySet<number>): TypedCells {
  return new Map(peoplesTabs(desk, ownIds).flatMap(cellsOf))
}

function cellsOf(tab: Tab): [string, string][] {
  return tab.rows.flatMap((line, row) =>
    line.flatMap((cell, column) => {
      const content = contentOf(cell)
      return content === '' ? [] : [[placeKey({ sheetId: tab.id, row, column }), content] as [string, string]]
    }),
  )
}

function contentOf(cell: Cell | undefined): string {
  const { value, formula, error } = cell ?? {}
  if (formula !== undefined || error !== undefined) return JSON.stringify([value, formula, error])
  return value === undefined || value === false || value === '' ? '' : JSON.stringify(value)
}

/** @param move where a cell is expected afterwards; the same place unless told */
export function cellChanges(
  before: TypedCells,
  after: TypedCells,
  move: (place: TypedPlace) => TypedPlace = (place) => place,
): CellChanges {
  const expected = new Map([...before].map(([key, text]) => [placeKey(move(placeOf(key))), text]))
  const lost = [...expected].filter(([key, text]) => after.get(key) !== text)
  return {
    lost: lost.map(([key, was]) => ({ ...placeOf(key), was, is: after.get(key) ?? '' })),
    written: [...after.keys()].filter((key) => !expected.has(key)).map(placeOf),
  }
}

function placeKey({ sheetId, row, column }: TypedPlace): string {
  return `${sheetId} ${row} ${column}`
}

function placeOf(key: string): TypedPlace {
  const [sheetId = 0, row = 0, column = 0] = key.split(' ').map(Number)
  return { sheetId, row, column }
}
