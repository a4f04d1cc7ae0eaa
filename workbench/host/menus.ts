import type { MenuEntry, UiEvent } from './ui-events'

export type MenuEvent = Extract<UiEvent, { kind: 'menu' }>

/**
 * The function behind a menu item. An add-on's menu carries the add-on's own name, which no file tells: any name stands for it.
 * @param path captions from the top: ['Throughline', 'Reports', 'Cycle report']
 * @throws Error that names the captions there are
 */
export function findMenuItem(menus: readonly MenuEvent[], path: readonly string[]): string {
  const [first = '', ...rest] = path
  const menu = menus.find(({ title }) => title === first) ?? menus.find(({ addOn }) => addOn)
  if (menu === undefined)
    throw new Error(`There is no menu "${first}": ${captions(menus.map(({ title }) => title))}`)
  return findItem(menu.items, rest)
}

function findItem(items: readonly MenuEntry[], path: readonly string[]): string {
  const [caption = '', ...rest] = path
  const entry = items.find((item) => item.kind !== 'separator' && item.caption === caption)
  if (entry?.kind === 'menu') return findItem(entry.items, rest)
  if (entry?.kind === 'item' && rest.length === 0) return entry.functionName
  const known = items.flatMap((item) => (item.kind === 'separator' ? [] : [item.caption]))
  throw new Error(`There is no menu item "${caption}": ${captions(known)}`)
}

function captions(names: readonly string[]): string {
  return names.length === 0 ? 'there are none' : `there are ${names.map((name) => `"${name}"`).join(', ')}`
}
