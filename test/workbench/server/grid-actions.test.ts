import type { GridAction } from '../../../workbench/server/protocol'
import { cell, EDITOR, OWNER, sessionOf } from './session'

const one = { row: 0, column: 0, rows: 1, columns: 1 }
const type = (row: number, column: number, text: string) =>
  ({ kind: 'type', sheetId: 0, row, column, text }) as const

describe('an action that is refused', () => {
  it.each([
    ['a place outside', { ...type(500, 0, 'x') }, 'This place is outside the sheet.'],
    ['a tab that is gone', { ...type(0, 0, 'x'), sheetId: 77 }, 'This tab is not there any more.'],
    [
      'half an area',
      { kind: 'clear', sheetId: 0, areas: [one, { ...one, row: 99 }], what: 'values' },
      'outside',
    ],
    [
      'all rows hidden',
      { kind: 'hideLines', sheetId: 0, lines: 'rows', at: 0, count: 20, hidden: true },
      'hide all rows',
    ],
    ['all rows frozen', { kind: 'freeze', sheetId: 0, rows: 20, columns: 0 }, "can't freeze all rows"],
    ['a name twice', { kind: 'addTab', index: 1, name: 'Sheet1' }, 'already exists'],
    ['a colour that is none', { kind: 'colorTab', sheetId: 0, color: 'nocolour' }, 'Invalid color'],
    [
      'a filter that is not there',
      { kind: 'filterColumn', sheetId: 0, column: 0, hiddenValues: [] },
      'no filter',
    ],
    [
      'filling around a corner',
      { kind: 'fill', sheetId: 0, source: one, target: { ...one, rows: 2, columns: 2 } },
      'one direction',
    ],
    ['nothing to undo', { kind: 'undo' }, 'nothing to undo'],
  ] as const)('for %s says so and changes nothing', (_what, action, words) => {
    const { act, book, patches } = sessionOf()
    const before = JSON.stringify(book())
    expect(act(OWNER, action as never)).toMatchObject({ refused: expect.stringContaining(words) })
    expect(JSON.stringify(book())).toBe(before)
    expect(patches()).toEqual([])
  })

  it('would leave no tab to be seen is refused', () => {
    const { act } = sessionOf()
    act(OWNER, { kind: 'hideTab', sheetId: 5, hidden: true })
    const refused = expect.stringContaining('visible sheets')
    expect(act(OWNER, { kind: 'deleteTab', sheetId: 0 })).toMatchObject({ refused })
  })

  it('half-way leaves nothing behind', () => {
    const { act, book, client } = sessionOf((tab) => {
      tab.rows[19] = [{ validation: { criteria: 'CHECKBOX', values: [], allowInvalid: false } }]
    })
    const pasted = {
      kind: 'paste',
      sheetId: 0,
      row: 19,
      column: 0,
      texts: [['no'], ['beyond the grid']],
    } as GridAction
    expect(act(OWNER, pasted)).toHaveProperty('refused')
    expect(book().sheets[0]?.rowCount).toBe(20)
    expect(client()).toEqual(book())
  })
})

describe('what an action does', () => {
  it.each([
    ['numbers in steps', ['2', '4'], ['6', '8']],
    ['one number again', ['7'], ['7', '7']],
    ['days one by one', ['1/30/2026'], ['1/31/2026', '2/1/2026']],
    ['weeks by two dates', ['1/1/2026', '1/8/2026'], ['1/15/2026', '1/22/2026']],
    ['texts that count', ['Week 9'], ['Week 10', 'Week 11']],
    ['other texts in turn', ['red', 'blue'], ['red', 'blue']],
    ['what is no series in turn', ['1', '2', '5'], ['1', '2']],
  ])('fills %s', (_what, source, expected) => {
    const { act, shown } = sessionOf()
    act(OWNER, { kind: 'paste', sheetId: 0, row: 0, column: 0, texts: source.map((text) => [text]) })
    const rows = source.length
    act(OWNER, { kind: 'fill', sheetId: 0, source: { ...one, rows }, target: { ...one, rows: rows + 2 } })
    expect(shown(0).slice(rows, rows + 2)).toEqual(expected)
  })

  it('fills formulas with their references moved, and upwards too', () => {
    const { act, book } = sessionOf()
    act(OWNER, type(3, 1, '=A4*2'))
    const source = { row: 3, column: 1, rows: 1, columns: 1 }
    act(OWNER, { kind: 'fill', sheetId: 0, source, target: { row: 1, column: 1, rows: 3, columns: 1 } })
    expect([1, 2, 3].map((row) => cell(book(), row, 1)?.formula)).toEqual(['=A2*2', '=A3*2', '=A4*2'])
  })

  it('copies cells with all they carry, and cut cells leave nothing', () => {
    const { act, book } = sessionOf()
    act(OWNER, type(0, 0, 'x'))
    act(OWNER, { kind: 'note', sheetId: 0, row: 0, column: 0, text: 'why' })
    act(OWNER, { kind: 'format', sheetId: 0, areas: [one], style: { bold: true } })
    const whole = { value: 'x', note: 'why', style: { bold: true } }
    act(OWNER, {
      kind: 'copyCells',
      from: { sheetId: 0, area: one },
      to: { sheetId: 0, row: 2, column: 2 },
      cut: false,
    })
    expect([cell(book(), 0, 0), cell(book(), 2, 2)]).toEqual([whole, whole])
    act(OWNER, {
      kind: 'copyCells',
      from: { sheetId: 0, area: one },
      to: { sheetId: 0, row: 25, column: 0 },
      cut: true,
    })
    expect([cell(book(), 0, 0), cell(book(), 25, 0), book().sheets[0]?.rowCount]).toEqual([
      undefined,
      whole,
      26,
    ])
  })

  it('takes single edges of a border away and leaves the others', () => {
    const { act, book } = sessionOf()
    const line = { style: 'SOLID', color: '#000000' }
    const style = (borders: object | null) =>
      ({ kind: 'format', sheetId: 0, areas: [one], style: { borders } }) as never
    act(OWNER, style({ top: line, left: line }))
    act(OWNER, style({ top: null }))
    expect(cell(book(), 0, 0)).toEqual({ style: { borders: { left: line } } })
    act(OWNER, style(null))
    expect(cell(book(), 0, 0)).toBeUndefined()
  })

  it('takes over what a grid computed, for formulas only and for nobody to undo', () => {
    const { act, book } = sessionOf()
    act(OWNER, type(0, 0, '=1+1'))
    const cells = [
      { row: 0, column: 0, value: 2 },
      { row: 5, column: 5, value: 9 },
    ]
    act(OWNER, { kind: 'computed', sheetId: 0, cells })
    expect([cell(book(), 0, 0), cell(book(), 5, 5)]).toEqual([{ formula: '=1+1', value: 2 }, undefined])
    act(OWNER, { kind: 'undo' })
    expect(cell(book(), 0, 0)).toBeUndefined()
  })
})

describe('undo', () => {
  it.each([
    ['typing', type(0, 0, 'y')],
    ['inserting rows', { kind: 'insertLines', sheetId: 0, lines: 'rows', at: 0, count: 2 }],
    ['deleting columns', { kind: 'deleteLines', sheetId: 0, lines: 'columns', at: 0, count: 1 }],
    ['adding a tab', { kind: 'addTab', index: 0 }],
    ['deleting a tab', { kind: 'deleteTab', sheetId: 5 }],
    ['renaming a tab', { kind: 'renameTab', sheetId: 0, name: 'Goals' }],
    ['moving a tab', { kind: 'moveTab', sheetId: 0, index: 1 }],
    ['merging', { kind: 'merge', sheetId: 0, area: { ...one, columns: 2 }, merged: true }],
    ['freezing', { kind: 'freeze', sheetId: 0, rows: 2, columns: 1 }],
    ['filtering', { kind: 'filter', sheetId: 0, area: { ...one, rows: 3 } }],
  ] as const)('takes back %s, and redo does it again', (_what, action) => {
    const { act, book, client } = sessionOf((tab, book) => {
      tab.rows = [[{ value: 'x' }, { value: 1 }], [{ formula: "='Other'!A1", value: 3 }]]
      book.namedRanges.push({ name: 'Here', sheetId: 5, area: one })
    })
    const state = () => JSON.stringify({ ...book(), activeSheetId: 0 })
    const before = state()
    act(OWNER, action as never)
    const after = state()
    expect(after).not.toBe(before)
    expect(act(OWNER, { kind: 'undo' })).not.toHaveProperty('refused')
    expect(state()).toBe(before)
    expect(act(OWNER, { kind: 'redo' })).not.toHaveProperty('refused')
    expect(state()).toBe(after)
    expect(client()).toEqual(book())
  })

  it('takes back only what one did oneself, in order', () => {
    const { act, shown } = sessionOf()
    act(OWNER, type(0, 0, 'mine'))
    act(EDITOR, type(1, 0, 'hers'))
    act(OWNER, type(2, 0, 'mine too'))
    act(OWNER, { kind: 'undo' })
    act(OWNER, { kind: 'undo' })
    expect(shown(0).slice(0, 3)).toEqual(['', 'hers', ''])
    expect(act(OWNER, { kind: 'undo' })).toHaveProperty('refused', 'There is nothing to undo.')
  })

  it('is refused where somebody else changed the same since', () => {
    const { act, shown } = sessionOf()
    act(OWNER, type(0, 0, 'mine'))
    act(EDITOR, type(0, 0, 'hers'))
    expect(act(OWNER, { kind: 'undo' })).toHaveProperty('refused', expect.stringContaining('somebody else'))
    expect(shown(0)[0]).toBe('hers')
  })

  it('is refused to somebody who may not edit any more', () => {
    const { act, share } = sessionOf()
    act(EDITOR, type(0, 0, 'hers'))
    share({ email: EDITOR, role: 'viewer' })
    expect(act(EDITOR, { kind: 'undo' })).toHaveProperty('refused')
  })

  it('forgets what could be done again once something else is done', () => {
    const { act } = sessionOf()
    act(OWNER, type(0, 0, 'a'))
    act(OWNER, { kind: 'undo' })
    act(OWNER, type(0, 0, 'b'))
    expect(act(OWNER, { kind: 'redo' })).toHaveProperty('refused', 'There is nothing to redo.')
  })
})
