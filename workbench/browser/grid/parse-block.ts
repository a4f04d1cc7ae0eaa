/** Tab-separated lines with quoted cells, as spreadsheets put them on the clipboard. */
export function parseBlock(text: string): string[][] {
  const rows: string[][] = [[]]
  const piece = /("(?:[^"]|"")*"|[^\t\n]*)(\t|\n|$)/gy
  const source = text.replace(/\r\n/g, '\n').replace(/\n$/, '')
  for (let found = piece.exec(source); found; found = piece.exec(source)) {
    const [, cell = '', end] = found
    rows.at(-1)?.push(cell.startsWith('"') && cell.endsWith('"') ? unquoted(cell) : cell)
    if (end === '\n') rows.push([])
    if (end === '') break
  }
  return rows
}

function unquoted(cell: string): string {
  return cell.slice(1, -1).replace(/""/g, '"')
}
