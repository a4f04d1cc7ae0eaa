import type { Answer } from '../host/ui-events'
import type { BookSnapshot } from '../sheets/snapshot'
import { type Desk, deskOf, unsaved } from './desk'
import { createDialogs } from './dialogs'
import type { FilesLink } from './files-link'
import { createFrames, type Frames } from './frame/frames'
import { type HostLink, startHostLink } from './host-link'
import { statusFor } from './host-status'
import type { Mailbox } from './mailbox'
import type { HostStatus } from './protocol'
import { createSaver, type Saver } from './saver'
import type { Postman } from './smtp'
import type { StoredWorkspace } from './thread/files-messages'
import type { Contents } from './thread/thread-messages'
import { toWindows } from './to-windows'
import type { Limits } from './watchdog'
import { createWindows, type Windows } from './windows'

export interface WorkbenchOptions {
  scriptDir: string
  /** Where it is saved; absent: nowhere. */
  workspace?: string
  contents: StoredWorkspace
  files: FilesLink
  /** The program of the thread that runs the script. */
  threadFile: string
  limits: Limits
  postman?: Postman
  /** How long a dialog waits for its answer. */
  patienceMs?: number
}

export interface Workbench {
  readonly desk: Desk
  readonly host: HostLink
  readonly windows: Windows
  readonly frames: Frames
  readonly saver: Saver
  readonly files: FilesLink
  statusFor(person: string): HostStatus
  /** Says why not; undefined when the answer was taken. */
  answer(by: string, given: { id: number; button: string; text?: string }): string | undefined
  /** Another file, or another state of this one, in place of what is open. */
  open(opened: {
    book: BookSnapshot
    state: Contents['state']
    folder: string | undefined
    mails: Mailbox
  }): void
  close(): Promise<void>
}

/** The open file, the thread that works on it, and the windows that show it. */
export function createWorkbench(options: WorkbenchOptions): Workbench {
  const desk = deskOf(options.contents, options.workspace)
  const windows = createWindows({
    version: () => desk.version,
    onClosed: (person, isLast) => (isLast ? dialogs.closeAllOf(person) : dialogs.askAgain(person)),
  })
  const dialogs = createDialogs({
    windows,
    answer: (id: number, given: Answer) => host.answer(id, given),
    ...(options.patienceMs !== undefined && { patienceMs: options.patienceMs }),
  })
  const frames = createFrames()
  const saver = createSaver({
    files: options.files,
    take: () => unsaved(desk),
    saved: (mails) => {
      desk.savedMails += mails
    },
    onProblem: (text) => windows.send({ type: 'notice', text }),
  })
  const status = (person: string) => statusFor(person, { ...desk, timeZone: desk.book.timeZone })
  const { receive, reload } = toWindows({ desk, windows, dialogs, frames, saver, status, ...options })
  const host = startHostLink({
    file: options.threadFile,
    scriptDir: options.scriptDir,
    limits: options.limits,
    contents: () => ({ book: desk.book, state: desk.state, version: desk.version }),
    onMessage: receive,
    onEnded: (text) => {
      reload()
      desk.log.push(text)
      windows.send({ type: 'notice', text })
    },
  })
  return {
    desk,
    host,
    windows,
    frames,
    saver,
    files: options.files,
    statusFor: status,
    answer: dialogs.answer,
    open: ({ book, state, folder, mails }) => {
      Object.assign(desk, { book, state, folder, mailbox: mails })
      desk.savedMails = Math.min(desk.savedMails, mails.mails.length)
      // The new thread counts on from the version that the windows are told to fetch.
      reload()
      host.restart()
      saver.changed()
    },
    close: async () => {
      windows.closeAll()
      await host.close()
      await saver.flush()
      options.postman?.close()
      await options.files.close()
    },
  }
}
