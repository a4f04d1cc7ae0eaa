import { columnsOf } from '../../core/tables/declaration'
import type { Cell, Grid, ReadTab } from '../../core/tables/records'
import { headerOf } from '../../core/tables/vocabulary'
import type { Translate } from '../../messages'
import type { Block } from '../services'

export interface Written {
  /** Tables' tabs that were added. */
  readonly added: readonly ReadTab[]
  /** The add-on's own pages; those that are new are still empty. */
  readonly pages: Iterable<number>
  readonly blocks: readonly Block[]
  readonly t: Translate
}

/** The tabs as reading them again would give them: set-up knows what it wrote, and each tab less to read is a call less. */
export function gridsAfter(before: readonly Grid[], { added, pages, blocks, t }: Written): Grid[] {
  const there = new Set(before.map((grid) => grid.sheetId))
  const newPages = [...pages].filter((sheetId) => !there.has(sheetId))
  const all = [
    ...before.filter((grid) => !added.some((tab) => tab.sheetId === grid.sheetId)),
    ...newPages.map((sheetId): Grid => ({ sheetId, name: '', values: [] })),
    ...added.map(({ sheetId, name, table }): Grid => {
      const headers = columnsOf(table).map(({ key }) => headerOf(table, key, t))
      return { sheetId, name, values: [headers] }
    }),
  ]
  return all.map((grid) => blocks.filter(({ sheetId }) => sheetId === grid.sheetId).reduce(withBlock, grid))
}

function withBlock(grid: Grid, { row, column, values }: Block): Grid {
  const height = Math.max(grid.values.length, row - 1 + values.length)
  const rows = Array.from({ length: height }, (_, index): Cell[] => [...(grid.values[index] ?? [])])
  values.forEach((line, lineIndex) => {
    const target = rows[row - 1 + lineIndex]
    if (!target) return
    while (target.length < column - 1) target.push('')
    target.splice(column - 1, line.length, ...line)
  })
  return { ...grid, values: rows }
}
