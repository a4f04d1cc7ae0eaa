import * as v from 'valibot'
import type { Cell } from '../../core/tables/records'
import type { Translate } from '../../messages'
import type { FixAnswer } from '../check/contract'
import { keepNumbers } from '../cycles/keep-numbers'
import { type OpenWorkbook, openWorkbook } from '../open-workbook'
import type { Block } from '../services'
import { isNewer, parseRecord, type WorkbookRecord } from '../workbook-record'
import { type FoundRow, findRow, rowAt, rowBelow, rowIn } from './find-row'
import { type FixStep, fixRequestSchema } from './fix-request'
import type { ViewServices } from './view-services'

/**
 * Writes the cells of a fix where their rows stand at this moment, and no others; nothing where one of them no longer holds what the preview
 * showed, or where an ID was given to another row. The answer holds what puts back exactly what stood there, by this same function.
 */
export function applyFix(services: ViewServices, given: unknown, t: Translate): FixAnswer {
  const parsed = v.safeParse(fixRequestSchema, given)
  if (!parsed.success) return failed(t('view.answer.bad'))
  return services.alone(() => apply(services, parsed.output.steps, t)) ?? failed(t('check.busy'))
}

function apply(services: ViewServices, steps: readonly FixStep[], t: Translate): FixAnswer {
  const record = parseRecord(services.book.record())
  if (isNewer(record)) return failed(t('setUp.newer'))
  // Whether an ID is free, no single tab can tell.
  const open = steps.some((step) => step.kind === 'add' || newId(step) !== '') ? openWorkbook(services) : null
  const placed: PlacedStep[] = []
  for (const step of steps) {
    const row = rowOf(services, step, open)
    if (!row) return failed(t('view.answer.gone'))
    const here = placeStep(step, row)
    if (here.cells.some(({ column }) => column === 0))
      return failed(t('view.fix.noColumn', { tab: row.tab.name }))
    if (!isAsTold(here) || (open && !isFree(open, step))) return failed(t('view.fix.changed'))
    placed.push(here)
  }
  if (open) keepNewNumbers(services, { open, record }, steps)
  services.book.write(placed.flatMap(blocksOf))
  return { done: true, words: t(wordsFor(steps)), undo: { steps: placed.map(undoOf).reverse() } }
}

function wordsFor(steps: readonly FixStep[]): 'view.fix.added' | 'view.fix.done' | 'view.fix.undone' {
  if (steps.some(({ kind }) => kind === 'add')) return 'view.fix.added'
  return steps.every(({ kind }) => kind === 'change') ? 'view.fix.done' : 'view.fix.undone'
}

interface PlacedStep {
  readonly step: FixStep
  readonly row: FoundRow
  /** With the column (1-based) in which each stands now, 0 for none, and what it holds. */
  readonly cells: readonly (FixStep['cells'][number] & { readonly column: number; readonly there: Cell })[]
}

function placeStep(step: FixStep, row: FoundRow): PlacedStep {
  const there = row.grid.values[row.rowNumber - 1] ?? []
  const cells = step.cells.map((cell) => {
    const column = row.tab.columns[cell.columnKey] ?? 0
    return { ...cell, column, there: there[column - 1] ?? '' }
  })
  return { step, row, cells }
}

/** The row by its ID; one without an ID where it was; for a new row the first below all that is typed. */
function rowOf(services: ViewServices, step: FixStep, open: OpenWorkbook | null): FoundRow | null {
  if (open && step.kind === 'add') return rowBelow(open, step)
  if (step.id === '') return rowAt(services, step, () => true)
  return open ? rowIn(open, step) : findRow(services, step)
}

/** Every cell holds what was told, and a row to be taken away nothing else: what somebody wrote into it since would be left without its row. */
function isAsTold({ step, row, cells }: PlacedStep): boolean {
  if (!cells.every(({ before, there }) => isSame(before, there))) return false
  const ours = new Set(cells.map(({ column }) => column))
  const others = (row.grid.values[row.rowNumber - 1] ?? []).filter((_, index) => !ours.has(index + 1))
  return step.kind !== 'takeAway' || others.every((cell) => isSame(cell, ''))
}

/** The ID that a step gives to a row; '' for none, and for one that a row gets back. */
function newId({ kind, cells }: FixStep): string {
  const id = cells.find(({ columnKey, before, after }) => columnKey === 'id' && !isSame(before, after))?.after
  return kind === 'change' || kind === 'add' ? String(id ?? '') : ''
}

function isFree(open: OpenWorkbook, step: FixStep): boolean {
  const id = newId(step)
  return id === '' || rowIn(open, { table: step.table, id }) === null
}

/** Before the rows are written: a number that is lost is no harm, one that is given twice is. */
function keepNewNumbers(
  services: ViewServices,
  opened: { readonly open: OpenWorkbook; readonly record: WorkbookRecord | null },
  steps: readonly FixStep[],
): void {
  const given = steps.filter((step) => newId(step) !== '')
  const [{ table } = { table: undefined }] = given
  if (table === undefined) return
  keepNumbers(services, opened, { table, ids: given.map(newId) })
}

function blocksOf({ row, cells }: PlacedStep): Block[] {
  const at = { sheetId: row.tab.sheetId, row: row.rowNumber }
  const changed = cells.filter(({ before, after }) => !isSame(before, after))
  return changed.map(({ column, after }) => ({ ...at, column, values: [[after]] }))
}

const undoing = { change: 'changeBack', add: 'takeAway', changeBack: 'change', takeAway: 'add' } as const

function undoOf({ step, row, cells }: PlacedStep): FixStep {
  return {
    ...step,
    kind: undoing[step.kind],
    id: newId(step) || step.id,
    sheetId: row.tab.sheetId,
    rowNumber: row.rowNumber,
    cells: cells.map(({ columnKey, after, there }) => ({ columnKey, before: after, after: there })),
  }
}

/** A box that was not ticked may read as blank. */
function isSame(one: Cell, other: Cell): boolean {
  const plain = (cell: Cell) =>
    typeof cell === 'object' ? `${cell.day} ${cell.minutes}` : cell === false ? '' : cell
  return plain(one) === plain(other)
}

function failed(words: string): FixAnswer {
  return { done: false, words, undo: null }
}
