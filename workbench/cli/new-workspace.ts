import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** What is said where the folder named holds no workspace yet: perhaps its name was mistyped. */
export function newWorkspaceWords(folder: string | undefined): string | undefined {
  if (folder === undefined || existsSync(join(folder, 'state.json'))) return undefined
  return `A new workspace is begun in ${folder}.`
}
