import type { HostStatus, MailView, MenuView, PersonView, UiRequest } from '../../server/protocol'
import type { BookSnapshot } from '../../sheets/snapshot'
import type { GridSelection } from '../grid/read-selection'

export type Asked = Extract<UiRequest, { kind: 'alert' | 'prompt' }>
export type Toast = { id: number; title: string; text: string; action?: { label: string; run(): void } }
export type Sidebar = { frame: number; address: string; title: string }
export type DialogFrame = Sidebar & { modal: boolean; width: number; height: number }

/** A question of the page's own, in a box such as Google's. */
export interface Question {
  title: string
  text: string
  confirm: string
  cancel?: string
  /** Present when a text is asked for. */
  input?: { label: string; value: string }
  answer(confirmed: boolean, text: string): void
}

export type PanelView = 'mail' | 'clock' | 'run' | 'log' | 'people'

/** All that the chrome shows; the cells are the grid's. */
export interface PageState {
  ready: boolean
  /** Whether the connection to the server stands. */
  connected: boolean
  book: BookSnapshot
  me: PersonView
  people: PersonView[]
  menus: MenuView[]
  status: HostStatus
  mails: MailView[]
  selection: GridSelection
  asked: Asked[]
  question: Question | null
  toasts: Toast[]
  sidebar: Sidebar | null
  dialog: DialogFrame | null
  /** The function that a script of mine is running. */
  running: string | null
  panel: { open: boolean; view: PanelView }
  contextMenu: { x: number; y: number } | null
}

export interface Store {
  get(): PageState
  set(change: Partial<PageState>): void
  subscribe(listener: () => void): () => void
}

export function createStore(initial: PageState): Store {
  let state = initial
  const listeners = new Set<() => void>()
  return {
    get: () => state,
    set(change) {
      state = { ...state, ...change }
      for (const listener of [...listeners]) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** A message of the page's own. */
export function tell(store: Store, title: string, text: string): void {
  store.set({ question: { title, text, confirm: 'OK', answer: () => undefined } })
}
