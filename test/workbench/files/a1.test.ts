import fc from 'fast-check'
import {
  absoluteName,
  areaName,
  closeRange,
  columnIndexOf,
  columnLetters,
  openRange,
  parseArea,
  quoteSheetName,
  splitReference,
} from '../../../workbench/files/a1'
import { eachCell, gatherAreas } from '../../../workbench/files/cell-areas'

const grid = { rowCount: 10, columnCount: 5 }

describe('the name of an area', () => {
  it.each([
    ['B2', { row: 1, column: 1, rows: 1, columns: 1 }],
    ['B2:C4', { row: 1, column: 1, rows: 3, columns: 2 }],
    ['$B$2:$C$4', { row: 1, column: 1, rows: 3, columns: 2 }],
    ['D9:ZZ99', { row: 8, column: 3, rows: 2, columns: 2 }],
    ['B2:B', { row: 1, column: 1, rows: 9, columns: 1, rowsOpen: true }],
    ['B:C', { row: 0, column: 1, rows: 10, columns: 2, rowsOpen: true }],
    ['2:3', { row: 1, column: 0, rows: 2, columns: 5, columnsOpen: true }],
    ['B2:B1048576', { row: 1, column: 1, rows: 9, columns: 1, rowsOpen: true }],
  ])('is read: %s', (name, area) => {
    expect(parseArea(name, grid)).toEqual(area)
  })

  it.each(['', 'B', '7', 'B0', 'C4:B2', 'A1:B2:C3', 'A11', 'F1', 'ABCD1', '#REF!', 'name'])(
    'is refused: %j',
    (name) => {
      expect(parseArea(name, grid)).toBeUndefined()
    },
  )

  it('is written with an open end down to the last row of .xlsx', () => {
    const area = { row: 1, column: 0, rows: 9, columns: 1, rowsOpen: true } as const
    expect([areaName(area), absoluteName(area)]).toEqual(['A2:A1048576', '$A$2:$A$1048576'])
  })

  it.each([
    ['A2:A', '$A$2:$A$1048576'],
    ['A:B', '$A:$B'],
    ['A2:B9', '$A$2:$B$9'],
  ])('closes and opens again: %s', (open, closed) => {
    expect(closeRange(open)).toBe(closed)
    expect(openRange(closed)).toBe(open)
  })

  it('counts columns in letters both ways', () => {
    fc.assert(fc.property(fc.nat(16_383), (column) => columnIndexOf(columnLetters(column)) === column))
    expect([columnLetters(25), columnLetters(26), columnLetters(16_383)]).toEqual(['Z', 'AA', 'XFD'])
  })

  it('keeps any tab name in a reference', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[^\r\n\u2028\u2029]+$/), (name) => {
        expect(splitReference(`${quoteSheetName(name)}!A1`)).toEqual({ sheetName: name, range: 'A1' })
      }),
    )
  })
})

describe('gathering cells', () => {
  it('covers each cell once', () => {
    const cell = fc.record({ row: fc.nat(8), column: fc.nat(8) })
    fc.assert(
      fc.property(fc.uniqueArray(cell, { selector: ({ row, column }) => `${row},${column}` }), (cells) => {
        const covered: string[] = []
        for (const area of gatherAreas(cells))
          eachCell(area, (row, column) => covered.push(`${row},${column}`))
        expect(covered.sort()).toEqual(cells.map(({ row, column }) => `${row},${column}`).sort())
      }),
    )
  })
})
