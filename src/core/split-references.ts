import { isBareId, labelHead, readId } from './ids'
import type { TableKey } from './tables/declaration'
import { trimBlanks } from './text'

const separators = /([,;，；、\n]+)/
// Names and titles hold few separators; looking further would join what does not belong together.
const longestJoin = 6

export interface KnownReferences {
  /** The tables that are referred to: only their IDs are taken for IDs. */
  readonly among: readonly TableKey[]
  /** Whether a text is, as a whole, an ID or the title of a row: a title with a comma in it stays in one piece. */
  isName(text: string): boolean
}

/** The single references in a cell that holds several: "G-014 · Reading, grade 2, G-015 · Math" are two. */
export function splitReferences(text: string, known: KnownReferences): string[] {
  const parts = text.split(separators)
  const references: string[] = []
  for (let index = 0; index < parts.length; ) {
    const end = referenceEnd(parts, index, known)
    const reference = trimBlanks(parts.slice(index, end).join(''))
    if (reference !== '') references.push(reference)
    index = end + 1
  }
  return references
}

/** The cell with another name in place of one that it holds, as a whole reference; all else stays as it is typed. */
export function replaceReference(text: string, from: string, to: string): string {
  const parts = text.split(separators)
  const length = from.split(separators).length
  let replaced = ''
  for (let index = 0; index < parts.length; ) {
    const piece = parts.slice(index, index + length).join('')
    const isIt = trimBlanks(piece) === from
    replaced += isIt ? piece.replace(from, () => to) : (parts[index] ?? '')
    index += isIt ? length : 1
  }
  return replaced
}

/** Parts stand at even places, the separators after them at odd ones. Gives the place of the separator after the reference. */
function referenceEnd(parts: readonly string[], start: number, known: KnownReferences): number {
  if (parts.length === start + 1) return start + 1
  if (isLabel(parts[start] ?? '', known)) return labelEnd(parts, start, known)
  for (let end = Math.min(start + longestJoin * 2 - 1, parts.length); end > start + 1; end -= 2) {
    if (known.isName(trimBlanks(parts.slice(start, end).join('')))) return end
  }
  return start + 1
}

/** A label goes on, past the commas in its title, until the next reference or line begins. */
function labelEnd(parts: readonly string[], start: number, { among, isName }: KnownReferences): number {
  let end = start + 1
  while (end < parts.length) {
    const separator = parts[end] ?? ''
    const next = trimBlanks(parts[end + 1] ?? '')
    if (separator.includes('\n') || next === '') break
    if (labelHead(next) !== '' || readId(next, among) !== '' || isName(next)) break
    end += 2
  }
  return end
}

/** With our mark in it, or an ID that other words follow. */
function isLabel(text: string, { among, isName }: KnownReferences): boolean {
  if (labelHead(text) !== '') return true
  return readId(text, among) !== '' && !isBareId(text, among) && !isName(trimBlanks(text))
}
