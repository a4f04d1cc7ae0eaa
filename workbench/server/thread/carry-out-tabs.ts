import * as people from '../../sheets/user-actions'
import type { CarriedOut, CellsAction } from './carried-out'

/** Undefined for an action that is not about tabs. */
export function onTabs(person: people.Person, action: CellsAction): CarriedOut | undefined {
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
