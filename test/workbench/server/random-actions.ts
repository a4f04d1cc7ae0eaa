import fc from 'fast-check'
import type { GridAction } from '../../../workbench/server/protocol'

const line = fc.integer({ min: 0, max: 9 })
const few = fc.integer({ min: 1, max: 3 })
const sheetId = fc.constantFrom(0, 0, 0, 5)
const text = fc.constantFrom(
  '',
  'x',
  '7',
  '3.5',
  '1/5/2027',
  'TRUE',
  '=A1',
  "=SUM('Other'!A1:B2)",
  "'0012",
  'Week 3',
)
const lines = fc.constantFrom('rows' as const, 'columns' as const)
const area = fc.record({ row: line, column: fc.integer({ min: 0, max: 4 }), rows: few, columns: few })
const place = { sheetId, row: line, column: fc.integer({ min: 0, max: 5 }) }
const block = { sheetId, lines, at: line, count: few }
const kind = <Kind extends string>(name: Kind) => fc.constant(name)
const color = fc.constantFrom('#ff0000', '#00ff00', null)

/** Anything that somebody might do at a grid of two small tabs, sensible or not. */
export const anyAction = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: kind('type'), ...place, text }) },
  fc.record({
    kind: kind('paste'),
    ...place,
    texts: fc.array(fc.array(text, { maxLength: 3 }), { minLength: 1, maxLength: 3 }),
  }),
  fc.record({
    kind: kind('copyCells'),
    from: fc.record({ sheetId, area }),
    to: fc.record(place),
    cut: fc.boolean(),
  }),
  fc.record({ kind: kind('fill'), sheetId, source: area, target: area }),
  fc.record({
    kind: kind('clear'),
    sheetId,
    areas: fc.array(area, { minLength: 1, maxLength: 2 }),
    what: fc.constantFrom('values', 'formats', 'notes', 'all'),
  }),
  fc.record({
    kind: kind('format'),
    sheetId,
    areas: fc.array(area, { minLength: 1, maxLength: 2 }),
    style: fc.record(
      { bold: fc.boolean(), background: color, numberFormat: fc.constantFrom('@', '0.00', null) },
      { requiredKeys: [] },
    ),
  }),
  fc.record({ kind: kind('note'), ...place, text }),
  fc.record({ kind: kind('insertLines'), ...block }),
  fc.record({ kind: kind('deleteLines'), ...block }),
  fc.record({ kind: kind('moveLines'), ...block, to: line }),
  fc.record({ kind: kind('hideLines'), ...block, hidden: fc.boolean() }),
  fc.record({ kind: kind('resizeLines'), ...block, pixels: fc.integer({ min: 20, max: 300 }) }),
  fc.record({ kind: kind('freeze'), sheetId, rows: few, columns: few }),
  fc.record({ kind: kind('merge'), sheetId, area, merged: fc.boolean() }),
  fc.record({
    kind: kind('sort'),
    sheetId,
    area,
    keys: fc.array(fc.record({ column: line, ascending: fc.boolean() }), { maxLength: 2 }),
  }),
  fc.record({ kind: kind('filter'), sheetId, area: fc.option(area) }),
  fc.record({
    kind: kind('filterColumn'),
    sheetId,
    column: line,
    hiddenValues: fc.array(text, { maxLength: 2 }),
  }),
  fc.record({ kind: kind('addTab'), index: fc.integer({ min: 0, max: 3 }) }),
  fc.record({ kind: kind('renameTab'), sheetId, name: fc.constantFrom('Goals', 'Other', "It's", '') }),
  fc.record({ kind: kind('moveTab'), sheetId, index: fc.integer({ min: 0, max: 3 }) }),
  fc.record({ kind: kind('duplicateTab'), sheetId }),
  fc.record({ kind: kind('deleteTab'), sheetId }),
  fc.record({ kind: kind('hideTab'), sheetId, hidden: fc.boolean() }),
  fc.record({ kind: kind('colorTab'), sheetId, color }),
  fc.record({
    kind: kind('computed'),
    sheetId,
    cells: fc.array(fc.record({ row: line, column: line, value: fc.integer() }), { maxLength: 3 }),
  }),
  { weight: 3, arbitrary: fc.record({ kind: kind('undo') }) },
  { weight: 2, arbitrary: fc.record({ kind: kind('redo') }) },
) as fc.Arbitrary<GridAction>
