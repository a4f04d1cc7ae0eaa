const delimiters = ['\t', ';', ','] as const

/**
 * Rows of a CSV or TSV text, as files and pasted cells have it: quotes around cells with line breaks, doubled quotes in them, tab, semicolon
 * or comma between them, whichever stands most often in the first line. Blank rows are left out.
 */
export function readDelimited(text: string): string[][] {
  const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const delimiter = delimiterOf(plain)
  // A cell in quotes, or one up to the next delimiter; then what ends it. A quote that is never closed is part of the text.
  const cells = new RegExp(`("(?:[^"]|"")*"|[^${delimiter}\\n]*)(${delimiter}|\\n|$)`, 'gy')
  const rows: string[][] = [[]]
  for (const [, cell = '', end = ''] of plain.matchAll(cells)) {
    rows[rows.length - 1]?.push(unquoted(cell))
    if (end === '\n') rows.push([])
    if (end === '') break
  }
  return rows.filter((row) => row.some((value) => value.trim() !== ''))
}

function unquoted(cell: string): string {
  return cell.length > 1 && cell.startsWith('"') && cell.endsWith('"')
    ? cell.slice(1, -1).replace(/""/g, '"')
    : cell
}

/** Outside quotes in the first row. */
function delimiterOf(text: string): string {
  const [first = ''] = text.replace(/"[^"]*"/g, '').split('\n')
  const counts = delimiters.map((delimiter) => first.split(delimiter).length - 1)
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ','
}
