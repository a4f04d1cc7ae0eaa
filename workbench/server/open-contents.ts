import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { readScriptProject } from '../host/script-project'
import { emptyState } from '../host/state'
import type { BookSnapshot } from '../sheets/snapshot'
import { createBook } from '../sheets/store/book'
import { snapshotOf } from '../sheets/store/snapshot-book'
import { type FilesLink, FilesProblem } from './files-link'
import type { StoredWorkspace } from './thread/files-messages'

export interface ContentsWish {
  scriptDir: string
  workspace?: string
  /** What the workspace holds, where whoever made it knows: reading it takes two seconds. */
  stored?: StoredWorkspace
  /** An .xlsx that is opened in place of the workspace's book. */
  bookFile?: string
  /** Owns a new file, and may edit a present one. */
  person?: string
}

/** What the workbench begins with: the workspace, an .xlsx file, or a new spreadsheet. @throws FilesProblem */
export async function openContents(wish: ContentsWish, files: FilesLink): Promise<StoredWorkspace> {
  const stored = wish.stored ?? (await load(wish, files))
  const file = wish.bookFile ?? lyingBook(wish, stored)
  const imported = file === undefined ? null : await importBook(file, { wish, files })
  const book = imported ?? stored?.book ?? newBook(wish)
  return {
    book: shared(book, wish.person),
    state: stored?.state ?? emptyState(new Date().toISOString(), `script-${randomUUID()}`),
    mails: stored?.mails ?? [],
    mailFiles: stored?.mailFiles ?? [],
  }
}

function load({ workspace }: ContentsWish, files: FilesLink): Promise<StoredWorkspace | null> | null {
  return workspace === undefined ? null : files.call('load', { folder: workspace })
}

/** A book.xlsx that somebody put into a folder that is no workspace yet. */
function lyingBook({ workspace }: ContentsWish, stored: StoredWorkspace | null): string | undefined {
  const path = join(workspace ?? '', 'book.xlsx')
  return workspace !== undefined && stored === null && existsSync(path) ? path : undefined
}

async function importBook(
  path: string,
  { wish, files }: { wish: ContentsWish; files: FilesLink },
): Promise<BookSnapshot> {
  const bytes = await readFile(path).catch(() => {
    throw new FilesProblem(`${path} cannot be read: check the name and that you may open it.`)
  })
  return files.call('readXlsx', {
    bytes,
    fileName: basename(path),
    owner: ownerOf(wish),
    timeZone: scriptZone(wish),
  })
}

function newBook(wish: ContentsWish): BookSnapshot {
  const settings = { id: `book-${randomUUID()}`, name: 'Untitled spreadsheet' }
  return snapshotOf(createBook({ ...settings, owner: ownerOf(wish), timeZone: scriptZone(wish) }))
}

function scriptZone({ scriptDir }: ContentsWish): string {
  return readScriptProject(scriptDir).manifest.timeZone
}

function ownerOf({ person }: ContentsWish): string {
  return person ?? 'lead@example.com'
}

/** Whoever starts the workbench as somebody may edit, unless the file lists them as a viewer: there is nobody else to ask. */
function shared(book: BookSnapshot, person: string | undefined): BookSnapshot {
  const known = person === undefined || [book.owner, ...book.editors, ...book.viewers].includes(person)
  return known ? book : { ...book, editors: [...book.editors, person] }
}
