import * as v from 'valibot'
import type { GridAction } from './protocol'
import { RequestProblem } from './request-problem'

/** The largest grid that Sheets knows, and a guard against numbers that would keep the thread busy for ever. */
const line = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000_000))
const count = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000))
const id = v.pipe(v.number(), v.integer())
const text = v.string()
const lines = v.picklist(['rows', 'columns'])
const area = v.object({
  row: line,
  column: line,
  rows: count,
  columns: count,
  rowsOpen: v.optional(v.literal(true)),
  columnsOpen: v.optional(v.literal(true)),
})
const areas = v.array(area)
const cell = { sheetId: id, row: line, column: line }
const block = { sheetId: id, lines, at: line, count }

function resettable<Schema extends v.GenericSchema>(schema: Schema) {
  return v.optional(v.nullable(schema))
}

const edge = resettable(v.object({ style: text, color: text }))
const style = v.object({
  numberFormat: resettable(text),
  background: resettable(text),
  color: resettable(text),
  bold: resettable(v.boolean()),
  italic: resettable(v.boolean()),
  underline: resettable(v.boolean()),
  strikethrough: resettable(v.boolean()),
  fontFamily: resettable(text),
  fontSize: resettable(v.pipe(v.number(), v.minValue(1), v.maxValue(400))),
  horizontal: resettable(v.picklist(['left', 'center', 'right', 'general', 'general-left'])),
  vertical: resettable(v.picklist(['top', 'middle', 'bottom'])),
  wrap: resettable(v.picklist(['OVERFLOW', 'WRAP', 'CLIP'])),
  borders: resettable(v.object({ top: edge, left: edge, bottom: edge, right: edge })),
  rotation: resettable(v.number()),
  verticalText: resettable(v.boolean()),
  direction: resettable(v.picklist(['LEFT_TO_RIGHT', 'RIGHT_TO_LEFT'])),
})

const stored = v.union([text, v.number(), v.boolean()])

const action = v.variant('kind', [
  v.object({ kind: v.literal('type'), ...cell, text }),
  v.object({ kind: v.literal('paste'), ...cell, texts: v.pipe(v.array(v.array(text)), v.minLength(1)) }),
  v.object({
    kind: v.literal('copyCells'),
    from: v.object({ sheetId: id, area }),
    to: v.object(cell),
    cut: v.boolean(),
  }),
  v.object({ kind: v.literal('fill'), sheetId: id, source: area, target: area }),
  v.object({
    kind: v.literal('clear'),
    sheetId: id,
    areas,
    what: v.picklist(['values', 'formats', 'notes', 'all']),
  }),
  v.object({ kind: v.literal('format'), sheetId: id, areas, style }),
  v.object({ kind: v.literal('note'), ...cell, text }),
  v.object({ kind: v.literal('insertLines'), ...block }),
  v.object({ kind: v.literal('deleteLines'), ...block }),
  v.object({ kind: v.literal('moveLines'), ...block, to: line }),
  v.object({ kind: v.literal('hideLines'), ...block, hidden: v.boolean() }),
  v.object({
    kind: v.literal('resizeLines'),
    ...block,
    pixels: v.pipe(v.number(), v.minValue(0), v.maxValue(2_000)),
  }),
  v.object({ kind: v.literal('freeze'), sheetId: id, rows: line, columns: line }),
  v.object({ kind: v.literal('merge'), sheetId: id, area, merged: v.boolean() }),
  v.object({
    kind: v.literal('sort'),
    sheetId: id,
    area,
    keys: v.array(v.object({ column: line, ascending: v.boolean() })),
  }),
  v.object({ kind: v.literal('filter'), sheetId: id, area: v.nullable(area) }),
  v.object({ kind: v.literal('filterColumn'), sheetId: id, column: line, hiddenValues: v.array(text) }),
  v.object({ kind: v.literal('addTab'), index: line, name: v.optional(text) }),
  v.object({ kind: v.literal('renameTab'), sheetId: id, name: text }),
  v.object({ kind: v.literal('moveTab'), sheetId: id, index: line }),
  v.object({ kind: v.literal('duplicateTab'), sheetId: id }),
  v.object({ kind: v.literal('deleteTab'), sheetId: id }),
  v.object({ kind: v.literal('hideTab'), sheetId: id, hidden: v.boolean() }),
  v.object({ kind: v.literal('colorTab'), sheetId: id, color: v.nullable(text) }),
  v.object({
    kind: v.literal('computed'),
    sheetId: id,
    cells: v.array(v.object({ row: line, column: line, value: v.optional(stored), error: v.optional(text) })),
  }),
  v.object({ kind: v.literal('undo') }),
  v.object({ kind: v.literal('redo') }),
])

/** Capitals make no other account. */
const address = v.pipe(
  text,
  v.toLowerCase(),
  v.regex(/^[^\s@,;<>"]+@[^\s@,;<>"]+$/, 'this is no email address'),
  v.maxLength(254),
)

const at = v.optional(v.object({ sheetId: id, areas, row: line, column: line }))

/** What POST requests carry, by path. */
const bodies = {
  '/menu': v.object({ path: v.array(text), at }),
  '/answer': v.object({ id, button: text, text: v.optional(text) }),
  '/run': v.object({ frame: id, functionName: text, args: v.array(v.unknown()), at }),
  '/people': v.object({ email: address, role: v.picklist(['owner', 'editor', 'viewer', 'none']) }),
  '/clock': v.object({
    to: v.optional(text),
    days: v.optional(v.number()),
    hours: v.optional(v.number()),
    trouble: v.optional(v.picklist(['late', 'twice', 'never'])),
  }),
  '/quota': v.object({ left: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000)) }),
}

/** @throws RequestProblem 400 that says what cannot be understood */
export function readAction(body: unknown): GridAction {
  return read(action, body) as GridAction
}

/** @throws RequestProblem 400 */
export function readRequest<Path extends keyof typeof bodies>(
  path: Path,
  body: unknown,
): v.InferOutput<(typeof bodies)[Path]> {
  return read(bodies[path], body)
}

function read<Schema extends v.GenericSchema>(schema: Schema, body: unknown): v.InferOutput<Schema> {
  const result = v.safeParse(schema, body)
  if (result.success) return result.output
  const [issue] = result.issues
  const place = v.getDotPath(issue) ?? 'the request'
  throw new RequestProblem(400, `${place} cannot be understood: ${issue.message}`)
}
