import { requireAddress } from '../host/email-address'
import { ScriptException } from '../host/emulated'

/**
 * The addresses of a comma-separated list, each with or without a display name.
 * @throws ScriptException `Invalid email: x` for the first that is none
 */
export function recipientsOf(list: string): string[] {
  if (list.trim() === '') return []
  return list.split(',').map((part) => {
    const written = part.trim()
    // A line break inside an address could start a header of its own; that Google refuses it is a *guess*.
    if (/[\r\n]/.test(part)) throw new ScriptException(`Invalid email: ${written}`)
    requireAddress(/<([^<>]*)>$/.exec(written)?.[1] ?? written, written)
    return written
  })
}
