import { ScriptException } from '../host/emulated'

/** One address, with or without a display name. Which addresses Google refuses beyond the plainly broken is a *guess*. */
const ADDRESS = /^[^\s@<>,;:()[\]"\\]+@[^\s@<>,;:()[\]"\\.]+(\.[^\s@<>,;:()[\]"\\.]+)+$/

/**
 * The addresses of a comma-separated list.
 * @throws ScriptException `Invalid email: x` for the first that is none (wording reported widely, not in the reference)
 */
export function recipientsOf(list: string): string[] {
  if (list.trim() === '') return []
  return list.split(',').map((part) => {
    const written = part.trim()
    const named = /<([^<>]*)>$/.exec(written)
    // A line break inside an address could start a header of its own; that Google refuses it is a *guess*.
    if (/[\r\n]/.test(part) || !ADDRESS.test(named?.[1] ?? written)) {
      throw new ScriptException(`Invalid email: ${written}`)
    }
    return written
  })
}
