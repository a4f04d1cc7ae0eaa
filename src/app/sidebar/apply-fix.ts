import * as v from 'valibot'
import type { Grid } from '../../core/tables/records'
import { saysNothing } from '../../core/unfilled'
import type { Translate } from '../../messages'
import type { FixAnswer } from '../check/contract'
import { keepNumbers } from '../cycles/keep-numbers'
import { type OpenWorkbook, openWorkbook } from '../open-workbook'
import { isNewer, parseRecord, type WorkbookRecord } from '../workbook-record'
import { type FoundRow, findRow, rowAt, rowBelow, rowIn } from './find-row'
import { type FixStep, fixRequestSchema } from './fix-request'
import { besideIn, isAsTold, isSame, type PlacedStep, placeStep } from './placed-step'
import type { ViewServices } from './view-services'
import { formulasOf, refusedWords, writeSteps } from './write-steps'

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
    const here = placeStep(step, row, formulasOf(services.book, row))
    if (here.cells.some(({ column }) => column === 0))
      return failed(t('view.fix.noColumn', { tab: row.tab.name }))
    if (!isAsTold(here) || (open && !isFree(open, step))) return failed(t('view.fix.changed'))
    placed.push(here)
  }
  if (open) keepNewNumbers(services, { open, record }, steps)
  const written = writeSteps(services.book, placed)
  if (written.kind !== 'written') return failed(refusedWords(written, t))
  const added = placed.find(({ step }) => step.kind === 'add')
  return {
    done: true,
    words: t(wordsFor(steps)),
    undo: { steps: placed.map((one) => undoOf(one, written.grids)).reverse() },
    added: added ? cellOf(added) : null,
  }
}

function wordsFor(steps: readonly FixStep[]): 'view.fix.added' | 'view.fix.done' | 'view.fix.undone' {
  if (steps.some(({ kind }) => kind === 'add')) return 'view.fix.added'
  return steps.every(({ kind }) => kind === 'change') ? 'view.fix.done' : 'view.fix.undone'
}

/** The row by its ID; one without an ID where it was; for a new row the first below all that is typed. */
function rowOf(services: ViewServices, step: FixStep, open: OpenWorkbook | null): FoundRow | null {
  if (open && step.kind === 'add') return rowBelow(open, step)
  if (step.id === '') return rowAt(services, step, () => true)
  return open ? rowIn(open, step) : findRow(services, step)
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

const undoing = { change: 'changeBack', add: 'takeAway', changeBack: 'change', takeAway: 'add' } as const

/** What puts back what stood in the cells of a step that was written. `grids`: as they stand since. */
export function undoOf(placed: PlacedStep, grids: ReadonlyMap<number, Grid>): FixStep {
  const { step, row, cells } = placed
  const { sheetId } = row.tab
  const values = grids.get(sheetId)?.values[row.rowNumber - 1]
  return {
    ...step,
    kind: undoing[step.kind],
    id: newId(step) || step.id,
    sheetId,
    rowNumber: row.rowNumber,
    cells: cells.map(({ columnKey, after, there }) => ({ columnKey, before: after, after: there })),
    // As the row has it now: a formula that fills a column from above shows something where the row says something.
    ...(step.kind === 'add' && { beside: besideIn(placed, values) }),
  }
}

/** The first cell of an added row that a person has to fill in. */
function cellOf({ step, row, cells }: PlacedStep): NonNullable<FixAnswer['added']> {
  const { table } = step
  const toFill = cells.find(({ after }) => after !== '' && saysNothing(String(after))) ?? cells[0]
  return {
    table,
    id: newId(step),
    columnKey: toFill?.columnKey ?? '',
    sheetId: row.tab.sheetId,
    rowNumber: row.rowNumber,
  }
}

function failed(words: string): FixAnswer {
  return { done: false, words, undo: null, added: null }
}
