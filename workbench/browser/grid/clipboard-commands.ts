import {
  CommandType,
  EDITOR_ACTIVATED,
  FOCUSING_SHEET,
  type IAccessor,
  ICommandService,
  type IContextService,
  type IMultiCommand,
  type Injector,
} from '@univerjs/core'
import { ISheetClipboardService } from '@univerjs/sheets-ui'
import type { Area } from '../../sheets/snapshot'
import { displayed } from './draw-filter'
import { tabIdOf } from './mutation'
import { parseBlock } from './parse-block'
import type { Place, Take } from './place'

/** What was last copied or cut in this window, to be known again when its text comes back from the clipboard. */
let remembered: { sheetId: number; area: Area; cut: boolean; text: string } | null = null

function remember(place: Place, cut: boolean): string {
  const area = place.areas.at(-1) ?? { row: place.row, column: place.column, rows: 1, columns: 1 }
  const text = textOf(place, area)
  remembered = { sheetId: place.sheet.id, area, cut, text }
  return text
}

function textOf(place: Place, area: Area): string {
  const worksheet = place.workbook.getSheetBySheetId(tabIdOf(place.sheet.id))
  if (!worksheet) return ''
  const lines = Array.from({ length: area.rows }, (_, rows) =>
    Array.from({ length: area.columns }, (__, columns) =>
      quoted(displayed(worksheet, area.row + rows, area.column + columns)),
    ).join('\t'),
  )
  return lines.join('\n')
}

function quoted(text: string): string {
  return /[\t\n"]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text
}

/** Texts from elsewhere are pasted as typed; cells of this spreadsheet bring formats, notes and rules along. */
function paste(place: Place, text: string, valuesOnly = false): void {
  const sheetId = place.sheet.id
  const { row, column } = place.areas.at(-1) ?? place
  const own = remembered && sameText(remembered.text, text) ? remembered : null
  if (own && !valuesOnly) {
    place.act({
      kind: 'copyCells',
      from: { sheetId: own.sheetId, area: own.area },
      to: { sheetId, row, column },
      cut: own.cut,
    })
    if (own.cut) remembered = null
    return
  }
  const texts = parseBlock(text)
  if (texts.length > 0) place.act({ kind: 'paste', sheetId, row, column, texts: spread(place, texts) })
}

function sameText(a: string, b: string): boolean {
  const plain = (text: string): string => text.replace(/\r\n/g, '\n').replace(/\n$/, '')
  return plain(a) === plain(b)
}

/** One text pasted over several cells fills them all, as in Sheets. */
function spread(place: Place, texts: string[][]): string[][] {
  const area = place.areas.at(-1)
  const [first] = texts
  if (!area || texts.length !== 1 || first?.length !== 1 || area.rows * area.columns > 10_000) return texts
  return Array.from({ length: area.rows }, () => Array.from({ length: area.columns }, () => first[0] ?? ''))
}

const plain: Record<string, Take> = {
  'sheet.command.paste-by-short-key': (place, { textContent }) =>
    copying ? void fromClipboard(place, false) : paste(place, String(textContent ?? '')),
  'sheet.command.paste-value': (place) => void fromClipboard(place, true),
}

/** The clipboard takes its time: whoever pastes at once waits for what is being copied. */
let copying: Promise<unknown> | null = null

async function fromClipboard(place: Place, valuesOnly: boolean): Promise<void> {
  await copying
  const text = await navigator.clipboard.readText().catch(() => remembered?.text ?? '')
  paste(place, text, valuesOnly)
}

/** Before Univer's own (priority 998), and only while the grid, not the cell editor, has the keyboard. */
const priority = 2000

function register(injector: Injector, run: (take: Take) => void): void {
  const commands = injector.get(ICommandService)
  const preconditions = (context: IContextService): boolean =>
    context.getContextValue(FOCUSING_SHEET) && !context.getContextValue(EDITOR_ACTIVATED)
  const add = (name: string, handler: IMultiCommand['handler']): void => {
    commands.registerMultipleCommand({
      id: `univer.command.${name}`,
      name: `workbench.command.${name}`,
      type: CommandType.COMMAND,
      multi: true,
      priority,
      preconditions,
      handler,
    } as IMultiCommand)
  }
  const copy = (cut: boolean) => async (accessor: IAccessor) => {
    run((place) => remember(place, cut))
    const writing = accessor.get(ISheetClipboardService).copy()
    const mine = writing.catch(() => undefined)
    copying = mine
    await mine
    if (copying === mine) copying = null
    return writing
  }
  add('copy', copy(false))
  add('cut', copy(true))
  add('paste', () => {
    run((place) => void fromClipboard(place, false))
    return true
  })
}

export const clipboardCommands = { plain, register }
