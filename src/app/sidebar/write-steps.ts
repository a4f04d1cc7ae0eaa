import type { Grid } from '../../core/tables/records'
import type { Translate } from '../../messages'
import type { Block, BookServices } from '../services'
import type { FoundRow } from './find-row'
import { addressOf, blocksOf, changedCells, isSame, type PlacedStep } from './placed-step'

/** Written, with the tabs as they stand then; or why not. `cells`: "Goals C14, Goals D14"; `message`: what Google said. */
export type Written =
  | { readonly kind: 'written'; readonly grids: ReadonlyMap<number, Grid> }
  /** Protected against this person: nothing was written. */
  | { readonly kind: 'closed' | 'formula'; readonly cells: readonly string[] }
  /** Google refused while it was written: what stood there was put back, or that failed as well. */
  | { readonly kind: 'refused' | 'half'; readonly cells: readonly string[]; readonly message: string }

/** What a cell shows does not tell that a formula stands in it. One call, none for a row below the grid. */
export function formulasOf(book: BookServices, { tab, grid, rowNumber }: FoundRow): readonly string[] {
  const { length } = grid.values[rowNumber - 1] ?? []
  return length > 0 ? book.formulas({ sheetId: tab.sheetId, row: rowNumber, width: length }) : []
}

/** Why it was not written. */
export function refusedWords(refused: Exclude<Written, { kind: 'written' }>, t: Translate): string {
  const { kind, cells } = refused
  const message = 'message' in refused ? refused.message : ''
  return t(`view.fix.${kind}`, { cells: cells.join(', '), count: cells.length, message })
}

/** Writes all cells of these steps, or none of them. */
export function writeSteps(book: BookServices, steps: readonly PlacedStep[]): Written {
  const formulas = steps.flatMap((placed) =>
    addressesOf(placed, (column) => Boolean(placed.formulas[column - 1])),
  )
  if (formulas.length > 0) return { kind: 'formula', cells: formulas }
  const closed = steps.flatMap((placed) => {
    const columns = new Set(book.closedCells(placeOf(placed)))
    return addressesOf(placed, (column) => columns.has(column))
  })
  return closed.length > 0 ? { kind: 'closed', cells: closed } : writeOrPutBack(book, steps)
}

function writeOrPutBack(book: BookServices, steps: readonly PlacedStep[]): Written {
  const begun: PlacedStep[] = []
  try {
    for (const placed of steps) {
      begun.push(placed)
      book.write(blocksOf(placed, 'after'))
    }
    return { kind: 'written', grids: readAgain(book, steps) }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    const cells = steps.flatMap((placed) => addressesOf(placed, () => true))
    return { kind: putBack(book, begun) ? 'refused' : 'half', cells, message }
  }
}

/** Whether every cell holds again what it held: what was refused once may be refused again, and holds it all the same. */
function putBack(book: BookServices, begun: readonly PlacedStep[]): boolean {
  try {
    for (const block of begun.flatMap((placed) => blocksOf(placed, 'there'))) writeIfLet(book, block)
    const grids = readAgain(book, begun)
    return begun.every((placed) => {
      const row = grids.get(placed.row.tab.sheetId)?.values[placed.row.rowNumber - 1] ?? []
      return changedCells(placed).every(({ column, there }) => isSame(row[column - 1] ?? '', there))
    })
  } catch {
    return false
  }
}

function writeIfLet(book: BookServices, block: Block): void {
  try {
    book.write([block])
  } catch {
    // What stands there is looked at afterwards.
  }
}

/**
 * Google keeps writes back until something is read, and says only then what a rule or a protection refuses (a *guess*, as it says so of flush:
 * https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet-app#flush()).
 */
function readAgain(book: BookServices, steps: readonly PlacedStep[]): Map<number, Grid> {
  const sheetIds = new Set(steps.map(({ row }) => row.tab.sheetId))
  return new Map(
    [...sheetIds].flatMap((sheetId) => {
      const grid = book.readTab(sheetId)
      return grid ? [[sheetId, grid] as const] : []
    }),
  )
}

function placeOf(placed: PlacedStep) {
  const { tab, rowNumber } = placed.row
  return { sheetId: tab.sheetId, row: rowNumber, columns: changedCells(placed).map(({ column }) => column) }
}

function addressesOf(placed: PlacedStep, isMeant: (column: number) => boolean): string[] {
  const columns = changedCells(placed).map(({ column }) => column)
  return columns.filter(isMeant).map((column) => addressOf(placed, column))
}
