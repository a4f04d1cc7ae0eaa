import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { SentMail } from '../host/sent-mail'
import type { HostState } from '../host/state'
import type { BookSnapshot } from '../sheets/snapshot'
import { packBook, readEditedBook, unpackBook } from './book-file'
import { emlFileName, writeEml } from './eml'
import { type Folder, newMark, openFolder } from './folder'
import { FileProblem } from './problem'
import { readStateFile, type StateFile, stateFormat, writeStateFile } from './state-file'
import { type BookDefaults, readBookXlsx } from './xlsx-read'

const bookFile = 'book.xlsx'
const stateName = 'state.json'
const savingEnd = '.saving'

export interface Workspace {
  book: BookSnapshot
  host: HostState
  /** The names in mail/ of all mails sent so far, in their order. */
  mailFiles: string[]
  /** Whether another program has saved book.xlsx since; then its contents are that program's. */
  edited: boolean
}

export interface WorkspaceContents {
  book: BookSnapshot
  host: HostState
  /** The mails sent since the last save. */
  mails: readonly SentMail[]
  /** Of the mails of earlier saves, the names of those that stay; absent: all. */
  keptMails?: readonly string[]
}

/** Throws a FileProblem that says what to do when there is no workspace in the folder or it cannot be read. */
export async function loadWorkspace(path: string, folder = openFolder(path)): Promise<Workspace> {
  const state = await readState(folder)
  if (!state) {
    throw new FileProblem(
      'workspace-missing',
      `${path} holds no workspace: name another folder or create one there first.`,
    )
  }
  await finishSaving(folder, state)
  const bytes = await folder.read(bookFile)
  if (!bytes) {
    throw new FileProblem(
      'workspace-damaged',
      `${join(path, bookFile)} is missing: put it back or start a new workspace.`,
    )
  }
  const packed = { bytes, extras: state.extras }
  const edited = hashOf(bytes) !== state.bookHash
  const fileName = join(path, bookFile)
  const book = edited ? await readEditedBook(packed, { fileName }) : await unpackBook(packed, fileName)
  return { book, host: state.host, mailFiles: state.mailFiles, edited }
}

/** Makes the folder if need be, and returns the names of its mails. Throws a FileProblem when it holds a workspace already. */
export async function createWorkspace(
  path: string,
  contents: WorkspaceContents,
  folder = openFolder(path),
): Promise<string[]> {
  if (await folder.read(stateName)) {
    throw new FileProblem(
      'workspace-exists',
      `${path} holds a workspace already: name another folder or use this one.`,
    )
  }
  return saveWorkspace(path, contents, folder)
}

/**
 * Saves all or nothing. Every file is written under a name of its own first; the renaming of state.json is the moment at which the new
 * state holds, and whoever loads after a crash finishes the renaming of the files that it names. Returns the names of all mails.
 */
export async function saveWorkspace(
  path: string,
  contents: WorkspaceContents,
  folder = openFolder(path),
): Promise<string[]> {
  await folder.makeFolder('mail')
  const before = await readState(folder)
  if (before) await finishSaving(folder, before)
  await removeLeftovers(folder)
  const { bytes, extras } = await packBook(contents.book)
  const stored = before?.mailFiles ?? []
  const { keptMails = stored } = contents
  const known = stored.filter((name) => keptMails.includes(name))
  const newMails = contents.mails.map((mail, index) => ({
    mail,
    name: emlFileName(mail, known.length + index + 1),
  }))
  const state: StateFile = {
    format: stateFormat,
    mark: newMark(),
    bookHash: hashOf(bytes),
    extras,
    host: contents.host,
    mailFiles: [...known, ...newMails.map(({ name }) => name)],
  }
  for (const { mail, name } of newMails)
    await folder.write(saving(`mail/${name}`, state), await writeEml(mail))
  await folder.write(saving(bookFile, state), bytes)
  await folder.write(saving(stateName, state), writeStateFile(state))
  await folder.rename(saving(stateName, state), stateName)
  await finishSaving(folder, state)
  for (const name of stored.filter((one) => !state.mailFiles.includes(one)))
    await folder.remove(`mail/${name}`)
  return state.mailFiles
}

/** Somebody's own .xlsx file as a new spreadsheet. Throws a FileProblem and nothing else. */
export async function readBookFile(path: string, defaults: BookDefaults = {}): Promise<BookSnapshot> {
  const bytes = await readFile(path).catch((cause) => {
    throw new FileProblem(
      'file-missing',
      `${path} cannot be read: check the name and that you may open it.`,
      cause,
    )
  })
  return readBookXlsx(bytes, { fileName: path, ...defaults })
}

async function readState(folder: Folder): Promise<StateFile | undefined> {
  const bytes = await folder.read(stateName)
  return bytes && readStateFile(bytes, join(folder.path, stateName))
}

function saving(name: string, { mark }: Pick<StateFile, 'mark'>): string {
  return `${name}.${mark}${savingEnd}`
}

async function finishSaving(folder: Folder, state: StateFile): Promise<void> {
  const ending = saving('', state)
  for (const name of await allFiles(folder)) {
    if (name.endsWith(ending)) await folder.rename(name, name.slice(0, -ending.length))
  }
}

/** What a save that was cut off before its state held has left. */
async function removeLeftovers(folder: Folder): Promise<void> {
  for (const name of await allFiles(folder)) {
    if (/\.[0-9a-f]{12}\.saving$/.test(name)) await folder.remove(name)
  }
}

async function allFiles(folder: Folder): Promise<string[]> {
  const mails = await folder.list('mail')
  return [...mails.map((name) => `mail/${name}`), ...(await folder.list('.'))]
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
