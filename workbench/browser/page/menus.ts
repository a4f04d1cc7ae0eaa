import type { MenuView } from '../../server/protocol'
import { dataMenu } from './data-menu'
import { editMenu } from './edit-menu'
import { fileMenu } from './file-menu'
import { formatMenu } from './format-menu'
import { insertMenu } from './insert-menu'
import type { MenuItem } from './menu-list'
import { off } from './menu-off'
import { viewMenu } from './view-menu'
import type { Workbench } from './workbench'

export interface TopMenu {
  label: string
  items(): MenuItem[]
}

/** The menu bar of Google Sheets, as far as the workbench goes; what it does not do is grey. */
export function menusOf(workbench: Workbench): TopMenu[] {
  return [
    { label: 'File', items: () => fileMenu(workbench) },
    { label: 'Edit', items: () => editMenu(workbench) },
    { label: 'View', items: () => viewMenu(workbench) },
    { label: 'Insert', items: () => insertMenu(workbench) },
    { label: 'Format', items: () => formatMenu(workbench) },
    { label: 'Data', items: () => dataMenu(workbench) },
    {
      label: 'Tools',
      items: () => off('Create a new form', 'Spelling', 'Autocomplete', 'Notification settings'),
    },
    { label: 'Extensions', items: () => extensionsMenu(workbench) },
    { label: 'Help', items: () => off('Function list', 'Keyboard shortcuts') },
  ]
}

function extensionsMenu(workbench: Workbench): MenuItem[] {
  const { menus, me } = workbench.store.get()
  const own = menus.map((menu) => addOnItem(workbench, menu))
  const words = me.role === 'viewer' ? 'Add-ons do not run for viewers' : 'No add-on has made a menu'
  const none: MenuItem[] = own.length === 0 ? [{ label: words }] : []
  return [
    ...off('Add-ons', 'Macros', 'Apps Script', 'AppSheet'),
    ...[...own, ...none].map((item, index) => ({ ...item, separatorBefore: index === 0 })),
  ]
}

function addOnItem(workbench: Workbench, view: MenuView): MenuItem {
  const { caption: label, separatorBefore } = view
  if (view.items.length > 0) {
    return { label, separatorBefore, items: view.items.map((item) => addOnItem(workbench, item)) }
  }
  const click = () => workbench.request('/menu', { path: view.path, at: workbench.grid.selection() })
  return { label, separatorBefore, run: () => void click() }
}
