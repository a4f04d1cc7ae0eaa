import {
  DOCS_NORMAL_EDITOR_UNIT_ID_KEY,
  ICommandService,
  type Injector,
  IUniverInstanceService,
  LifecycleService,
  LifecycleStages,
  UniverInstanceType,
  type Workbook,
} from '@univerjs/core'
import { DocSelectionRenderService, IEditorService } from '@univerjs/docs-ui'
import { SheetsSelectionsService } from '@univerjs/sheets'
import type { Area, BookSnapshot } from '../../sheets/snapshot'
import { toRange } from './areas'
import { type CellBounds, cellBounds } from './cell-bounds'
import { checkTabsThatStay } from './check-tabs-that-stay'
import { drawBook } from './draw-book'
import type { GridParts } from './grid-parts'
import { growAllRows } from './grow-rows'
import { guardModel } from './guard-model'
import { cellsInSight } from './keep-in-sight'
import { dropLateResults } from './late-results'
import { type Mutation, tabIdOf, unitId } from './mutation'
import type { Doing } from './place'
import { endCellPastStaleNames } from './quick-keys'
import { readGrid } from './read-grid'
import { type GridSelection, readSelection } from './read-selection'
import { startUniver } from './start-univer'
import { takeOverCommands } from './take-over-commands'
import { watchFormulas } from './watch-formulas'
import { toWorkbookData } from './workbook-data'

/** The grid as the page knows it; nothing of Univer shows through. */
export interface Grid {
  draw(before: BookSnapshot, after: BookSnapshot): void
  activate(sheetId: number): void
  /** Shows the tab, selects the area and scrolls to it. */
  select(sheetId: number, area: Area): void
  selection(): GridSelection
  /** Carries out one of Univer's own commands, such as copying. */
  command(id: string, params?: object): Promise<boolean>
  /** Where a cell of the shown tab stands in the window. */
  boundsOf(sheetId: number, row: number, column: number): CellBounds | undefined
  /** What the grid holds, of one tab or of all, in the store's words, for comparison with the store. */
  read(sheetId?: number): ReturnType<typeof readGrid>
  focus(): void
  /** When the grid can be used. */
  ready: Promise<void>
}

export interface GridOptions extends Doing {
  container: HTMLElement
  book: BookSnapshot
  openLink(url: string): void
  /** Another tab, another selection, or something drawn: the chrome looks anew. */
  changed(): void
}

/** Draws the book with Univer and hands what people do to `options.act`. Univer's model changes only by what `draw` draws. */
export function createGrid(options: GridOptions): Grid {
  const univer = startUniver(options)
  const injector = univer.__getInjector()
  const workbook = univer.createUnit<object, Workbook>(
    UniverInstanceType.UNIVER_SHEET,
    toWorkbookData(options.book),
  )
  const commands = injector.get(ICommandService)
  const carryOut = (mutation: Mutation): void => {
    commands.syncExecuteCommand(mutation.id, mutation.params, { fromCollab: true })
  }
  guardModel(commands)
  dropLateResults(injector, workbook)
  const ready = takeOverAsTheyCome(injector, options).then(() =>
    growAllRows(commands, options.book, Number(workbook.getActiveSheet().getSheetId())),
  )
  watchFormulas(injector, workbook, options)
  endCellPastStaleNames(injector)
  checkTabsThatStay(injector, workbook)
  const parts = { ready, injector, workbook, commands, carryOut }
  drawBook(parts, null, options.book)
  activateFirst(parts, options.book)
  workbook.activeSheet$.subscribe(options.changed)
  injector.get(SheetsSelectionsService).selectionChanged$.subscribe(options.changed)
  return gridOf(parts, options)
}

/** Ready when drawn; a few plugins register late, and nobody is that quick. */
async function takeOverAsTheyCome(injector: Injector, options: GridOptions): Promise<void> {
  const take = takeOverCommands(injector, options)
  const lifecycle = injector.get(LifecycleService)
  void lifecycle.onStage(LifecycleStages.Steady).then(take)
  await lifecycle.onStage(LifecycleStages.Rendered)
  await new Promise((resolve) => setTimeout(resolve))
  take()
}

function activateFirst({ commands }: GridParts, book: BookSnapshot): void {
  const wanted = book.sheets.find(({ id, hidden }) => id === book.activeSheetId && !hidden)
  const sheet = wanted ?? book.sheets.find(({ hidden }) => !hidden)
  if (sheet) activate(commands, sheet.id)
}

function activate(commands: ICommandService, sheetId: number): void {
  commands.syncExecuteCommand('sheet.operation.set-worksheet-active', {
    unitId,
    subUnitId: tabIdOf(sheetId),
  })
}

function gridOf(parts: GridParts, options: GridOptions): Grid {
  const { commands, injector, ready, workbook } = parts
  const sight = cellsInSight(parts)
  const activeSheetId = (): number => Number(workbook.getActiveSheet().getSheetId())
  return {
    ready,
    draw(before, after) {
      drawBook(parts, before, after)
      options.changed()
    },
    activate: (sheetId) => activate(commands, sheetId),
    select(sheetId, area) {
      if (activeSheetId() !== sheetId) activate(commands, sheetId)
      const params = { unitId, subUnit: tabIdOf(sheetId), range: toRange(area) }
      commands.syncExecuteCommand('sheet.command.select-range', params)
      sight.show({ sheetId, row: area.row, column: area.column })
    },
    selection: () => readSelection(parts),
    command: (id, params) => commands.executeCommand(id, params),
    boundsOf: (sheetId, row, column) => cellBounds(injector, { sheetId, row, column }),
    read: (sheetId) => readGrid(injector, workbook, sheetId),
    focus() {
      injector.get(IUniverInstanceService).focusUnit(unitId)
      const editor = injector.get(IEditorService).getEditor(DOCS_NORMAL_EDITOR_UNIT_ID_KEY)
      editor?.render.with(DocSelectionRenderService).focus()
    },
  }
}
