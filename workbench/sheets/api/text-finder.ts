import { Emulated } from '../../host/emulated'
import type { Area } from '../snapshot'
import type { Tab } from '../store/book'
import { ensureCell } from '../store/cells'
import { type FoundCell, findText, replaceText, type TextSearch } from '../store/find-text'
import { displayValue } from '../store/read-cell'
import { enterText } from '../store/typed'
import { putEntered } from '../store/write-cell'
import { forWriting, type SheetsContext, typingIn } from './context'
import type { Range } from './range'

/** https://developers.google.com/apps-script/reference/spreadsheet/text-finder */
export class TextFinder extends Emulated {
  readonly apiName = 'Spreadsheet.TextFinder'
  private search: TextSearch
  private current: FoundCell | undefined

  constructor(
    private readonly context: SheetsContext,
    private readonly places: { tab: Tab; area: Area }[],
    text: string,
  ) {
    super()
    this.search = {
      text,
      matchCase: false,
      entireCell: false,
      formulaText: false,
      ignoreDiacritics: false,
      regularExpression: false,
    }
  }

  private with(patch: Partial<TextSearch>): this {
    this.search = { ...this.search, ...patch }
    return this
  }

  ignoreDiacritics(ignoreDiacritics: boolean): this {
    return this.with({ ignoreDiacritics })
  }

  matchCase(matchCase: boolean): this {
    return this.with({ matchCase })
  }

  matchEntireCell(entireCell: boolean): this {
    return this.with({ entireCell })
  }

  matchFormulaText(formulaText: boolean): this {
    return this.with({ formulaText })
  }

  useRegularExpression(regularExpression: boolean): this {
    return this.with({ regularExpression })
  }

  startFrom(startRange: Range): this {
    this.current = { tab: startRange.tab, row: startRange.area.row, column: startRange.area.column }
    return this
  }

  private found(): FoundCell[] {
    for (const { area } of this.places) this.context.run.chargeCells(area.rows * area.columns)
    return findText(this.context.book, this.places, this.search)
  }

  findAll(): Range[] {
    return this.found().map((cell) => this.rangeOf(cell))
  }

  findNext(): Range | null {
    return this.step(1)
  }

  findPrevious(): Range | null {
    return this.step(-1)
  }

  /** Goes round from the end to the beginning (*guess*). */
  private step(by: 1 | -1): Range | null {
    const found = this.found()
    const at = found.findIndex((cell) => sameCell(cell, this.current))
    const start = at < 0 && by < 0 ? 0 : at
    this.current = found[(start + by + found.length) % found.length]
    return this.getCurrentMatch()
  }

  getCurrentMatch(): Range | null {
    return this.current ? this.rangeOf(this.current) : null
  }

  /** Replaces in the current match only; the number of replacements. */
  replaceWith(replacement: string): number {
    return this.current ? this.replaceIn(this.current, replacement) : 0
  }

  replaceAllWith(replacement: string): number {
    return this.found().reduce((sum, cell) => sum + this.replaceIn(cell, replacement), 0)
  }

  private replaceIn(place: FoundCell, replacement: string): number {
    const { tab, row, column } = place
    forWriting(this.context, tab, { row, column, rows: 1, columns: 1 })
    const cell = ensureCell(tab, row, column)
    const source = cell.formula ?? displayValue(this.context.book, cell)
    const { text, count } = replaceText(source, replacement, this.search)
    if (count > 0) putEntered(tab, place, enterText(text, cell.style, typingIn(this.context)))
    return count
  }

  private rangeOf(cell: FoundCell): Range {
    return this.context.range(cell.tab, { row: cell.row, column: cell.column, rows: 1, columns: 1 })
  }
}

function sameCell(a: FoundCell, b: FoundCell | undefined): boolean {
  return b !== undefined && a.tab === b.tab && a.row === b.row && a.column === b.column
}
