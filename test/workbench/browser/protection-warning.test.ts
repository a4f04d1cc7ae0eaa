import { touchesWarning } from '../../../workbench/browser/sync/protection-warning'
import type { GridAction } from '../../../workbench/server/protocol'
import { book, tab } from './small-book'

const protection = { id: 1, unprotected: [], description: '', warningOnly: true, editors: [] }
const header = { ...protection, type: 'RANGE' as const, area: { row: 0, column: 0, rows: 1, columns: 6 } }
const state = book([
  tab(1, {}, { protections: [header] }),
  tab(
    2,
    {},
    {
      protections: [
        { ...protection, type: 'SHEET', unprotected: [{ row: 2, column: 0, rows: 5, columns: 6 }] },
      ],
    },
  ),
  tab(3, {}, { protections: [{ ...header, warningOnly: false }] }),
])
const typing = (sheetId: number, row: number): GridAction => ({
  kind: 'type',
  sheetId,
  row,
  column: 1,
  text: 'x',
})

describe('before an edit the window warns', () => {
  it.each<[string, GridAction, boolean]>([
    ['in a range that warns', typing(1, 0), true],
    ['not beside it', typing(1, 1), false],
    ['in a tab that warns', typing(2, 0), true],
    ['not in the part of it that is free', typing(2, 3), false],
    ['not where the store refuses anyway', typing(3, 0), false],
    [
      'when a pasted block reaches into it',
      { kind: 'paste', sheetId: 1, row: 0, column: 5, texts: [['a'], ['b']] },
      true,
    ],
    ['when its rows are deleted', { kind: 'deleteLines', sheetId: 1, lines: 'rows', at: 0, count: 2 }, true],
    [
      'not when a column is made wider',
      { kind: 'resizeLines', sheetId: 1, lines: 'columns', at: 0, count: 1, pixels: 90 },
      false,
    ],
  ])('%s', (_, action, warned) => {
    expect(touchesWarning(state, action)).toBe(warned)
  })
})
