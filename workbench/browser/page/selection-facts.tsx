import type { Area, SheetSnapshot } from '../../sheets/snapshot'
import { usePage } from './use-page'

/** Sum and count of what is selected, at the bottom right as in Sheets. */
export function SelectionFacts() {
  const selection = usePage((state) => state.selection)
  const sheets = usePage(({ book }) => book.sheets)
  const sheet = sheets.find(({ id }) => id === selection.sheetId)
  const words = sheet ? factsOf(sheet, selection.areas) : ''
  return <output class="selection-facts">{words}</output>
}

function factsOf(sheet: SheetSnapshot, areas: readonly Area[]): string {
  const values = areas.flatMap((area) => valuesIn(sheet, area))
  if (values.length < 2) return ''
  const numbers = values.filter((value): value is number => typeof value === 'number')
  if (numbers.length === 0) return `Count: ${values.length}`
  const sum = numbers.reduce((total, value) => total + value, 0)
  return `Sum: ${new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 }).format(sum)}`
}

function valuesIn(sheet: SheetSnapshot, area: Area): unknown[] {
  return Object.entries(sheet.cells)
    .filter(([row]) => Number(row) >= area.row && Number(row) < area.row + area.rows)
    .flatMap(([, line]) =>
      Object.entries(line)
        .filter(([column]) => Number(column) >= area.column && Number(column) < area.column + area.columns)
        .flatMap(([, { value }]) => (value === undefined || value === '' ? [] : [value])),
    )
}
