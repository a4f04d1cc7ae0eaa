import { ScriptException } from './emulated'

/** Which addresses Google refuses beyond the plainly broken is a *guess*. */
const ADDRESS = /^[^\s@<>,;:()[\]"\\]+@[^\s@<>,;:()[\]"\\.]+(\.[^\s@<>,;:()[\]"\\.]+)+$/

/**
 * @param written what the script gave, for the message
 * @throws ScriptException `Invalid email: x` (wording reported widely, not in the reference)
 */
export function requireAddress(address: string, written = address): void {
  if (!ADDRESS.test(address)) throw new ScriptException(`Invalid email: ${written}`)
}
