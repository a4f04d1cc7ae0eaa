import type { Area } from '../snapshot'
import type { Book, Cell, Tab } from './book'
import { eachStoredCell } from './cells'
import { displayValue } from './read-cell'

export interface TextSearch {
  text: string
  matchCase: boolean
  entireCell: boolean
  formulaText: boolean
  ignoreDiacritics: boolean
  regularExpression: boolean
}

export interface FoundCell {
  tab: Tab
  row: number
  column: number
}

/** Cells whose shown text (or formula, if asked) holds the text, row by row (sheets-behaviours 275-279). */
export function findText(book: Book, places: { tab: Tab; area: Area }[], search: TextSearch): FoundCell[] {
  const matches = matcher(search)
  const found: FoundCell[] = []
  for (const { tab, area } of places) {
    eachStoredCell(tab, area, (cell, row, column) => {
      if (searchedTexts(book, cell, search).some(matches)) found.push({ tab, row, column })
    })
  }
  return found
}

function searchedTexts(book: Book, cell: Cell, search: TextSearch): string[] {
  if (cell.formula !== undefined && search.formulaText) return [cell.formula]
  const shown = displayValue(book, cell)
  return shown === '' ? [] : [shown]
}

function matcher(search: TextSearch): (text: string) => boolean {
  const pattern = searchPattern(search, 'u')
  return (text) => pattern.test(folded(text, search))
}

/** The text after each match is replaced; undefined when nothing matches. */
export function replaceText(
  text: string,
  replacement: string,
  search: TextSearch,
): { text: string; count: number } {
  let count = 0
  const replaced = folded(text, search).replace(searchPattern(search, 'gu'), () => {
    count += 1
    return replacement
  })
  return { text: count > 0 ? replaced : text, count }
}

function searchPattern(search: TextSearch, flags: string): RegExp {
  const source = search.regularExpression
    ? search.text
    : folded(search.text, search).replace(/[.*+?^${}()|[\]\\/-]/g, (sign) =>
        sign === '-' ? '\\x2d' : `\\${sign}`,
      )
  return new RegExp(search.entireCell ? `^(?:${source})$` : source, search.matchCase ? flags : `${flags}i`)
}

function folded(text: string, search: TextSearch): string {
  return search.ignoreDiacritics ? text.normalize('NFD').replace(/\p{M}/gu, '') : text
}
