import type { Area, SheetSnapshot } from '../../sheets/snapshot'
import type { Workbench } from './workbench'

/** The tab that the window shows. */
export function sheetOf({ session, grid }: Workbench): SheetSnapshot {
  const { sheetId } = grid.selection()
  const { sheets } = session.shown()
  const sheet = sheets.find(({ id }) => id === sheetId) ?? sheets[0]
  if (!sheet) throw new Error('a spreadsheet without tabs')
  return sheet
}

/** The last selected area: most commands are about it alone, as in Sheets. */
export function selectedArea({ grid }: Workbench): Area {
  const { areas, row, column } = grid.selection()
  return areas.at(-1) ?? { row, column, rows: 1, columns: 1 }
}

/** The rows or columns of the selection and how a menu names them: "row 4", "columns B - D". */
export function selectedLines(
  workbench: Workbench,
  which: 'rows' | 'columns',
): { at: number; count: number; words: string } {
  const area = selectedArea(workbench)
  const [at, count] = which === 'rows' ? [area.row, area.rows] : [area.column, area.columns]
  const name = which === 'rows' ? (line: number) => String(line + 1) : columnName
  const words =
    count === 1 ? `${which.slice(0, -1)} ${name(at)}` : `${which} ${name(at)} - ${name(at + count - 1)}`
  return { at, count, words }
}

/** 0 is A, 26 is AA. */
export function columnName(column: number): string {
  const rest = String.fromCharCode(65 + (column % 26))
  return column < 26 ? rest : columnName(Math.floor(column / 26) - 1) + rest
}
