import { ScriptException } from '../../host/emulated'
import type { Area } from '../../sheets/snapshot'
import { type Book, tabById } from '../../sheets/store/book'
import { cellAt } from '../../sheets/store/cells'
import * as people from '../../sheets/user-actions'
import type { GridAction } from '../protocol'
import type { ChangeScope } from './book-change'

/** What came of an action: the cells for which onEdit runs, and what at most has changed where that is known. */
export interface CarriedOut {
  edited?: people.EditedCells[]
  scope?: ChangeScope
}

export type CellsAction = Exclude<GridAction, { kind: 'undo' | 'redo' | 'computed' }>

/**
 * Does what a person did at the grid. Which actions fire onEdit is documented only as "changes a value"
 * (https://developers.google.com/apps-script/guides/triggers#onedite); that sorting does not is a *guess*.
 * @throws ScriptException with what the grid would say
 */
export function carryOut(person: people.Person, action: CellsAction): CarriedOut {
  if ('sheetId' in action) requireTab(person.book, action.sheetId)
  return onCells(person, action) ?? onLines(person, action) ?? onTabs(person, action) ?? {}
}

function onCells(person: people.Person, action: CellsAction): CarriedOut | undefined {
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

function onLines(person: people.Person, action: CellsAction): CarriedOut | undefined {
  switch (action.kind) {
    case 'insertLines': {
      const insert = action.lines === 'rows' ? people.insertRows : people.insertColumns
      insert(person, action.sheetId, { before: action.at, count: action.count })
      return {}
    }
    case 'deleteLines': {
      const remove = action.lines === 'rows' ? people.deleteRows : people.deleteColumns
      remove(person, action.sheetId, { from: action.at, count: action.count })
      return {}
    }
    case 'moveLines': {
      const move = action.lines === 'rows' ? people.moveRows : people.moveColumns
      move(person, action.sheetId, { from: action.at, count: action.count, to: action.to })
      return {}
    }
    case 'hideLines':
      people.hideLines(person, action.sheetId, { ...action, from: action.at })
      return {}
    case 'resizeLines':
      people.resizeLines(person, action.sheetId, { ...action, from: action.at })
      return {}
    case 'freeze':
      people.freezeLines(person, action.sheetId, action)
      return {}
    case 'filter':
      return filter(person, action)
    case 'filterColumn':
      return filterColumn(person, action)
    default:
      return undefined
  }
}

function filter(person: people.Person, action: Extract<CellsAction, { kind: 'filter' }>): CarriedOut {
  const { sheetId, area } = action
  if (area === null) people.removeFilter(person, sheetId)
  else {
    requireInGrid(person.book, sheetId, area)
    people.filterArea(person, sheetId, area)
  }
  return {}
}

function filterColumn(
  person: people.Person,
  action: Extract<CellsAction, { kind: 'filterColumn' }>,
): CarriedOut {
  const area = tabById(person.book, action.sheetId)?.filter?.area
  if (area === undefined) throw new ScriptException('There is no filter on this sheet.')
  if (action.column < area.column || action.column >= area.column + area.columns) {
    throw new ScriptException('This column is not part of the filter.')
  }
  people.filterColumn(person, action.sheetId, { ...action, area })
  return {}
}

function onTabs(person: people.Person, action: CellsAction): CarriedOut | undefined {
  switch (action.kind) {
    case 'addTab':
      people.addTab(person, action)
      return {}
    case 'renameTab':
      people.renameTab(person, action.sheetId, action.name)
      return {}
    case 'moveTab':
      people.reorderTab(person, action.sheetId, action.index)
      return {}
    case 'duplicateTab':
      people.duplicateTab(person, action.sheetId)
      return {}
    case 'deleteTab':
      people.deleteTab(person, action.sheetId)
      return {}
    case 'hideTab': {
      const show = action.hidden ? people.hideTab : people.showTab
      show(person, action.sheetId)
      return {}
    }
    case 'colorTab':
      people.colorTab(person, action.sheetId, action.color)
      return {}
    default:
      return undefined
  }
}

/** Somebody else may have deleted the tab a moment ago. */
function requireTab(book: Book, sheetId: number): void {
  if (!tabById(book, sheetId)) throw new ScriptException('This tab is not there any more.')
}

function requireInGrid(book: Book, sheetId: number, area: Area): void {
  const tab = tabById(book, sheetId)
  if (!tab || area.row + area.rows > tab.rowCount || area.column + area.columns > tab.columnCount) {
    throw new ScriptException('This place is outside the sheet.')
  }
}
