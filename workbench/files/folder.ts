import { randomBytes } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** What saving a workspace asks of the disk; each call is one step after which a crash may come. Paths are relative to the folder. */
export interface Folder {
  readonly path: string
  /** Undefined where there is no such file. */
  read(name: string): Promise<Uint8Array | undefined>
  /** On the disk, not only in memory, when it returns. */
  write(name: string, bytes: Uint8Array): Promise<void>
  rename(from: string, to: string): Promise<void>
  remove(name: string): Promise<void>
  /** Names of the files and folders inside; empty where there is no such folder. */
  list(name: string): Promise<string[]>
  makeFolder(name: string): Promise<void>
}

export function openFolder(path: string): Folder {
  const at = (name: string) => join(path, name)
  return {
    path,
    read: (name) => orUndefined(readFile(at(name))),
    write: (name, bytes) => writeDurably(at(name), bytes),
    async rename(from, to) {
      await rename(at(from), at(to))
      await syncFolder(dirname(at(to)))
    },
    remove: (name) => rm(at(name), { force: true }),
    list: async (name) => (await orUndefined(readdir(at(name)))) ?? [],
    async makeFolder(name) {
      await mkdir(at(name), { recursive: true })
    },
  }
}

async function orUndefined<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}

function isMissing(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT'
}

async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'w')
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** A rename is on the disk once its folder is; Windows knows no such call on folders. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

/** A mark for the files of one save that no other save has. */
export function newMark(): string {
  return randomBytes(6).toString('hex')
}
