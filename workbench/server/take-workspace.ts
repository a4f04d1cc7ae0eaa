import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { FilesProblem } from './files-link'

/** Names the process that works on the workspace: two of them would save over each other. */
const lockName = 'serving.pid'

/** @throws FilesProblem when another process works on it, or it is no folder; returns what gives it back */
export function takeWorkspace(folder: string): () => void {
  const path = join(folder, lockName)
  const isNew = makeFolder(folder)
  if (write(path)) {
    return () => {
      rmSync(path, { force: true })
      if (isNew && readdirSync(folder).length === 0) rmdirSync(folder)
    }
  }
  const holder = Number(readFileSync(path, 'utf8'))
  if (isAlive(holder)) {
    throw new FilesProblem(`${folder} is open in another workbench (process ${holder}): end that one first.`)
  }
  // It ended without giving it back.
  rmSync(path, { force: true })
  return takeWorkspace(folder)
}

/** Whether it was not there. */
function makeFolder(folder: string): boolean {
  if (existsSync(folder)) {
    if (statSync(folder).isDirectory()) return false
    throw new FilesProblem(`${folder} is a file: name a folder for the workspace.`)
  }
  mkdirSync(folder, { recursive: true })
  return true
}

/** False where the file is there already. */
function write(path: string): boolean {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
