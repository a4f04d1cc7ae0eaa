import * as v from 'valibot'
import { columnsOf } from '../core/tables/declaration'
import type { Layout, Layouts } from '../core/tables/lost-columns'
import type { ReadTab } from '../core/tables/records'

const memoryKey = 'layouts'
/** Google takes 9 KB a value: https://developers.google.com/apps-script/guides/services/quotas */
const mostLength = 8_000
const layoutsSchema = v.record(v.string(), v.array(v.string()))

type Memory = Readonly<Record<string, string>>

/** Where the columns of each tab stood at the last check; a tab that is not named has them where set-up puts them. */
export function layoutsFrom(memory: Memory): Layouts {
  try {
    const parsed = v.safeParse(layoutsSchema, JSON.parse(memory[memoryKey] || '{}'))
    return parsed.success ? parsed.output : {}
  } catch {
    // Not ours, or cut short: then a lost header is looked for where set-up puts its column.
    return {}
  }
}

/** The property where something has changed; '' where every tab is as set-up makes it. */
export function layoutNews(before: Memory, tabs: readonly ReadTab[]): Memory {
  const kept: Record<string, Layout> = {}
  let length = 2
  for (const tab of tabs) {
    const layout = layoutOf(tab)
    if (isUsual(tab, layout)) continue
    length += JSON.stringify(layout).length + 16
    if (length > mostLength) break
    kept[tab.sheetId] = layout
  }
  const text = Object.keys(kept).length === 0 ? '' : JSON.stringify(kept)
  return text === (before[memoryKey] ?? '') ? {} : { [memoryKey]: text }
}

function layoutOf({ columns }: ReadTab): Layout {
  const layout = Array.from({ length: Math.max(0, ...Object.values(columns)) }, () => '')
  for (const [key, number] of Object.entries(columns)) layout[number - 1] = key
  return layout
}

function isUsual({ table }: ReadTab, layout: Layout): boolean {
  return (
    layout.join() ===
    columnsOf(table)
      .map(({ key }) => key)
      .join()
  )
}
