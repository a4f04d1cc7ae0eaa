import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { FileProblem } from '../files/problem'
import { loadWorkspace, readBookFile, saveWorkspace } from '../files/workspace'
import { openBook } from '../host/book-file'
import { createHost, type Host } from '../host/create-host'
import type { RunReport } from '../host/run-report'
import { readScriptProject } from '../host/script-project'
import { emptyState, type HostState } from '../host/state'
import type { BookSnapshot } from '../sheets/snapshot'
import { createBook } from '../sheets/store/book'
import { snapshotOf } from '../sheets/store/snapshot-book'
import { CommandProblem } from './problem'
import type { RunCommand } from './read-options'

interface Contents {
  readonly book: BookSnapshot
  readonly state: HostState
}

/**
 * Loads the workspace, runs the function, saves the workspace. After a failed run nothing is saved; after one that was told to die all
 * that came before its death is.
 * @throws CommandProblem, FileProblem, ScriptProjectProblem
 */
export async function runCommand(command: RunCommand): Promise<RunReport> {
  const { manifest } = readScriptProject(command.scriptDir)
  const contents = await loadContents(command, manifest.timeZone)
  const user = command.user ?? contents.book.owner
  const host = hostFor(command, { ...contents, book: settledBook(contents.book, { command, user }) }, user)
  const { failAt, failAfter, dieAt, dieAfter } = command
  const report = host.run(command.functionName, command.args, { failAt, failAfter, dieAt, dieAfter })
  if (report.error === null || endedAsTold(report, command)) await save(command, host)
  return report
}

/** On Google what a run has done by its end stays done. */
function endedAsTold({ error, died }: RunReport, { failAt, failAfter }: RunCommand): boolean {
  if (died) return error?.endsWith('as asked') === true
  const wasToFail = failAt !== undefined || failAfter !== undefined
  return wasToFail && error?.includes('Service error: ') === true
}

function hostFor(command: RunCommand, { book, state }: Contents, user: string): Host {
  return createHost({
    scriptDir: command.scriptDir,
    book: openBook(book),
    state,
    user,
    answers: command.answers,
    ...(command.now !== undefined && { now: command.now }),
    ...(command.quota !== undefined && { quota: command.quota }),
    ...(command.locale !== undefined && { locale: command.locale }),
  })
}

/** A person named on the command line may edit unless the file lists them as a viewer: there is no other way to share it with them. */
function settledBook(
  book: BookSnapshot,
  { command, user }: { command: RunCommand; user: string },
): BookSnapshot {
  const known = user === book.owner || book.editors.includes(user) || book.viewers.includes(user)
  return {
    ...book,
    editors: known ? book.editors : [...book.editors, user],
    timeZone: command.timeZone ?? book.timeZone,
    locale: command.locale === undefined ? book.locale : sheetLocale(command.locale),
  }
}

/** Spreadsheets have 'en_US', people 'en'. */
function sheetLocale(locale: string): string {
  const written = locale.replace('-', '_')
  const usual: Record<string, string> = { en: 'en_US', es: 'es_ES', de: 'de_DE', fr: 'fr_FR', pt: 'pt_BR' }
  return usual[written] ?? written
}

async function loadContents(command: RunCommand, scriptZone: string): Promise<Contents> {
  const clock = command.now ?? new Date().toISOString()
  const stored = command.workspace === undefined ? undefined : await loadStored(command.workspace)
  const imported = await importedBook(command, scriptZone)
  return {
    book: imported ?? stored?.book ?? newBook(command, scriptZone),
    state: stored?.state ?? emptyState(clock, `script-${randomUUID()}`),
  }
}

/** Undefined where there is no workspace yet. */
async function loadStored(workspace: string): Promise<Contents | undefined> {
  try {
    const { book, host } = await loadWorkspace(workspace)
    return { book, state: host }
  } catch (error) {
    if (error instanceof FileProblem && error.code === 'workspace-missing') return undefined
    if (error instanceof FileProblem) throw error
    throw new CommandProblem(`${workspace} cannot be used as a workspace: ${(error as Error).message}`)
  }
}

/** The file named, or a book.xlsx that somebody put into a folder that is no workspace yet. */
async function importedBook(command: RunCommand, timeZone: string): Promise<BookSnapshot | undefined> {
  const lying = command.workspace === undefined ? '' : join(command.workspace, 'book.xlsx')
  const isNew = lying !== '' && existsSync(lying) && !existsSync(join(command.workspace ?? '', 'state.json'))
  const path = command.bookFile ?? (isNew ? lying : undefined)
  if (path === undefined) return undefined
  return readBookFile(path, { id: newId(), owner: ownerOf(command), timeZone: command.timeZone ?? timeZone })
}

function newBook(command: RunCommand, scriptZone: string): BookSnapshot {
  const book = createBook({
    id: newId(),
    name: 'Untitled spreadsheet',
    owner: ownerOf(command),
    timeZone: command.timeZone ?? scriptZone,
    locale: sheetLocale(command.locale ?? 'en'),
  })
  return snapshotOf(book)
}

function newId(): string {
  return `book-${randomUUID()}`
}

function ownerOf({ user }: RunCommand): string {
  return user ?? 'lead@example.com'
}

async function save({ workspace }: RunCommand, host: Host): Promise<void> {
  const book = host.snapshot()
  if (workspace === undefined || book === null) return
  await saveWorkspace(workspace, { book, host: host.state, mails: host.mails })
}
