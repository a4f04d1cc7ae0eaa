import { SheetsSelectionsService } from '@univerjs/sheets'
import type { Area } from '../../sheets/snapshot'
import { toArea } from './areas'
import type { GridParts } from './grid-parts'

export interface GridSelection {
  sheetId: number
  areas: Area[]
  /** The cell with the border, into which typing goes. */
  row: number
  column: number
}

/** What is selected on the shown tab: its first cell where nothing is. */
export function readSelection({ injector, workbook }: GridParts): GridSelection {
  const sheet = workbook.getActiveSheet()
  const size = { rowCount: sheet.getRowCount(), columnCount: sheet.getColumnCount() }
  const selections = injector.get(SheetsSelectionsService).getCurrentSelections()
  const last = selections.at(-1)
  const areas = selections.map(({ range }) => toArea(range, size))
  return {
    sheetId: Number(sheet.getSheetId()),
    areas: areas.length > 0 ? areas : [{ row: 0, column: 0, rows: 1, columns: 1 }],
    row: last?.primary?.actualRow ?? 0,
    column: last?.primary?.actualColumn ?? 0,
  }
}
