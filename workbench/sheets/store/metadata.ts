import { ScriptException } from '../../host/emulated'
import type { MetadataSnapshot } from '../snapshot'
import { type Book, nextId } from './book'

/** 30,000 characters for a spreadsheet and for each tab: https://developers.google.com/workspace/sheets/api/guides/metadata */
const characterLimit = 30_000

export function addMetadata(book: Book, item: Omit<MetadataSnapshot, 'id'>): MetadataSnapshot {
  const added = { ...item, id: nextId(book) }
  requireMetadataRoom(book, added)
  book.metadata.push(added)
  return added
}

/** Checks the limit as it would be with `changed` in place (wording a *guess*). */
export function requireMetadataRoom(book: Book, changed: MetadataSnapshot): void {
  const others = book.metadata.filter((item) => item.id !== changed.id && item.sheetId === changed.sheetId)
  const characters = [...others, changed].reduce((sum, item) => sum + item.key.length + item.value.length, 0)
  if (characters > characterLimit) {
    throw new ScriptException(`Developer metadata is limited to ${characterLimit} characters per location.`)
  }
}

export type MetadataPlace = 'SPREADSHEET' | 'SHEET' | 'ROW' | 'COLUMN'

export function metadataPlace(item: MetadataSnapshot): MetadataPlace {
  if (item.sheetId === undefined) return 'SPREADSHEET'
  if (item.row !== undefined) return 'ROW'
  return item.column === undefined ? 'SHEET' : 'COLUMN'
}
