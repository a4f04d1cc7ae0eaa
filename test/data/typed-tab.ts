import type { TableKey } from '../../src/core/tables/declaration'
import type { Cell } from '../../src/core/tables/records'
import type { RowValues } from '../../src/core/tables/write-row'
import type { DemoTab } from '../../workbench/demo/read-demo-folder'
import { tabOf } from '../core/tables/tab-of'

/** The rows of a table as the text of cells under their headers, ready to be pasted. */
export function typedTab(table: TableKey, rows: readonly RowValues[]): DemoTab {
  const { name, values } = tabOf(table, rows)
  const [headers = [], ...lines] = values.map((row) => row.map(textOf))
  return { name, fileName: `${name}.csv`, headers, rows: lines }
}

function textOf(cell: Cell): string {
  if (cell === false) return ''
  return typeof cell === 'object' ? cell.day : String(cell)
}
