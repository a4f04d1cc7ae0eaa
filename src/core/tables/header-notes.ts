import type { TableKey } from './declaration'

// Fixed for good: notes written by this version must be found by every later one, in any language.
const keyLine = /\[throughline:([a-zA-Z]+)\.([a-zA-Z]+)\]\s*$/

/** The note of a header cell: help for people, and on the last line the key by which a renamed header is still known. */
export function headerNote(help: string, table: TableKey, columnKey: string): string {
  return `${help}\n\n[throughline:${table}.${columnKey}]`
}

/** The column key that a header's note keeps for this table; undefined where it keeps none. */
export function columnOfNote(note: string, table: TableKey): string | undefined {
  const match = keyLine.exec(note)
  return match?.[1] === table ? match[2] : undefined
}
