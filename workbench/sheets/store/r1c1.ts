import { columnName } from './a1'
import { mapReferences, type ReferenceCorner } from './formula-references'

const token = /"(?:[^"]|"")*"|(?<![\w.$])R(\[-?\d+\]|\d+)?C(\[-?\d+\]|\d+)?(?![\w.(])/gi

/** '=R[1]C1' at D4 -> '=$A5' (sheets-behaviours 82, 84, 85). Row and column are 0-based. */
export function fromR1C1(formula: string, row: number, column: number): string {
  return formula.replace(token, (found, rowPart?: string, columnPart?: string) => {
    if (found.startsWith('"')) return found
    const toRow = part(rowPart, row)
    const toColumn = part(columnPart, column)
    if (toRow.index < 0 || toColumn.index < 0) return '#REF!'
    return `${toColumn.fixed ? '$' : ''}${columnName(toColumn.index)}${toRow.fixed ? '$' : ''}${toRow.index + 1}`
  })
}

function part(text: string | undefined, base: number): { index: number; fixed: boolean } {
  if (!text) return { index: base, fixed: false }
  if (text.startsWith('[')) return { index: base + Number(text.slice(1, -1)), fixed: false }
  return { index: Number(text) - 1, fixed: true }
}

/** Stands for a '#REF!' that the formula has already, so that it is not taken for a mark. */
const lostReference = '\u0001'

/** '=B2' at A1 -> '=R[1]C[1]'; the offset is always written, '$H$12' is 'R12C8' (sheets-behaviours 83). */
export function toR1C1(formula: string, row: number, column: number): string {
  const pieces: string[] = []
  const marked = mapReferences(formula.replaceAll('#REF!', lostReference), (reference) => {
    const text = [reference.start, reference.end]
      .filter((corner): corner is ReferenceCorner => corner !== undefined)
      .map((corner) => cornerR1C1(corner, row, column))
      .join(':')
    const sheet = reference.tabName === undefined ? '' : `'${reference.tabName.replaceAll("'", "''")}'!`
    pieces.push(sheet + text)
    return undefined
  })
  return marked.replaceAll('#REF!', (found) => pieces.shift() ?? found).replaceAll(lostReference, '#REF!')
}

function cornerR1C1(corner: ReferenceCorner, row: number, column: number): string {
  const side = (letter: string, value: { index: number; fixed: boolean } | undefined, base: number) => {
    if (!value) return ''
    return value.fixed ? `${letter}${value.index + 1}` : `${letter}[${value.index - base}]`
  }
  return side('R', corner.row, row) + side('C', corner.column, column)
}
