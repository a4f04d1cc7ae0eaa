import { ScriptException } from '../../host/emulated'
import type { Area, CellStyle } from '../snapshot'
import { eachCell } from '../store/area'
import type { Tab } from '../store/book'
import { cellAt, ensureCell, restyle, type StyleCache, styleCache } from '../store/cells'
import { cssColor } from '../store/css-colors'
import { requireBounds } from '../store/lines'
import { breakMerges, mergeArea } from '../store/merges'
import { requireEdit, requireEditTab } from '../store/permissions'
import { type ChangedStructure, linesOf, type Person, type Place, tabOf } from './person'

/** A style as a toolbar sets it; null takes a property back to the default. */
export type StylePatch = { [Key in keyof CellStyle]?: CellStyle[Key] | null }

/** Formats cells as with the toolbar. Of borders, only the edges named are changed. */
export function formatCells(
  person: Person,
  sheetId: number,
  wish: { areas: readonly Area[]; style: StylePatch },
): ChangedStructure {
  const tab = tabOf(person, sheetId)
  for (const area of wish.areas) requireEdit(person.book, tab, { area, email: person.email })
  const { borders, ...plain } = wish.style
  const patch = Object.fromEntries(Object.entries(plain).map(([key, value]) => [key, value ?? undefined]))
  const restyled = styleCache()
  for (const area of wish.areas) {
    eachCell(area, (row, column) => restyle(ensureCell(tab, row, column), patch, restyled))
    if (borders !== undefined) setBorders(tab, area, { borders, cache: new Map() })
  }
  return { changeType: 'FORMAT', sheetId }
}

interface BorderWish {
  borders: CellStyle['borders'] | null
  cache: Map<CellStyle | undefined, StyleCache>
}

function setBorders(tab: Tab, area: Area, { borders, cache }: BorderWish): void {
  eachCell(area, (row, column) => {
    const cell = ensureCell(tab, row, column)
    const merged = Object.entries({ ...(borders === null ? {} : cell.style?.borders), ...borders })
    const kept = merged.filter(([, edge]) => edge !== null && edge !== undefined)
    const patch = { borders: kept.length > 0 ? Object.fromEntries(kept) : undefined }
    const known = cache.get(cell.style) ?? styleCache()
    cache.set(cell.style, known)
    restyle(cell, patch, known)
  })
}

/** Writes the note of a cell; an empty one is taken away. */
export function setNote(person: Person, place: Place, text: string): ChangedStructure {
  const tab = tabOf(person, place.sheetId)
  const area = { row: place.row, column: place.column, rows: 1, columns: 1 }
  requireEdit(person.book, tab, { area, email: person.email })
  if (text !== '') ensureCell(tab, place.row, place.column).note = text
  else delete cellAt(tab, place.row, place.column)?.note
  return { changeType: 'OTHER', sheetId: tab.id }
}

/** Merges an area, of which only the top-left content stays, or breaks its merges apart. */
export function mergeCells(
  person: Person,
  sheetId: number,
  wish: { area: Area; merged: boolean },
): ChangedStructure {
  const tab = tabOf(person, sheetId)
  requireEdit(person.book, tab, { area: wish.area, email: person.email })
  if (wish.merged) mergeArea(tab, wish.area)
  else breakMerges(tab, wish.area)
  return { changeType: 'OTHER', sheetId }
}

/** Keeps so many rows and columns in sight; at least one line of each kind stays unfrozen (wordings are *guesses*). */
export function freezeLines(
  person: Person,
  sheetId: number,
  frozen: { rows: number; columns: number },
): ChangedStructure {
  const tab = tabOf(person, sheetId)
  requireEditTab(person.book, tab, person.email)
  if (frozen.rows >= tab.rowCount) throw new ScriptException("You can't freeze all rows on the sheet.")
  if (frozen.columns >= tab.columnCount)
    throw new ScriptException("You can't freeze all columns on the sheet.")
  tab.frozenRows = frozen.rows
  tab.frozenColumns = frozen.columns
  return { changeType: 'OTHER', sheetId }
}

/** Drags the edge of lines. `pixels` is their new width or height. */
export function resizeLines(
  person: Person,
  sheetId: number,
  wish: { lines: 'rows' | 'columns'; from: number; count: number; pixels: number },
): ChangedStructure {
  const edit = linesOf(person, sheetId, wish.lines)
  requireEditTab(person.book, edit.tab, person.email)
  requireBounds(edit, wish.from, wish.count)
  const sizes = wish.lines === 'rows' ? edit.tab.rowHeights : edit.tab.columnWidths
  for (let line = wish.from; line < wish.from + wish.count; line += 1) sizes.set(line, wish.pixels)
  return { changeType: 'OTHER', sheetId }
}

/** @param color a CSS colour, or null for none */
export function colorTab(person: Person, sheetId: number, color: string | null): ChangedStructure {
  const tab = tabOf(person, sheetId)
  requireEditTab(person.book, tab, person.email)
  const read = color === null ? null : cssColor(color)
  if (read === undefined) throw new ScriptException(`Invalid color: ${color}`)
  tab.tabColor = read
  return { changeType: 'OTHER', sheetId }
}
