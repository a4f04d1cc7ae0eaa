import { ScriptException } from '../../host/emulated'
import type { Area, ProtectionSnapshot } from '../snapshot'
import { touches, without } from './area'
import type { Book, Tab } from './book'

/** As people see it in the grid and scripts in exceptions (quoted in many public issue threads). */
export const protectedText =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.'

/** *Guess* at the wording. */
const viewerText = 'You do not have permission to edit this spreadsheet.'

export function isEditor(book: Book, email: string): boolean {
  return email === book.owner || book.editors.includes(email)
}

export function mayEditProtection(book: Book, protection: ProtectionSnapshot, email: string): boolean {
  if (!isEditor(book, email)) return false
  return protection.warningOnly || email === book.owner || protection.editors.includes(email)
}

/** Viewers write nothing at all; a protection that only warns never stops a script. */
export function requireEditor(book: Book, email: string): void {
  if (!isEditor(book, email)) throw new ScriptException(viewerText)
}

export function mayEdit(book: Book, tab: Tab, access: { area: Area; email: string }): boolean {
  if (!isEditor(book, access.email)) return false
  const closed = tab.protections.filter((one) => !mayEditProtection(book, one, access.email))
  return !closed.some((protection) => covers(protection, access.area))
}

function covers(protection: ProtectionSnapshot, area: Area): boolean {
  if (protection.type === 'RANGE') return protection.area !== undefined && touches(protection.area, area)
  return without(area, protection.unprotected).length > 0
}

export function requireEdit(book: Book, tab: Tab, access: { area: Area; email: string }): void {
  requireEditor(book, access.email)
  if (!mayEdit(book, tab, access)) throw new ScriptException(protectedText)
}

/** Changing a tab as a whole (name, order, freezing, inserting) takes the right to all of a protected tab (*guess* for freezing). */
export function requireEditTab(book: Book, tab: Tab, email: string): void {
  requireEditor(book, email)
  const closed = tab.protections.some((one) => one.type === 'SHEET' && !mayEditProtection(book, one, email))
  if (closed) throw new ScriptException(protectedText)
}

/** Who may edit a new protection: all who may edit the spreadsheet, the owner unnamed (sheets-behaviours 269). */
export function newProtection(
  book: Book,
  id: number,
  type: 'SHEET' | 'RANGE',
  area?: Area,
): ProtectionSnapshot {
  return {
    id,
    type,
    ...(area ? { area } : {}),
    unprotected: [],
    description: '',
    warningOnly: false,
    editors: [...book.editors],
  }
}

/** Lines may be inserted beside a protected range, not inside it (*guess*: people report that a protected column stops new rows). */
export function requireInsert(
  book: Book,
  tab: Tab,
  place: { email: string; lines: 'rows' | 'columns'; at: number },
): void {
  const inside = tab.protections.some((protection) => {
    const { area } = protection
    if (!area || mayEditProtection(book, protection, place.email)) return false
    const [start, count] = place.lines === 'rows' ? [area.row, area.rows] : [area.column, area.columns]
    return start < place.at && place.at < start + count
  })
  if (inside) throw new ScriptException(protectedText)
}
