import type { GridAction } from '../../server/protocol'
import type { BookSnapshot, CellSnapshot, SheetSnapshot, StoredValue } from '../../sheets/snapshot'
import { type CellChange, withCells } from './apply-patches'

/**
 * What the grid shows until the server has answered, so that typing is felt at once. It need not be right: the server's cell replaces it.
 * Actions whose outcome is not plain are not guessed.
 */
export function guessAction(book: BookSnapshot, action: GridAction): BookSnapshot {
  const changes = guessedCells(book, action)
  if (changes.length === 0 || !('sheetId' in action)) return book
  const sheets = book.sheets.map((sheet) => (sheet.id === action.sheetId ? withCells(sheet, changes) : sheet))
  return { ...book, sheets }
}

function guessedCells(book: BookSnapshot, action: GridAction): CellChange[] {
  const sheet = 'sheetId' in action ? book.sheets.find(({ id }) => id === action.sheetId) : undefined
  if (!sheet) return []
  if (action.kind === 'type') return [typed(sheet, action, action.text)]
  if (action.kind === 'note') return [noted(sheet, action)]
  if (action.kind === 'clear' && action.what === 'values') return cleared(sheet, action)
  if (action.kind !== 'paste') return []
  return action.texts.flatMap((line, rows) =>
    line.map((text, columns) =>
      typed(sheet, { row: action.row + rows, column: action.column + columns }, text),
    ),
  )
}

interface Spot {
  row: number
  column: number
}

function typed(sheet: SheetSnapshot, { row, column }: Spot, text: string): CellChange {
  const kept = withoutValue(sheet.cells[row]?.[column])
  return change(row, column, { ...kept, ...contentOf(text, kept) })
}

function contentOf(text: string, kept: CellSnapshot): { value?: StoredValue; formula?: string } {
  if (text === '') return {}
  if (kept.style?.numberFormat === '@') return { value: text }
  if (text.startsWith('=') && text.length > 1) return { formula: text }
  if (text.startsWith("'")) return { value: text.slice(1) }
  if (/^(true|false)$/i.test(text)) return { value: /^true$/i.test(text) }
  if (/^-?\d+(\.\d+)?$/.test(text)) return { value: Number(text) }
  return { value: text }
}

function noted(sheet: SheetSnapshot, { row, column, text }: Spot & { text: string }): CellChange {
  const { note: _old, ...kept } = sheet.cells[row]?.[column] ?? {}
  return change(row, column, text === '' ? kept : { ...kept, note: text })
}

function cleared(sheet: SheetSnapshot, action: GridAction & { kind: 'clear' }): CellChange[] {
  return action.areas.flatMap((area) => {
    const rows = Object.keys(sheet.cells).map(Number)
    const inside = rows.filter((row) => row >= area.row && row < area.row + area.rows)
    return inside.flatMap((row) =>
      Object.entries(sheet.cells[row] ?? {})
        .filter(([column]) => Number(column) >= area.column && Number(column) < area.column + area.columns)
        .map(([column, cell]) => change(row, Number(column), withoutValue(cell))),
    )
  })
}

function withoutValue(cell: CellSnapshot = {}): CellSnapshot {
  const { value: _value, formula: _formula, error: _error, links: _links, runs: _runs, ...kept } = cell
  return kept
}

function change(row: number, column: number, cell: CellSnapshot): CellChange {
  return { row, column, cell: Object.keys(cell).length === 0 ? null : cell }
}
