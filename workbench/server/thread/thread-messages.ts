import type { SentMail } from '../../host/sent-mail'
import type { HostState } from '../../host/state'
import type { Answer, Dialog, UiEvent } from '../../host/ui-events'
import type { BookSnapshot } from '../../sheets/snapshot'
import type { ActionReply, GridAction, MenuView, Patch, PersonView, RunView, WindowPlace } from '../protocol'

/** What the server's main thread and the thread that owns the book and runs the script say to each other. */

/** What a session begins with. */
export interface Contents {
  book: BookSnapshot
  state: HostState
  /** Of the book; counts on over sessions. */
  version: number
}

export interface HostThreadData extends Contents {
  scriptDir: string
  /** Counted up whenever a message was sent, so that a thread that stands still in a dialog notices. */
  signal: Int32Array
}

/** Everything a person may ask for, and what each is answered with. Words in `error` are for the person. */
export interface HostCalls {
  action: { ask: { action: GridAction }; reply: ActionReply }
  menu: { ask: { path: string[]; at?: WindowPlace }; reply: { error?: string } }
  run: {
    ask: { functionName: string; args: unknown[]; at?: WindowPlace }
    reply: { result: unknown } | { error: { name: string; message: string } }
  }
  open: { ask: object; reply: { menus: MenuView[] } }
  people: { ask: { email: string; role: PersonView['role'] | 'none' }; reply: { error?: string } }
  clock: { ask: ClockMove; reply: { fired: number; error?: string } }
  quota: { ask: { left: number }; reply: object }
  /** The copy of the file that this person makes. */
  copy: { ask: object; reply: { book: BookSnapshot; state: HostState } }
}

export interface ClockMove {
  to?: string
  days?: number
  hours?: number
  trouble?: 'late' | 'twice' | 'never'
}

export type HostCallKind = keyof HostCalls

export type HostRequest = {
  [Kind in HostCallKind]: { kind: Kind; id: number; user: string } & HostCalls[Kind]['ask']
}[HostCallKind]

export type ToHostThread = HostRequest | { kind: 'answer'; dialogId: number; answer: Answer }

export type BookFacts = Omit<BookSnapshot, 'sheets'>

export type FromHostThread =
  | { kind: 'ready' }
  | { kind: 'reply'; id: number; reply: unknown }
  /** A bug of the workbench. */
  | { kind: 'failed'; id: number; words: string }
  | { kind: 'changed'; version: number; patches: Patch[]; facts: BookFacts; state: HostState }
  | { kind: 'report'; view: RunView; log: string[]; mails: SentMail[] }
  /** A run begins, or the thread has nothing to run any more. */
  | { kind: 'running'; user: string; functionName: string | null }
  | { kind: 'show'; to: string; event: UiEvent }
  | { kind: 'error'; to: string; text: string }
  | { kind: 'select'; to: string; place: WindowPlace }
  /** The script stands still until this dialog is answered. */
  | { kind: 'ask'; dialogId: number; to: string; dialog: Dialog }
  /** It goes on. */
  | { kind: 'answered'; dialogId: number; to: string }
