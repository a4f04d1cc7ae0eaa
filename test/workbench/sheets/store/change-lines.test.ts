import fc from 'fast-check'
import type { Book } from '../../../../workbench/sheets/store/book'
import { mapSpan } from '../../../../workbench/sheets/store/line-change'
import { deleteLines, insertLines, moveLines } from '../../../../workbench/sheets/store/lines'
import { addMetadata } from '../../../../workbench/sheets/store/metadata'
import { typeInto } from '../../../../workbench/sheets/user-actions'
import { firstTab, now, owner, smallBook } from '../books'

const numRuns = process.env.THROUGHLINE_SOAK ? 5000 : 100
const rowCount = 12

/** A book in which row n is called n in its cell, note, height, metadata and named range, so that each can be asked where it is. */
function labelledBook(): Book {
  const book = smallBook({ rowCount, columnCount: 3 })
  const tab = firstTab(book)
  for (let row = 0; row < rowCount; row += 1) {
    typeInto({ book, email: owner, nowMs: now }, { sheetId: 0, row, column: 0 }, `row ${row}`)
    const cell = tab.rows[row]?.[0]
    if (cell) cell.note = `row ${row}`
    tab.rowHeights.set(row, 100 + row)
    addMetadata(book, { key: `row ${row}`, value: '', visibility: 'DOCUMENT', sheetId: 0, row })
    book.namedRanges.push({ name: `row_${row}`, sheetId: 0, area: { row, column: 0, rows: 1, columns: 1 } })
    typeInto({ book, email: owner, nowMs: now }, { sheetId: 0, row, column: 1 }, `=A${row + 1}`)
  }
  return book
}

const change = fc.record({
  kind: fc.constantFrom('insert', 'delete', 'move'),
  at: fc.nat(11),
  count: fc.integer({ min: 1, max: 3 }),
  to: fc.nat(12),
})

function apply(book: Book, wish: { kind: string; at: number; count: number; to: number }): void {
  const tab = firstTab(book)
  const edit = { book, tab, lines: 'rows' as const, email: owner }
  const at = wish.at % tab.rowCount
  const count = Math.min(wish.count, tab.rowCount - at)
  const to = wish.to % (tab.rowCount + 1)
  if (wish.kind === 'insert') insertLines(edit, { at, count, like: at })
  else if (wish.kind === 'delete' && count < tab.rowCount) deleteLines(edit, at, count)
  else if (wish.kind === 'move' && (to <= at || to >= at + count)) moveLines(edit, { at, count, to })
}

describe('rows that are inserted, deleted and moved', () => {
  it('take note, height, metadata, named range and references along', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), (changes) => {
        const book = labelledBook()
        for (const wish of changes) apply(book, wish)
        const tab = firstTab(book)
        expect(tab.rows.length).toBeLessThanOrEqual(tab.rowCount)
        for (const [index, row] of tab.rows.entries()) {
          const label = row[0]?.value
          if (typeof label !== 'string') continue
          const number = Number(label.slice(4))
          expect(row[0]?.note).toBe(label)
          expect(tab.rowHeights.get(index)).toBe(100 + number)
          expect(book.metadata.find((item) => item.key === label)?.row).toBe(index)
          expect(book.namedRanges.find((one) => one.name === `row_${number}`)?.area.row).toBe(index)
          expect(row[1]?.formula).toBe(`=A${index + 1}`)
        }
        const living = tab.rows.filter((row) => row[0]?.value !== undefined).length
        expect([book.metadata.length, book.namedRanges.length]).toEqual([living, living])
      }),
      { numRuns },
    )
  })

  it.each([
    ['insert', 2, 1, 3, { start: 4, count: 3 }],
    ['insert', 3, 1, 3, { start: 4, count: 3 }],
    ['insert', 4, 1, 3, { start: 3, count: 4 }],
    ['insert', 6, 1, 3, { start: 3, count: 3 }],
    ['delete', 0, 2, 3, { start: 1, count: 3 }],
    ['delete', 2, 2, 3, { start: 2, count: 2 }],
    ['delete', 3, 3, 3, undefined],
    ['delete', 5, 4, 3, { start: 3, count: 2 }],
  ] as const)('%s at %d of %d lines changes lines 3 to 5 to %p', (kind, at, count, start, span) => {
    expect(mapSpan({ lines: 'rows', kind, at, count }, start, 3)).toEqual(span)
  })
})
