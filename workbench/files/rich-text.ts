import type { Cell } from 'hucre/xlsx'
import type { CellSnapshot, CellStyle, TextRunStyle } from '../sheets/snapshot'
import type { StyleContext } from './file-colors'
import { fileText } from './file-text'
import { fromFileFont, toFileFont } from './xlsx-style'

type FileRuns = NonNullable<Cell['richText']>
type Runs = NonNullable<CellSnapshot['runs']>

/** What a part of a text is like when nothing is said about it. */
const plain: Required<Omit<TextRunStyle, 'fontFamily' | 'fontSize'>> = {
  color: '#000000',
  bold: false,
  italic: false,
  underline: false,
  strikethrough: false,
}

/** The whole text in pieces, each with its full font, as .xlsx wants it. */
export function toFileRuns(text: string, runs: Runs, style: CellStyle): FileRuns {
  const edges = [0, ...runs.flatMap(({ start, end }) => [start, end]), text.length]
  const stops = [...new Set(edges)].sort((a, b) => a - b)
  return stops.slice(0, -1).map((start, index) => {
    const run = runs.find((one) => one.start <= start && start < one.end)
    const font = toFileFont({ ...style, ...run?.style })
    return { text: fileText(text.slice(start, stops[index + 1])), ...(font && { font }) }
  })
}

/** Only the pieces that differ from the cell's own style. */
export function fromFileRuns(pieces: FileRuns, style: CellStyle, context: StyleContext): Runs {
  const runs: Runs = []
  let start = 0
  for (const { text, font } of pieces) {
    const end = start + text.length
    const different = font ? differentStyle(fromFileFont(font, context), style, context) : {}
    if (Object.keys(different).length > 0) runs.push({ start, end, style: different })
    start = end
  }
  return runs
}

function differentStyle(run: CellStyle, cell: CellStyle, context: StyleContext): TextRunStyle {
  const base = { ...plain, fontFamily: context.fontName, fontSize: context.fontSize }
  const ofCell: Required<TextRunStyle> = { ...base, ...cell }
  const ofRun: Required<TextRunStyle> = { ...base, ...run }
  const keys = Object.keys(base) as (keyof TextRunStyle)[]
  return Object.fromEntries(keys.filter((key) => ofRun[key] !== ofCell[key]).map((key) => [key, ofRun[key]]))
}
