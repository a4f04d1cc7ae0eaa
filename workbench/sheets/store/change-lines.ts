import type { Area } from '../snapshot'
import { adjustReferences } from './adjust-references'
import type { Book, Tab } from './book'
import { type LineChange, mapArea, mapLine } from './line-change'

/**
 * Inserts, deletes or moves rows or columns of a tab: cells with all they carry, sizes and hidden lines, merges, conditional rules,
 * protections, filter, bandings, named ranges, developer metadata, and every reference to the tab in formulas and rules.
 * The caller has checked bounds and rights.
 */
export function changeLines(book: Book, tab: Tab, change: LineChange): void {
  moveCells(tab, change)
  const size = resize(tab, change)
  const move = (area: Area): Area | undefined => mapArea(change, area, size)
  moveLineFacts(tab, change)
  moveTabAreas(tab, move, change)
  book.namedRanges = book.namedRanges.flatMap((named) => {
    if (named.sheetId !== tab.id) return [named]
    const area = move(named.area)
    return area ? [{ ...named, area }] : []
  })
  moveMetadata(book, tab, change)
  adjustReferences(book, tab, (area) => move(area))
}

function moveCells(tab: Tab, change: LineChange): void {
  if (change.lines === 'rows') {
    moveEntries(tab.rows, change, () => [])
    return
  }
  for (const row of tab.rows) moveEntries(row, change, () => undefined)
}

function moveEntries<T>(entries: T[], change: LineChange, blank: () => T): void {
  if (change.kind === 'insert') {
    if (entries.length <= change.at) return
    const fresh = Array.from({ length: change.count }, blank)
    spliceIn(entries, change.at, fresh)
    return
  }
  if (change.kind === 'delete') {
    entries.splice(change.at, change.count)
    return
  }
  const reach = Math.max(change.at + change.count, change.to)
  while (entries.length < reach) entries.push(blank())
  const taken = entries.splice(change.at, change.count)
  spliceIn(entries, change.to > change.at ? change.to - change.count : change.to, taken)
}

/** Spreading many thousands of rows into one splice would overflow the stack. */
function spliceIn<T>(entries: T[], at: number, added: T[]): void {
  const tail = entries.splice(at)
  for (const entry of added) entries.push(entry)
  for (const entry of tail) entries.push(entry)
}

function resize(tab: Tab, change: LineChange): number {
  const by = change.kind === 'insert' ? change.count : change.kind === 'delete' ? -change.count : 0
  if (change.lines === 'rows') {
    tab.rowCount += by
    tab.frozenRows = frozenAfter(tab.frozenRows, change)
    return tab.rowCount
  }
  tab.columnCount += by
  tab.frozenColumns = frozenAfter(tab.frozenColumns, change)
  return tab.columnCount
}

/** Lines inserted between frozen ones are frozen; deleted frozen lines are no more. */
function frozenAfter(frozen: number, change: LineChange): number {
  if (change.kind === 'insert') return change.at < frozen ? frozen + change.count : frozen
  if (change.kind === 'move') return frozen
  return frozen - Math.max(0, Math.min(frozen, change.at + change.count) - change.at)
}

function moveLineFacts(tab: Tab, change: LineChange): void {
  if (change.lines === 'rows') {
    tab.rowHeights = movedKeys(tab.rowHeights, change)
    tab.hiddenRows = movedSet(tab.hiddenRows, change)
    return
  }
  tab.columnWidths = movedKeys(tab.columnWidths, change)
  tab.hiddenColumns = movedSet(tab.hiddenColumns, change)
}

function movedKeys(map: Map<number, number>, change: LineChange): Map<number, number> {
  const moved = new Map<number, number>()
  for (const [line, value] of map) {
    const target = mapLine(change, line)
    if (target !== undefined) moved.set(target, value)
  }
  return moved
}

function movedSet(lines: Set<number>, change: LineChange): Set<number> {
  const moved = [...lines].map((line) => mapLine(change, line))
  return new Set(moved.filter((line): line is number => line !== undefined))
}

function moveTabAreas(tab: Tab, move: (area: Area) => Area | undefined, change: LineChange): void {
  const areas = (list: Area[]): Area[] => list.flatMap((area) => move(area) ?? [])
  tab.merges = areas(tab.merges).filter((area) => area.rows * area.columns > 1)
  tab.conditionalRules = tab.conditionalRules
    .map((rule) => ({ ...rule, areas: areas(rule.areas) }))
    .filter((rule) => rule.areas.length > 0)
  tab.protections = tab.protections.flatMap((protection) => {
    const area = protection.area && move(protection.area)
    if (protection.area && !area) return []
    return [{ ...protection, ...(area ? { area } : {}), unprotected: areas(protection.unprotected) }]
  })
  tab.bandings = tab.bandings.flatMap((banding) => {
    const area = move(banding.area)
    return area ? [{ ...banding, area }] : []
  })
  if (tab.typedColumns) tab.typedColumns = areas(tab.typedColumns)
  moveFilter(tab, move, change)
  tab.selection.areas = areas(tab.selection.areas)
}

function moveFilter(tab: Tab, move: (area: Area) => Area | undefined, change: LineChange): void {
  if (!tab.filter) return
  const area = move(tab.filter.area)
  if (!area) {
    tab.filter = null
    return
  }
  const criteria = Object.entries(tab.filter.criteria).flatMap(([column, one]) => {
    const target = change.lines === 'columns' ? mapLine(change, Number(column)) : Number(column)
    return target === undefined ? [] : [[target, one] as const]
  })
  tab.filter = { area, criteria: Object.fromEntries(criteria) }
}

/** Metadata of a deleted row or column goes with it. */
function moveMetadata(book: Book, tab: Tab, change: LineChange): void {
  const key = change.lines === 'rows' ? 'row' : 'column'
  book.metadata = book.metadata.flatMap((item) => {
    const line = item.sheetId === tab.id ? item[key] : undefined
    if (line === undefined) return [item]
    const target = mapLine(change, line)
    return target === undefined ? [] : [{ ...item, [key]: target }]
  })
}
