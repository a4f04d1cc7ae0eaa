import { ScriptException } from '../../host/emulated'
import type { Area } from '../snapshot'
import type { Book } from './book'

/**
 * Letters, digits and underscores; no digit first, not like a cell, not true or false, up to 250 characters
 * (https://support.google.com/docs/answer/63175; the wording is a *guess*). Unique without case.
 */
export function requireRangeName(book: Book, name: string, except?: string): void {
  const wellFormed = /^[\p{L}_][\p{L}\d_.]*$/u.test(name) && name.length <= 250
  const likeCell = /^[A-Za-z]{1,3}\d+$/.test(name) || /^R\d*C\d*$/i.test(name) || /^(true|false)$/i.test(name)
  if (!wellFormed || likeCell) throw new ScriptException(`The name "${name}" is not a valid range name.`)
  const taken = book.namedRanges.some(
    (one) => one.name !== except && one.name.toLowerCase() === name.toLowerCase(),
  )
  if (taken) throw new ScriptException(`A named range with the name "${name}" already exists.`)
}

/** Names an area, or gives a name another area. */
export function setNamedRange(book: Book, name: string, place: { sheetId: number; area: Area }): void {
  const present = book.namedRanges.find((one) => one.name.toLowerCase() === name.toLowerCase())
  if (present) Object.assign(present, place)
  else {
    requireRangeName(book, name)
    book.namedRanges.push({ name, ...place })
  }
}
