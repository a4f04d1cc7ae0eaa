import { isBareId, labelHead, readId } from './ids'
import { trimBlanks } from './text'

const separators = /([,;，；、\n]+)/
// Names and titles hold few separators; looking further would join what does not belong together.
const longestJoin = 6

/**
 * The single references in a cell that holds several: "G-014 · Reading, grade 2, G-015 · Math" are two. `isName` tells whether a text
 * is, as a whole, an ID or the title of a row, so that a title with a comma in it stays in one piece.
 */
export function splitReferences(text: string, isName: (text: string) => boolean): string[] {
  const parts = text.split(separators)
  const references: string[] = []
  for (let index = 0; index < parts.length; ) {
    const end = referenceEnd(parts, index, isName)
    const reference = trimBlanks(parts.slice(index, end).join(''))
    if (reference !== '') references.push(reference)
    index = end + 1
  }
  return references
}

/** Parts stand at even places, the separators after them at odd ones. Gives the place of the separator after the reference. */
function referenceEnd(parts: readonly string[], start: number, isName: (text: string) => boolean): number {
  const first = parts[start] ?? ''
  if (isLabel(first, isName)) return labelEnd(parts, start, isName)
  for (let end = Math.min(start + longestJoin * 2 - 1, parts.length); end > start + 1; end -= 2) {
    if (isName(trimBlanks(parts.slice(start, end).join('')))) return end
  }
  return start + 1
}

/** A label goes on, past the commas in its title, until the next reference or line begins. */
function labelEnd(parts: readonly string[], start: number, isName: (text: string) => boolean): number {
  let end = start + 1
  while (end < parts.length) {
    const separator = parts[end] ?? ''
    const next = trimBlanks(parts[end + 1] ?? '')
    if (
      separator.includes('\n') ||
      next === '' ||
      labelHead(next) !== '' ||
      readId(next) !== '' ||
      isName(next)
    )
      break
    end += 2
  }
  return end
}

/** With our mark in it, or an ID that other words follow. */
function isLabel(text: string, isName: (text: string) => boolean): boolean {
  if (labelHead(text) !== '') return true
  return readId(text) !== '' && !isBareId(text) && !isName(trimBlanks(text))
}
