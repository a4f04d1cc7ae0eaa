import type { Area } from '../../sheets/snapshot'
import { type Book, tabById } from '../../sheets/store/book'
import { cellAt } from '../../sheets/store/cells'
import * as people from '../../sheets/user-actions'
import type { CarriedOut, CellsAction } from './carried-out'
import { requireInGrid, requireTab } from './require-place'

/** Undefined for an action that is not about cells. */
export function onCells(person: people.Person, action: CellsAction): CarriedOut | undefined {
  switch (action.kind) {
    case 'type':
      requireInGrid(person.book, action.sheetId, { ...action, rows: 1, columns: 1 })
      return editOf(people.typeInto(person, action, action.text))
    case 'paste':
      return { edited: [people.pasteBlock(person, action, action.texts)] }
    case 'copyCells':
      requireTab(person.book, action.to.sheetId)
      requireInGrid(person.book, action.from.sheetId, action.from.area)
      return { edited: [people.pasteCells(person, { ...action.from, cut: action.cut }, action.to)] }
    case 'fill':
      requireInGrid(person.book, action.sheetId, action.target)
      return editOf(people.fillCells(person, action.sheetId, action))
    case 'clear':
      return clear(person, action)
    case 'format':
      for (const area of action.areas) requireInGrid(person.book, action.sheetId, area)
      people.formatCells(person, action.sheetId, action)
      return { scope: action }
    case 'note':
      requireInGrid(person.book, action.sheetId, { ...action, rows: 1, columns: 1 })
      people.setNote(person, action, action.text)
      return { scope: { sheetId: action.sheetId, areas: [{ ...action, rows: 1, columns: 1 }] } }
    case 'merge':
      requireInGrid(person.book, action.sheetId, action.area)
      people.mergeCells(person, action.sheetId, action)
      return {}
    case 'sort':
      requireInGrid(person.book, action.sheetId, action.area)
      people.sortArea(person, action.sheetId, action)
      return { scope: { sheetId: action.sheetId, areas: [action.area] } }
    default:
      return undefined
  }
}

function editOf(edited: people.EditedCells): CarriedOut {
  return { edited: [edited], scope: { sheetId: edited.sheetId, areas: [edited.area] } }
}

function clear(person: people.Person, action: Extract<CellsAction, { kind: 'clear' }>): CarriedOut {
  const { sheetId, areas, what } = action
  for (const area of areas) requireInGrid(person.book, sheetId, area)
  const parts = {
    values: [people.clearCells],
    formats: [people.clearFormats],
    notes: [people.clearNotes],
    all: [people.clearCells, people.clearFormats, people.clearNotes],
  }[what]
  const single = what === 'values' && areas.length === 1 ? oldValueOf(person.book, action) : {}
  for (const part of parts) for (const area of areas) part(person, sheetId, area)
  const edits = what === 'values' || what === 'all' ? areas.map((area) => ({ sheetId, area, ...single })) : []
  return { edited: edits, scope: action }
}

/** What stood in the one cell that is cleared, for onEdit. */
function oldValueOf(book: Book, { sheetId, areas }: { sheetId: number; areas: readonly Area[] }) {
  const [area] = areas
  const tab = tabById(book, sheetId)
  if (area === undefined || tab === undefined || area.rows * area.columns !== 1) return {}
  return { oldValue: cellAt(tab, area.row, area.column)?.value ?? '' }
}
