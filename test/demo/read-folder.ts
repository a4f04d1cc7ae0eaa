import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A file of a demo folder: its headers, and its rows as texts, row 2 of the file first. */
export interface DemoFile {
  readonly headers: readonly string[]
  readonly rows: readonly Readonly<Record<string, string>>[]
}

/** Every CSV file of a folder by its name without the ending. */
export function readFolder(folder: string): Readonly<Record<string, DemoFile>> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.csv'))
  return Object.fromEntries(names.map((name) => [name.slice(0, -4), readDemoFile(join(folder, name))]))
}

function readDemoFile(path: string): DemoFile {
  const [headers = [], ...rows] = readRows(readFileSync(path, 'utf8'))
  return {
    headers,
    rows: rows.map((row) => Object.fromEntries(headers.map((header, index) => [header, row[index] ?? '']))),
  }
}

/**
 * The rows of a CSV text as RFC 4180 has them; our files end each line with a line feed. Kept apart from the reader of the demo
 * itself, so that the files are judged by a second one.
 */
function readRows(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  for (const [, quoted, plain = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n|$)/g)) {
    row.push(quoted?.replaceAll('""', '"') ?? plain)
    if (end === ',') continue
    if (row.length > 1 || row[0] !== '') rows.push(row)
    row = []
  }
  return rows
}
