/** Rows of a CSV text; doubled quotes inside quotes become one (sheets-behaviours 343). */
export function parseCsv(csv: string, delimiter: string): string[][] {
  const rows: string[][] = []
  const field = new RegExp(
    `(?:"((?:[^"]|"")*)"|([^"\\r\\n${escapeClass(delimiter)}]*))(${escapeClass(delimiter)}|\\r\\n|\\r|\\n|$)`,
    'gy',
  )
  let row: string[] = []
  for (let match = field.exec(csv); match !== null; match = field.exec(csv)) {
    const [, quoted, plain = '', end] = match
    row.push(quoted === undefined ? plain : quoted.replace(/""/g, '"'))
    if (end === delimiter) continue
    rows.push(row)
    row = []
    if (field.lastIndex >= csv.length) break
  }
  return rows
}

function escapeClass(character: string): string {
  return character.replace(/[\\\]^$.|?*+()[{}-]/g, '\\$&')
}
