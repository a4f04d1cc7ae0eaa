import { columnIndexOf, columnLetters, quoteSheetName } from './a1'

/** Quoted texts and quoted sheet names of a formula, which hold no references; everything else stands between them. */
const quotedParts = /("(?:[^"]|"")*"|'(?:[^']|'')*')/
const reference = /(?<![A-Za-z0-9_.])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![A-Za-z0-9_(.])/g

/**
 * The formula of a cell that shares another's: relative references move along, by `rows` and `columns`.
 * Excel stores a filled-down formula once: ECMA-376 part 1, 18.3.1.40.
 */
export function moveFormula(formula: string, rows: number, columns: number): string {
  return outsideQuotes(formula, (part) =>
    part.replace(reference, (_, fixedColumn: string, letters: string, fixedRow: string, digits: string) => {
      const column = fixedColumn ? letters : columnLetters(columnIndexOf(letters) + columns)
      const row = fixedRow ? digits : String(Number(digits) + rows)
      return `${fixedColumn}${column}${fixedRow}${row}`
    }),
  )
}

function outsideQuotes(formula: string, change: (part: string) => string): string {
  return formula
    .split(quotedParts)
    .map((part, index) => (index % 2 === 0 ? change(part) : part))
    .join('')
}

/** Lets a formula name a tab by the name that it has in the .xlsx file, where names are shorter and have fewer characters. */
export function renameSheets(formula: string, names: ReadonlyMap<string, string>): string {
  let text = formula
  for (const [before, after] of names) {
    const quoted = quoteSheetName(before)
    text = text.replaceAll(`${quoted}!`, `${quoteSheetName(after)}!`)
    if (/^[A-Za-z_]\w*$/.test(before)) {
      text = text.replace(new RegExp(`(?<![\\w'.])${before}!`, 'g'), `${quoteSheetName(after)}!`)
    }
  }
  return text
}

/**
 * A formula as Sheets has it, from the text in an .xlsx file. Excel marks newer functions with `_xlfn.`; Google's export wraps what
 * only Sheets knows as IFERROR(__xludf.DUMMYFUNCTION("…"),value), and marks the cells that such a formula filled with COMPUTED_VALUE
 * (seen in exported files). Undefined for those: they hold a value and no formula.
 */
export function formulaFromFile(text: string): string | undefined {
  const wrapped = /^IFERROR\(__xludf\.DUMMYFUNCTION\("((?:[^"]|"")*)"\)/.exec(text)?.[1]
  if (wrapped === undefined) return `=${text.replace(/_xlfn\.(_xlws\.)?/g, '')}`
  const original = wrapped.replaceAll('""', '"')
  return original === '"COMPUTED_VALUE"' ? undefined : `=${original}`
}
