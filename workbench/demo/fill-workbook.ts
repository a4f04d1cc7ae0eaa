import type { Tab } from '../sheets/store/book'
import { cellAt } from '../sheets/store/cells'
import { type EditedCells, type Person, pasteBlock } from '../sheets/user-actions'
import type { DemoTab } from './read-demo-folder'

/** What pasting the files came to; what was refused stands there in words, and the rest was pasted. */
export interface Filling {
  readonly rows: number
  readonly refused: readonly string[]
}

/**
 * Pastes each file below the headers of the tab of its name, as a person would, and tells of the rows of each, as Sheets tells
 * the script of one paste.
 */
export function fillWorkbook(
  person: Person,
  files: readonly DemoTab[],
  tell: (edited: EditedCells) => void = () => {},
): Filling {
  const refused: string[] = []
  let rows = 0
  for (const file of files) {
    const tab = person.book.sheets.find((sheet) => fold(sheet.name) === fold(file.name))
    if (!tab) {
      refused.push(`${file.fileName}: there is no tab called ${file.name}`)
      continue
    }
    file.headers.forEach((header, index) => {
      const column = headersOf(tab).findIndex((text) => fold(text) === fold(header))
      if (column < 0) refused.push(`${file.fileName}: the tab ${tab.name} has no column “${header}”`)
      else
        refused.push(...pasteColumn(person, { tab, column, texts: file.rows.map((row) => row[index] ?? '') }))
    })
    rows += file.rows.length
    tell({ sheetId: tab.id, area: { row: 1, column: 0, rows: file.rows.length, columns: tab.columnCount } })
  }
  return { rows, refused }
}

interface PastedColumn {
  readonly tab: Tab
  readonly column: number
  readonly texts: readonly string[]
}

/** In one go; cell by cell where a cell of it is refused, so that the others arrive. */
function pasteColumn(person: Person, { tab, column, texts }: PastedColumn): string[] {
  const paste = (row: number, lines: readonly string[]) =>
    pasteBlock(
      person,
      { sheetId: tab.id, row, column },
      lines.map((line) => [line]),
    )
  try {
    paste(1, texts)
    return []
  } catch {
    return texts.flatMap((text, index) => {
      try {
        paste(index + 1, [text])
        return []
      } catch (error) {
        return [
          `${tab.name}, row ${index + 2}: “${text}” was refused: ${error instanceof Error ? error.message : error}`,
        ]
      }
    })
  }
}

function headersOf(tab: Tab): string[] {
  return Array.from({ length: tab.columnCount }, (_, column) => String(cellAt(tab, 0, column)?.value ?? ''))
}

function fold(text: string): string {
  return text.trim().toLowerCase()
}
