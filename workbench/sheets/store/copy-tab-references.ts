import { splitTabName } from './a1'
import type { Tab } from './book'

/** A rule that looks at the tab it stands on looks at the copy after duplicating. */
export function adjustCopiedReferences(copy: Tab, oldName: string, newName: string): void {
  for (const row of copy.rows) {
    for (const cell of row) {
      if (!cell?.validation) continue
      const values = cell.validation.values.map((value) => {
        if (typeof value !== 'object' || Array.isArray(value)) return value
        const { tabName, rest } = splitTabName(value.range)
        return tabName === oldName ? { range: `'${newName.replaceAll("'", "''")}'!${rest}` } : value
      })
      cell.validation = { ...cell.validation, values }
    }
  }
}
