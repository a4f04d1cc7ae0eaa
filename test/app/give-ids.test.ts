import { highestNumbers, idBlocks } from '../../src/app/give-ids'
import { columnsOf } from '../../src/core/tables/declaration'
import { readWorkbook } from '../../src/core/tables/read-workbook'
import type { Cell, Grid } from '../../src/core/tables/records'
import { headerOf } from '../../src/core/tables/vocabulary'
import { translator } from '../../src/messages'

const t = translator('en')
const headers = columnsOf('norms').map((column) => headerOf('norms', column.key, t))
const idIndex = headers.length - 1

/** A Norms tab; each row is a norm and its ID. */
function norms(...rows: [norm: string, id: string][]): Grid {
  const body = rows.map(([norm, id]) =>
    headers.map((_, index): Cell => (index === 1 ? norm : index === idIndex ? id : '')),
  )
  return { sheetId: 7, name: 'Norms', values: [headers, ...body] }
}

function blocksFor(grid: Grid, last = 0) {
  const workbook = readWorkbook([grid], [{ sheetId: 7, table: 'norms' }], { giveIdsAfter: { norms: last } })
  return idBlocks({ workbook, grids: [grid] })
}

test('rows that follow one another are given their IDs in one block, below those that have one', () => {
  const grid = norms(['We start on time', 'NO-001'], ['We listen', ''], ['We finish on time', ''])
  expect(blocksFor(grid)).toEqual([
    { sheetId: 7, row: 3, column: idIndex + 1, values: [['NO-002'], ['NO-003']] },
  ])
})

test('a number is not used again after its row was deleted', () => {
  expect(blocksFor(norms(['We listen', '']), 14)[0]?.values).toEqual([['NO-015']])
})

test('nothing is written where every row has its ID', () => {
  expect(blocksFor(norms(['We listen', 'NO-001']))).toEqual([])
})

test('many gaps are written gap by gap: an own ID between them is never written again, and so stays no date', () => {
  const rows = Array.from({ length: 12 }, (_, index): [string, string] => [
    index === 5 ? '' : `Norm ${index}`,
    index % 2 ? `1-${index}` : '',
  ])
  const gaps = [0, 2, 4, 6, 8, 10]
  expect(blocksFor(norms(...rows))).toEqual(
    gaps.map((gap, index) => ({
      sheetId: 7,
      row: gap + 2,
      column: idIndex + 1,
      values: [[`NO-00${index + 1}`]],
    })),
  )
})

test('the highest numbers are those of the rows or those remembered, whichever are higher', () => {
  const workbook = readWorkbook([norms(['We listen', 'NO-020'])], [{ sheetId: 7, table: 'norms' }])
  expect(highestNumbers(workbook, { norms: 4, goals: 9 })).toEqual({ norms: 20, goals: 9 })
})
