import type { SentMail } from '../../host/sent-mail'
import type { HostState } from '../../host/state'
import type { BookSnapshot } from '../../sheets/snapshot'

/** What the main thread asks of the thread that reads and writes files: work that takes seconds, or bytes that nobody may trust. */
export interface FilesCalls {
  load: { ask: { folder: string }; reply: StoredWorkspace | null }
  /** `keptMails`: the names of mails that stay, where earlier ones are to go. */
  save: { ask: SavedWorkspace & { folder: string; keptMails?: string[] }; reply: null }
  readXlsx: {
    ask: { bytes: Uint8Array; fileName: string; owner: string; timeZone: string }
    reply: BookSnapshot
  }
  writeXlsx: { ask: { book: BookSnapshot }; reply: Uint8Array }
  writeEml: { ask: { mail: SentMail }; reply: Uint8Array }
}

export interface SavedWorkspace {
  book: BookSnapshot
  state: HostState
  /** Sent since the last save. */
  mails: SentMail[]
}

export interface StoredWorkspace extends SavedWorkspace {
  mailFiles: string[]
}

export type FilesRequest = {
  [Kind in keyof FilesCalls]: { kind: Kind; id: number } & FilesCalls[Kind]['ask']
}[keyof FilesCalls]

/** `problem`: words for people, of a file that cannot be used; anything else that fails comes as `failed`. */
export type FilesReply =
  | { id: number; value: unknown }
  | { id: number; problem: string }
  | { id: number; failed: string }
