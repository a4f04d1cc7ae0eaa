import type { GridAction, ServerEvent, UiRequest, WindowState } from '../../server/protocol'
import { createGrid, type Grid } from '../grid/create-grid'
import { createSession, type Session } from '../sync/create-session'
import { touchesWarning } from '../sync/protection-warning'
import { type Asked, createStore, type PageState, type Store, type Toast } from './page-state'
import type { ServerDoor } from './server-door'

/** What the chrome works with. */
export interface Workbench {
  store: Store
  door: ServerDoor
  session: Session
  grid: Grid
  /** Sends an action, after "Edit anyway?" where a protection warns. */
  act(action: GridAction): void
  toast(text: string, more?: Partial<Toast>): void
  /** POSTs and shows what went wrong as Google does. */
  request(path: string, body: object): Promise<Record<string, unknown>>
}

const untilNextWarningMs = 5 * 60_000

/** Opens the spreadsheet in this window: grid in `container`, everything else in the store. */
export async function openWorkbench(door: ServerDoor, container: HTMLElement): Promise<Workbench> {
  const early: ServerEvent[] = []
  let receive = (event: ServerEvent): void => void early.push(event)
  const events = door.events()
  events.onmessage = ({ data }) => receive(JSON.parse(data))
  const first = await door.state()
  const store = createStore(initialState(first))
  const workbench = wire({ door, store, container, first })
  receive = (event) => handleEvent(workbench, event)
  for (const event of early) receive(event)
  events.onopen = () => store.set({ connected: true })
  events.onerror = () => store.set({ connected: false })
  void workbench.request('/open', {})
  await workbench.grid.ready
  return workbench
}

function initialState({ book, me, people, menus, status, mails }: WindowState): PageState {
  return {
    ready: true,
    connected: true,
    book,
    me,
    people,
    menus,
    status,
    mails,
    selection: { sheetId: book.activeSheetId, areas: [], row: 0, column: 0 },
    asked: [],
    question: null,
    toasts: [],
    sidebar: null,
    dialog: null,
    running: null,
    panel: { open: true, view: 'mail' },
    contextMenu: null,
  }
}

interface Wiring {
  door: ServerDoor
  store: Store
  container: HTMLElement
  first: WindowState
}

function wire({ door, store, container, first }: Wiring): Workbench {
  let lastWarned = Number.NEGATIVE_INFINITY
  const toast = toaster(store)
  const session = createSession(
    { version: first.version, book: first.book },
    {
      send: door.act,
      fetchBook: async () => refresh(store, await door.state()),
      draw: (before, after) => {
        grid.draw(before, after)
        store.set({ book: after })
      },
      refused: (words) => tell(store, 'There was a problem', words),
    },
  )
  const act = (action: GridAction): void => {
    const warned = Date.now() - lastWarned < untilNextWarningMs
    if (warned || !touchesWarning(session.shown(), action)) {
      void session.act(action)
      return
    }
    store.set({
      question: {
        title: 'Heads up!',
        text: 'You’re trying to edit part of this sheet that shouldn’t be changed accidentally. Edit anyway?',
        confirm: 'OK',
        cancel: 'Cancel',
        answer: (confirmed) => {
          if (!confirmed) return
          lastWarned = Date.now()
          void session.act(action)
        },
      },
    })
  }
  const grid = createGrid({
    container,
    book: first.book,
    act,
    say: (words) => toast(words),
    shown: () => session.shown(),
    openLink: (url) => void window.open(url, '_blank', 'noopener,noreferrer'),
    changed: () => queueMicrotask(() => store.set({ selection: grid.selection() })),
  })
  const request: Workbench['request'] = async (path, body) => {
    const reply = await door.post(path, body).catch(() => ({ error: 'The workbench did not answer.' }))
    if (typeof reply.error === 'string') tell(store, 'There was a problem', reply.error)
    return reply
  }
  return { store, door, session, grid, act, toast, request }
}

function refresh(store: Store, state: WindowState) {
  const { people, me, menus, status, mails } = state
  store.set({ people, me, menus, status, mails })
  return state
}

let toasts = 0

function toaster(store: Store): Workbench['toast'] {
  return (text, more = {}) => {
    toasts += 1
    const toast = { id: toasts, title: '', text, ...more }
    store.set({ toasts: [...store.get().toasts.slice(-2), toast] })
  }
}

export function tell(store: Store, title: string, text: string): void {
  store.set({ question: { title, text, confirm: 'OK', answer: () => undefined } })
}

type EventHandlers = { [T in ServerEvent['type']]: (event: Extract<ServerEvent, { type: T }>) => void }

function handleEvent(workbench: Workbench, event: ServerEvent): void {
  const handle = eventHandlers(workbench)[event.type] as (event: ServerEvent) => void
  handle(event)
}

function eventHandlers(workbench: Workbench): EventHandlers {
  const { store, session, toast } = workbench
  return {
    patches: ({ version, patches }) => session.receive(version, patches),
    reload: () => {
      store.set({ sidebar: null, dialog: null, asked: [] })
      void session.resync().then(() => workbench.request('/open', {}))
    },
    status: ({ status }) => store.set({ status }),
    mail: ({ mails }) => store.set({ mails: mergeMails(store.get().mails, mails) }),
    menus: ({ menus }) => store.set({ menus }),
    people: ({ people, me }) => store.set({ people, me }),
    ui: ({ event }) => handleUi(workbench, event),
    running: ({ user, functionName }) => {
      if (user === store.get().me.email) store.set({ running: functionName })
    },
    notice: ({ text }) => toast(text),
  }
}

function mergeMails(known: PageState['mails'], come: PageState['mails']): PageState['mails'] {
  const numbers = new Set(come.map(({ number }) => number))
  return [...known.filter(({ number }) => !numbers.has(number)), ...come].sort((a, b) => a.number - b.number)
}

type UiHandlers = { [K in UiRequest['kind']]: (event: Extract<UiRequest, { kind: K }>) => void }

function handleUi(workbench: Workbench, event: UiRequest): void {
  const handle = uiHandlers(workbench)[event.kind] as (event: UiRequest) => void
  handle(event)
}

function uiHandlers({ store, toast, grid }: Workbench): UiHandlers {
  const ask = (event: Asked): void => store.set({ asked: [...store.get().asked, event] })
  return {
    alert: ask,
    prompt: ask,
    select: ({ sheetId, areas }) => {
      const [area] = areas
      if (area) grid.select(sheetId, area)
    },
    answered: ({ id }) => store.set({ asked: store.get().asked.filter((one) => one.id !== id) }),
    toast: ({ title, text }) => toast(text, { title }),
    sidebar: ({ frame, path, title }) => store.set({ sidebar: { frame, address: path, title } }),
    dialog: ({ frame, path, title, modal, width, height }) =>
      store.set({ dialog: { frame, address: path, title, modal, width, height } }),
    error: ({ text }) => tell(store, 'There was a problem', text),
  }
}
