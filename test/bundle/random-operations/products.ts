import type { RepairAnswer, RepairView } from '../../../src/app/repair/contract'
import { columnsOf } from '../../../src/core/tables/declaration'
import { readWorkbook } from '../../../src/core/tables/read-workbook'
import { headerOf } from '../../../src/core/tables/vocabulary'
import { translator } from '../../../src/messages'
import type { Tab } from '../../../workbench/sheets/store/book'
import { type Desk, succeed } from '../../support/bundle-host'
import { type AllRecords, readAllRecords, readingServices } from '../../support/read-records'

/** What is put to the test. */
export interface Product {
  check(desk: Desk): void
  /** Does all that Repair offers; false where that is nothing. */
  repair(desk: Desk): boolean
  /** What Repair offers, in words. */
  stepsLeft(desk: Desk): readonly string[]
  read(desk: Desk): AllRecords
}

/** What `npm run build` made. */
export const theBundle: Product = {
  check: (desk) => void succeed(desk.host.run('checkAlignment')),
  repair(desk) {
    const plan = view(desk)
    const steps = plan.kind === 'plan' ? plan.steps.map(({ key }) => key) : []
    const { done, lines } = succeed(desk.host.clientCall('runRepair', [{ steps, keep: {} }]))
      .result as RepairAnswer
    if (!done) throw new Error('Repair did not run')
    return lines.length > 0
  },
  stepsLeft: (desk) => {
    const plan = view(desk)
    return plan.kind === 'plan' ? plan.steps.map(({ words }) => words) : [plan.words]
  },
  read: readAllRecords,
}

function view(desk: Desk): RepairView {
  return succeed(desk.host.clientCall('viewRepair')).result as RepairView
}

const goalsTab = ({ book }: Desk): Tab | undefined =>
  book.sheets.find(({ rows }) => rows.some((row) => row.some((cell) => /^G-\d+$/.test(String(cell?.value)))))

/** Corrects headers that somebody has renamed. */
const checkThatCorrectsHeaders: Product = {
  ...theBundle,
  check(desk) {
    theBundle.check(desk)
    for (const { rows } of desk.book.sheets)
      for (const cell of rows[0] ?? [])
        if (/^Neu \d/.test(String(cell?.value))) Object.assign(cell ?? {}, { value: 'Goal' })
  },
}

/** Numbers the rows of a tab anew, from the top. */
const checkThatNumbersByRow: Product = {
  ...theBundle,
  check(desk) {
    theBundle.check(desk)
    const ids = (goalsTab(desk)?.rows ?? []).flatMap((row) =>
      row.filter((cell) => /^G-\d+$/.test(String(cell?.value))),
    )
    const inOrder = ids.map((cell) => String(cell?.value)).sort()
    for (const [index, cell] of ids.entries()) Object.assign(cell ?? {}, { value: inOrder[index] })
  },
}

/** Forgets which numbers were given, so that the one of a deleted row comes again. */
const checkThatForgetsNumbers: Product = {
  ...theBundle,
  check(desk) {
    for (const metadata of desk.book.metadata)
      metadata.value = metadata.value.replace(/"lastNumbers":\{[^}]*\}/, '"lastNumbers":{}')
    theBundle.check(desk)
  },
}

/** Writes headers over the first row where it should put them above. */
const repairThatOverwritesTheFirstRow: Product = {
  ...theBundle,
  repair(desk) {
    const before = desk.book.sheets.map(({ id, rowCount }) => [id, rowCount] as const)
    const isDone = theBundle.repair(desk)
    for (const [id, rowCount] of before) {
      const tab = desk.book.sheets.find((one) => one.id === id)
      if (tab && tab.rowCount > rowCount) tab.rows.splice(1, 1)
    }
    return isDone
  },
}

/** Knows columns by the place where set-up put them. */
const readingByPlace: Product = {
  ...theBundle,
  read(desk) {
    const table = 'goals'
    const headers = columnsOf(table).map(({ key }) => headerOf(table, key, translator('en')))
    const grids = readingServices(desk)
      .book.read()
      .map((grid) => ({ ...grid, values: [headers, ...grid.values.slice(1)] }))
    const known = grids.filter(({ sheetId }) => sheetId === goalsTab(desk)?.id)
    const { goals } = readWorkbook(
      known,
      known.map(({ sheetId }) => ({ sheetId, table })),
    ).rows
    return { ...theBundle.read(desk), goals: goals.map(({ place, ...record }) => record) }
  },
}

interface BrokenProduct {
  readonly product: Product
  /** What people must do for the mistake to show. */
  readonly shownBy: readonly string[]
}

export const brokenProducts: Readonly<Record<string, BrokenProduct>> = {
  checkThatCorrectsHeaders: { product: checkThatCorrectsHeaders, shownBy: ['renamesAHeader'] },
  checkThatNumbersByRow: { product: checkThatNumbersByRow, shownBy: ['sorts', 'dragsARow'] },
  checkThatForgetsNumbers: {
    product: checkThatForgetsNumbers,
    shownBy: ['deletesARow', 'deletesATab', 'repairs', 'addsARow'],
  },
  repairThatOverwritesTheFirstRow: {
    product: repairThatOverwritesTheFirstRow,
    shownBy: ['deletesTheHeaders'],
  },
  readingByPlace: { product: readingByPlace, shownBy: ['movesAColumn', 'addsAColumnOfTheirOwn'] },
}
