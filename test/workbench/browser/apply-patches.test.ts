import { applyPatches } from '../../../workbench/browser/sync/apply-patches'
import { book, cellOf, tab } from './small-book'

const before = book([tab(1, { 0: { 0: { value: 'a' } }, 3: { 1: { value: 'b' } } }), tab(2)])

describe('patches applied to a book', () => {
  it('change the named cells and share every other row and tab with the old book', () => {
    const after = applyPatches(before, [
      { kind: 'cells', sheetId: 1, cells: [{ row: 0, column: 1, cell: { value: 'new' } }] },
    ])
    expect(cellOf(after, 1, 0, 1)).toEqual({ value: 'new' })
    expect(after.sheets[0]?.cells[3]).toBe(before.sheets[0]?.cells[3])
    expect(after.sheets[1]).toBe(before.sheets[1])
    expect(before.sheets[0]?.cells[0]).toEqual({ 0: { value: 'a' } })
  })

  it('leave no empty row behind the last cell', () => {
    const after = applyPatches(before, [
      { kind: 'cells', sheetId: 1, cells: [{ row: 3, column: 1, cell: null }] },
    ])
    expect(Object.keys(after.sheets[0]?.cells ?? {})).toEqual(['0'])
  })

  it('add, replace and remove tabs and bring them into order', () => {
    const after = applyPatches(before, [
      { kind: 'sheet', sheet: tab(3) },
      { kind: 'sheet', sheet: tab(2, {}, { name: 'Renamed' }) },
      { kind: 'removeSheet', sheetId: 1 },
      { kind: 'book', name: 'Other', order: [3, 2] },
    ])
    expect(after.name).toBe('Other')
    expect(after.sheets.map(({ name }) => name)).toEqual(['Tab 3', 'Renamed'])
  })
})
