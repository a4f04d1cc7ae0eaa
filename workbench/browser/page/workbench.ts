import type { GridAction, ServerEvent, WindowState } from '../../server/protocol'
import { createGrid, type Grid } from '../grid/create-grid'
import { createSession, type Session } from '../sync/create-session'
import { touchesWarning } from '../sync/protection-warning'
import { handleEvent } from './handle-event'
import { createStore, type PageState, type Store, type Toast, tell } from './page-state'
import type { ServerDoor } from './server-door'
import { areaInHash, goToPlace } from './sheet-links'

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
  const place = areaInHash(window.location.hash, first.book)
  if (place) await goToPlace(workbench, place)
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
    openLink: (url) => {
      if (/^(https?|mailto):/i.test(url)) window.open(url, '_blank', 'noopener,noreferrer')
    },
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
