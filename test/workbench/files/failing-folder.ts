import { type Folder, openFolder } from '../../../workbench/files/folder'

/** The machine that stopped; nothing after it reaches the disk. */
export class PowerCut extends Error {}

/**
 * A folder on the real disk whose machine stops at the n-th step that changes something (from 1). With `torn`, a write that is cut off
 * leaves half of its bytes. `steps` counts the changes made.
 */
export function failingFolder(
  path: string,
  stopAt: number,
  torn: boolean,
): { folder: Folder; steps(): number } {
  const real = openFolder(path)
  let count = 0
  const step = async <T>(change: () => Promise<T>, half?: () => Promise<void>): Promise<T> => {
    count += 1
    if (count < stopAt) return change()
    if (count === stopAt && torn) await half?.()
    throw new PowerCut(`at step ${count}`)
  }
  const folder: Folder = {
    ...real,
    write: (name, bytes) =>
      step(
        () => real.write(name, bytes),
        () => real.write(name, bytes.subarray(0, bytes.length / 2)),
      ),
    rename: (from, to) => step(() => real.rename(from, to)),
    remove: (name) => step(() => real.remove(name)),
    makeFolder: (name) => step(() => real.makeFolder(name)),
  }
  return { folder, steps: () => count }
}
