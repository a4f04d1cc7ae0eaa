import {
  CommandType,
  EDITOR_ACTIVATED,
  FOCUSING_SHEET,
  ICommandService,
  IContextService,
  type Injector,
  IUniverInstanceService,
  UniverInstanceType,
  type Workbook,
} from '@univerjs/core'
import { AFTER_CELL_EDIT, SheetInterceptorService, SheetsSelectionsService } from '@univerjs/sheets'
import { toArea } from './areas'
import { cellCommands } from './cell-commands'
import { clipboardCommands } from './clipboard-commands'
import { formatCommands } from './format-commands'
import { lineCommands } from './line-commands'
import { tabIdOf } from './mutation'
import type { Doing, Place, RangeParam, Take } from './place'
import { toolCommands } from './tool-commands'

/**
 * Replaces Univer's commands that change the spreadsheet: each becomes an action for the store, or says that it is none. Univer's plugins
 * register their commands bit by bit while the page comes up: the function that is returned takes those that have come by now.
 */
export function takeOverCommands(injector: Injector, doing: Doing): () => void {
  const commands = injector.get(ICommandService)
  const waiting = handlersById(injector, doing)
  takeOverHistory(injector, doing)
  clipboardCommands.register(injector, (take) => runTake(injector, doing, { take, params: {} }))
  keepTypedText(injector)
  return () => {
    for (const [id, handler] of waiting) {
      if (!commands.hasCommand(id)) continue
      waiting.delete(id)
      commands.unregisterCommand(id)
      commands.registerCommand({
        id,
        type: CommandType.COMMAND,
        handler: (_accessor, params) => {
          handler((params ?? {}) as Record<string, unknown>)
          return true
        },
      })
    }
  }
}

type Handler = (params: Record<string, unknown>) => void

function handlersById(injector: Injector, doing: Doing): Map<string, Handler> {
  const takes: Record<string, Take> = {
    ...cellCommands,
    ...lineCommands,
    ...formatCommands,
    ...toolCommands,
    ...clipboardCommands.plain,
  }
  const known = Object.entries(takes).map(
    ([id, take]) => [id, (params) => runTake(injector, doing, { take, params })] as [string, Handler],
  )
  const unknown = unknownCommands.map((id) => [id, () => doing.say(unknownWords)] as [string, Handler])
  return new Map([...known, ...unknown])
}

function runTake(
  injector: Injector,
  doing: Doing,
  { take, params }: { take: Take; params: Record<string, unknown> },
): void {
  const place = placeOf(injector, doing, params)
  if (place) take(place, params)
}

const unknownWords = 'The workbench does not do this. In Google Sheets it works.'

const unknownCommands = [
  'sheet.command.insert-range-move-down',
  'sheet.command.insert-range-move-right',
  'sheet.command.delete-range-move-left',
  'sheet.command.delete-range-move-up',
  'sheet.command.set-border-basic',
  'sheet.command.set-text-rotation',
  'sheet.command.set-row-is-auto-height',
  'sheet.command.set-overline',
  'sheet.command.set-range-subscript',
  'sheet.command.set-range-superscript',
  'sheet.command.split-text-to-columns',
  'sheet.command.text-to-number',
  'sheet.command.apply-format-painter',
  'sheet.command.paste-format',
  'sheet.command.paste-col-width',
  'sheet.command.paste-besides-border',
  'sheet.command.optional-paste',
  'sheet.operation.insert-hyper-link',
  'sheets.command.add-hyper-link',
  'sheets.command.add-rich-hyper-link',
  'sheets.command.update-hyper-link',
  'sheets.command.update-rich-hyper-link',
  'sheets.command.cancel-hyper-link',
  'sheets.command.cancel-rich-hyper-link',
]

function placeOf(injector: Injector, doing: Doing, params: Record<string, unknown>): Place | undefined {
  const workbook = injector
    .get(IUniverInstanceService)
    .getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET)
  const tabId =
    typeof params.subUnitId === 'string' ? params.subUnitId : workbook?.getActiveSheet().getSheetId()
  const sheet = doing.shown().sheets.find(({ id }) => tabIdOf(id) === tabId)
  if (!workbook || !sheet) return undefined
  const selections = injector.get(SheetsSelectionsService).getCurrentSelections()
  const named = params.ranges as RangeParam[] | undefined
  const ranges = named ?? selections.map(({ range }) => range)
  const primary = selections.at(-1)?.primary
  return {
    ...doing,
    sheet,
    workbook,
    areas: ranges.map((range) => toArea(range, sheet)),
    row: primary?.actualRow ?? 0,
    column: primary?.actualColumn ?? 0,
    area: (range) => toArea(range, sheet),
  }
}

/** Undo in the open cell editor is the editor's own; else the server keeps the history. */
function takeOverHistory(injector: Injector, doing: Doing): void {
  const context = injector.get(IContextService)
  injector.get(ICommandService).beforeCommandExecuted(({ id }) => {
    const kind = histories[id]
    if (!kind) return
    if (!context.getContextValue(FOCUSING_SHEET) || context.getContextValue(EDITOR_ACTIVATED)) return
    doing.act({ kind })
  })
}

const histories: Record<string, 'undo' | 'redo'> = {
  'univer.command.undo': 'undo',
  'univer.command.redo': 'redo',
}

/** The store reads what was typed, so Univer's own reading of dates and percentages is passed by. */
function keepTypedText(injector: Injector): void {
  injector.get(SheetInterceptorService).writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: 1000,
    handler: (value) => value,
  })
}
