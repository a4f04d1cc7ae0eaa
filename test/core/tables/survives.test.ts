import fc from 'fast-check'
import { addDays } from '../../../src/core/dates'
import { formatId } from '../../../src/core/ids'
import {
  type Column,
  choiceLists,
  columnsOf,
  type TableKey,
  tableKeys,
} from '../../../src/core/tables/declaration'
import { readWorkbook } from '../../../src/core/tables/read-workbook'
import type { Cell, Grid } from '../../../src/core/tables/records'
import { headerOf } from '../../../src/core/tables/vocabulary'
import { type RowValues, rowWriter } from '../../../src/core/tables/write-row'
import { translator } from '../../../src/messages'
import { numberOfRuns } from '../../support/number-of-runs'

const t = translator('en')

// Texts that no reader could take for a formula's error, a blank or a list of several.
const text = fc.stringMatching(/^[A-Za-zäß漢][A-Za-z0-9 .,'äß漢?!-]{0,20}[a-zäß漢]$/)
// With a letter that no title has.
const name = fc.stringMatching(/^Ø[A-Za-z .'äß漢-]{0,15}[a-zäß漢]$/)
const day = fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2024-01-01', days))

function anyValue(column: Column): fc.Arbitrary<unknown> {
  const choices: readonly string[] = column.list ? choiceLists[column.list] : []
  const byType: Record<Column['type'], () => fc.Arbitrary<unknown>> = {
    text: () => text,
    longText: () => text,
    link: () => text.map((word) => `https://example.org/${encodeURIComponent(word)}`),
    // A stage lasts a day at least.
    number: () => fc.option(fc.integer({ min: column.key === 'days' ? 1 : -999, max: 250 })),
    date: () => (column.required ? day : fc.option(day)),
    time: () => fc.option(fc.integer({ min: 0, max: 1439 })),
    email: () => fc.nat(999).map((number) => `person${number}@example.org`),
    checkbox: () => fc.boolean(),
    choice: () => (column.required ? fc.constantFrom(...choices) : fc.option(fc.constantFrom(...choices))),
    openChoice: () => fc.constantFrom(...choices),
    choices: () => fc.uniqueArray(fc.constantFrom(...choices)),
    // They lead nowhere and stay as typed; what they lead to is left to the tests of references.
    reference: () => name,
    references: () => fc.uniqueArray(name, { minLength: 1, maxLength: 3 }),
    id: () => fc.constant(''),
  }
  return byType[column.type]()
}

/** Rows of a table, numbered. */
function rowsOf(table: TableKey): fc.Arbitrary<RowValues[]> {
  const record = fc.record(
    Object.fromEntries(columnsOf(table).map((column) => [column.key, anyValue(column)])),
  )
  return fc
    .array(record, { minLength: 1, maxLength: 5 })
    .map((rows) =>
      rows.map((row, index) => ({ ...row, ...statusOf(table, row), id: formatId(table, index + 1) })),
    )
}

/** A blank status of a goal reads as active. */
const statusOf = (table: TableKey, row: RowValues) =>
  table === 'goals' ? { status: row.status ?? 'active' } : {}

const leadsNowhere = new Set([
  'data/repeated-name',
  'data/orphan',
  'data/unknown-member',
  'chain/unknown-parent',
])

const headerVariant: fc.Arbitrary<(header: string) => string> = fc.constantFrom(
  (header: string) => header,
  (header: string) => header.toUpperCase(),
  (header: string) => ` ${header}\u00a0`,
  (header: string) => `${header}*`,
  (header: string) => `${header}:`,
  (header: string) => header.replace(/ /g, '\n'),
  (header: string) => `\u200b${header}`,
)

interface Disorder {
  readonly columnOrder: readonly number[]
  readonly rowOrder: readonly number[]
  readonly variants: readonly ((header: string) => string)[]
  /** Blank or foreign columns before each place. */
  readonly extraColumns: readonly ('' | 'Own' | null)[]
  readonly blankRows: readonly boolean[]
  readonly rowsAbove: number
  readonly spaces: boolean
}

function disorderOf(columns: number, rows: number): fc.Arbitrary<Disorder> {
  const order = (length: number) =>
    fc.shuffledSubarray(
      Array.from({ length }, (_, index) => index),
      { minLength: length },
    )
  return fc.record({
    columnOrder: order(columns),
    rowOrder: order(rows),
    variants: fc.array(headerVariant, { minLength: columns, maxLength: columns }),
    extraColumns: fc.array(fc.constantFrom('' as const, 'Own' as const, null, null), {
      minLength: columns,
      maxLength: columns,
    }),
    blankRows: fc.array(fc.boolean(), { minLength: rows, maxLength: rows }),
    rowsAbove: fc.nat(3),
    spaces: fc.boolean(),
  })
}

/** What people do to a tab in a year. */
function disturb(table: TableKey, rows: readonly RowValues[], how: Disorder): Grid {
  const columns = columnsOf(table)
  const usual = Object.fromEntries(columns.map(({ key }, index) => [key, index + 1]))
  const cells = rows.map((row) => rowWriter(table, usual, { t: translator('en') })(row))
  const header = columns.map(({ key }, index) => how.variants[index]?.(headerOf(table, key, t)) ?? '')
  const arrange = (row: readonly Cell[], own: (place: number) => Cell) =>
    how.columnOrder.flatMap((column, place) => {
      const extra = how.extraColumns[place]
      const cell = row[column] ?? ''
      return extra === null || extra === undefined ? [cell] : [extra === '' ? '' : own(place), cell]
    })
  const space = (cell: Cell) =>
    how.spaces && typeof cell === 'string' && cell !== '' ? ` ${cell}\u00a0` : cell
  const body = how.rowOrder.flatMap((index) => {
    const row = arrange((cells[index] ?? []).map(space), () => 'own text')
    return how.blankRows[index] ? [row.map(() => ''), [], row] : [row]
  })
  const above = Array.from({ length: how.rowsAbove }, () => ['What we do this year'])
  return {
    sheetId: 5,
    name: 'Renamed',
    values: [...above, arrange(header, (place) => `Own ${place}`), ...body],
  }
}

it.each(tableKeys)('rows of %s read the same after anything that people do to a tab', (table) => {
  const cases = rowsOf(table).chain((rows) =>
    disorderOf(columnsOf(table).length, rows.length).map((how) => ({ rows, how })),
  )
  fc.assert(
    fc.property(cases, fc.boolean(), ({ rows, how }, known) => {
      const grid = disturb(table, rows, how)
      const read = readWorkbook([grid], known ? [{ sheetId: 5, table }] : [])
      const records = read.rows[table].map(({ place, ...values }) => values)
      expect([...records].sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual(rows)
      expect(read.issues.filter(({ code }) => !leadsNowhere.has(code))).toEqual([])
    }),
    numberOfRuns(20),
  )
})

it('nothing that can stand in cells makes reading throw', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.double(),
    fc.boolean(),
    fc.constantFrom(
      'Goal',
      'Level',
      'ID',
      'Supports',
      'G-001',
      'G-001 · x',
      '#REF!',
      'a@b.org',
      '=1',
      'Team',
    ),
    day.map((text) => ({ day: text, minutes: 0 })),
  )
  const values = fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 8 })
  fc.assert(
    fc.property(values, fc.option(fc.constantFrom(...tableKeys)), (rows, table) => {
      const known = table === null ? [] : [{ sheetId: 1, table }]
      const read = readWorkbook([{ sheetId: 1, name: 'Any', values: rows }], known)
      for (const issue of read.issues) expect(issue.rowNumber).toBeGreaterThan(0)
    }),
    numberOfRuns(200),
  )
})
