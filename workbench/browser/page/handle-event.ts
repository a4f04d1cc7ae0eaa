import type { ServerEvent, UiRequest } from '../../server/protocol'
import { type Asked, type PageState, tell } from './page-state'
import type { Workbench } from './workbench'

type EventHandlers = { [T in ServerEvent['type']]: (event: Extract<ServerEvent, { type: T }>) => void }

/** What the server tells this window. */
export function handleEvent(workbench: Workbench, event: ServerEvent): void {
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
  // One that was asked before comes again where another window was closed.
  const ask = (event: Asked): void =>
    store.set({ asked: [...store.get().asked.filter(({ id }) => id !== event.id), event] })
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
