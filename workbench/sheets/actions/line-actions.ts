import { ScriptException } from '../../host/emulated'
import type { Area } from '../snapshot'
import { deleteLines, insertLines, lineCount, moveLines, requireBounds } from '../store/lines'
import { requireEdit, requireEditTab } from '../store/permissions'
import { hasMerge, type SortKey, sortRows } from '../store/sort-rows'
import { type ChangedStructure, type EditedCells, linesOf, type Person, tabOf } from './person'

export function insertRows(
  person: Person,
  sheetId: number,
  wish: { before: number; count: number },
): ChangedStructure {
  const like = wish.before > 0 ? wish.before - 1 : 0
  insertLines(linesOf(person, sheetId, 'rows'), { at: wish.before, count: wish.count, like })
  return { changeType: 'INSERT_ROW', sheetId }
}

export function insertColumns(
  person: Person,
  sheetId: number,
  wish: { before: number; count: number },
): ChangedStructure {
  const like = wish.before > 0 ? wish.before - 1 : 0
  insertLines(linesOf(person, sheetId, 'columns'), { at: wish.before, count: wish.count, like })
  return { changeType: 'INSERT_COLUMN', sheetId }
}

export function deleteRows(
  person: Person,
  sheetId: number,
  wish: { from: number; count: number },
): ChangedStructure {
  deleteLines(linesOf(person, sheetId, 'rows'), wish.from, wish.count)
  return { changeType: 'REMOVE_ROW', sheetId }
}

export function deleteColumns(
  person: Person,
  sheetId: number,
  wish: { from: number; count: number },
): ChangedStructure {
  deleteLines(linesOf(person, sheetId, 'columns'), wish.from, wish.count)
  return { changeType: 'REMOVE_COLUMN', sheetId }
}

/** Drags rows before row `to`, counted as they are before the move. */
export function moveRows(
  person: Person,
  sheetId: number,
  wish: { from: number; count: number; to: number },
): ChangedStructure {
  moveLines(linesOf(person, sheetId, 'rows'), { at: wish.from, count: wish.count, to: wish.to })
  return { changeType: 'OTHER', sheetId }
}

export function moveColumns(
  person: Person,
  sheetId: number,
  wish: { from: number; count: number; to: number },
): ChangedStructure {
  moveLines(linesOf(person, sheetId, 'columns'), { at: wish.from, count: wish.count, to: wish.to })
  return { changeType: 'OTHER', sheetId }
}

/** Sorts an area as from the menu *Sort range*. */
export function sortArea(
  person: Person,
  sheetId: number,
  wish: { area: Area; keys: SortKey[] },
): EditedCells {
  const tab = tabOf(person, sheetId)
  requireEdit(person.book, tab, { area: wish.area, email: person.email })
  if (hasMerge(tab, wish.area))
    throw new ScriptException("You can't sort a range that contains merged cells.")
  sortRows(person.book, tab, wish)
  return { sheetId, area: wish.area }
}

/** Puts a filter over an area, in place of the one that is there. */
export function filterArea(person: Person, sheetId: number, area: Area): ChangedStructure {
  const tab = tabOf(person, sheetId)
  requireEdit(person.book, tab, { area, email: person.email })
  tab.filter = { area, criteria: {} }
  return { changeType: 'OTHER', sheetId }
}

/** Filters an area by hiding rows whose cell in a column shows one of these texts. */
export function filterColumn(
  person: Person,
  sheetId: number,
  wish: { area: Area; column: number; hiddenValues: string[] },
): ChangedStructure {
  const tab = tabOf(person, sheetId)
  requireEdit(person.book, tab, { area: wish.area, email: person.email })
  const criteria = { ...tab.filter?.criteria, [wish.column]: { hiddenValues: [...wish.hiddenValues] } }
  tab.filter = { area: tab.filter?.area ?? wish.area, criteria }
  return { changeType: 'OTHER', sheetId }
}

export function removeFilter(person: Person, sheetId: number): ChangedStructure {
  const tab = tabOf(person, sheetId)
  if (tab.filter) requireEdit(person.book, tab, { area: tab.filter.area, email: person.email })
  tab.filter = null
  return { changeType: 'OTHER', sheetId }
}

export function hideLines(
  person: Person,
  sheetId: number,
  wish: { lines: 'rows' | 'columns'; from: number; count: number; hidden: boolean },
): ChangedStructure {
  const tab = tabOf(person, sheetId)
  requireEditTab(person.book, tab, person.email)
  requireBounds({ tab, lines: wish.lines }, wish.from, wish.count)
  const set = wish.lines === 'rows' ? tab.hiddenRows : tab.hiddenColumns
  const added = Array.from({ length: wish.count }, (_, index) => wish.from + index)
  if (wish.hidden && new Set([...set, ...added]).size >= lineCount({ tab, lines: wish.lines })) {
    throw new ScriptException(`Sorry, it is not possible to hide all ${wish.lines} on a sheet.`)
  }
  for (let line = wish.from; line < wish.from + wish.count; line += 1) {
    if (wish.hidden) set.add(line)
    else set.delete(line)
  }
  return { changeType: 'OTHER', sheetId }
}
