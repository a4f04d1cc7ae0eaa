import { basename, extname } from 'node:path'
import type { MenuEvent } from '../../host/menus'
import type { ScriptProject } from '../../host/script-project'
import type { MenuEntry } from '../../host/ui-events'
import type { MenuView } from '../protocol'

/** The menus that a script made, with the path by which each item is clicked. */
export function menuViews(menus: readonly MenuEvent[], scriptName: string): MenuView[] {
  return menus.map((menu) => {
    const caption = menu.addOn ? scriptName : menu.title
    return { caption, path: [caption], items: viewsOf(menu.items, [caption]), separatorBefore: false }
  })
}

function viewsOf(entries: readonly MenuEntry[], path: readonly string[]): MenuView[] {
  return entries.flatMap((entry, index) => {
    if (entry.kind === 'separator') return []
    const own = [...path, entry.caption]
    const items = entry.kind === 'menu' ? viewsOf(entry.items, own) : []
    return [
      { caption: entry.caption, path: own, items, separatorBefore: entries[index - 1]?.kind === 'separator' },
    ]
  })
}

/** An add-on's menu bears the name of the script project, which no file of it tells: here its first file's, 'throughline.js' as 'Throughline'. */
export function scriptNameOf({ folder }: ScriptProject, files: readonly string[]): string {
  const name = files.length > 0 ? basename(files[0] ?? '', extname(files[0] ?? '')) : basename(folder)
  return name.charAt(0).toUpperCase() + name.slice(1)
}
