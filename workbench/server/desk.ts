import { createMailbox, type Mailbox } from './mailbox'
import type { MenuView, RunView } from './protocol'
import type { StoredWorkspace } from './thread/files-messages'
import type { Contents } from './thread/thread-messages'

/** What is open, as the main thread knows it: the same as the script's thread, so that it outlives that thread. */
export interface Desk extends Contents {
  folder: string | undefined
  mailbox: Mailbox
  /** Mails that the workspace holds already. */
  savedMails: number
  menus: Map<string, MenuView[]>
  lastRun: RunView | null
  log: string[]
  /** Who runs what just now. */
  running: { user: string; functionName: string } | null
}

export function deskOf(contents: StoredWorkspace, folder: string | undefined): Desk {
  const { book, state, mails, mailFiles } = contents
  return {
    book,
    state,
    version: 1,
    folder,
    mailbox: createMailbox(mails, mailFiles),
    savedMails: mails.length,
    menus: new Map(),
    lastRun: null,
    log: [],
    running: null,
  }
}

/** What the next save is to write; null when it lives in memory only. */
export function unsaved({ folder, book, state, mailbox, savedMails }: Desk) {
  if (folder === undefined) return null
  const names = mailbox.views().map(({ fileName }) => fileName)
  return {
    folder,
    book,
    state,
    mails: mailbox.mails.slice(savedMails),
    keptMails: names.slice(0, savedMails),
  }
}
