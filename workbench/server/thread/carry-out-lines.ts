import { ScriptException } from '../../host/emulated'
import { tabById } from '../../sheets/store/book'
import * as people from '../../sheets/user-actions'
import type { CarriedOut, CellsAction } from './carried-out'
import { requireInGrid } from './require-place'

/** Undefined for an action that is not about rows, columns or the filter. */
export function onLines(person: people.Person, action: CellsAction): CarriedOut | undefined {
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
