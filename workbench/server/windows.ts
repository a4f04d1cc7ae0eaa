import type { ServerResponse } from 'node:http'
import type { ServerEvent } from './protocol'

/** The open windows, each with the person in front of it, over server-sent events (https://html.spec.whatwg.org/multipage/server-sent-events.html). */
export interface Windows {
  /** The window stays until its connection ends. `key` is its own name for itself. */
  open(person: string, key: string, response: ServerResponse): void
  /** The person did something in this window: from now on scripts show there what they show, as in Google Sheets. */
  acts(person: string, key: string): void
  /** To all windows, or to those of a person; what a script shows, to the one in which the person acted last, while it is open. */
  send(event: ServerEvent, to?: string): void
  isOpenFor(person: string): boolean
  people(): string[]
  closeAll(): void
}

interface OpenWindow {
  person: string
  key: string
  response: ServerResponse
}

/** Proxies and browsers give up on a silent connection; a comment keeps it. */
const keepAliveMs = 20_000

export function createWindows(options: {
  version(): number
  /** One window of a person; `isLast` where they have no other. */
  onClosed(person: string, isLast: boolean): void
}): Windows {
  const windows = new Set<OpenWindow>()
  const fronts = new Map<string, string>()
  const isInFront = ({ person, key }: OpenWindow) => fronts.get(person) === key
  const isOpenFor = (person: string) => [...windows].some((window) => window.person === person)
  const timer = setInterval(() => {
    for (const { response } of windows) response.write(':\n\n')
  }, keepAliveMs)
  timer.unref()
  return {
    isOpenFor,
    people: () => [...new Set([...windows].map(({ person }) => person))],
    open: (person, key, response) => {
      const window = { person, key, response }
      windows.add(window)
      response.on('close', () => {
        windows.delete(window)
        options.onClosed(person, !isOpenFor(person))
      })
    },
    acts: (person, key) => {
      fronts.set(person, key)
    },
    send: (event, to) => {
      const text = eventText(event, options.version())
      const theirs = [...windows].filter(({ person }) => to === undefined || to === person)
      const front = isShownOnce(event) ? theirs.filter(isInFront) : []
      for (const { response } of front.length > 0 ? front : theirs) response.write(text)
    },
    closeAll: () => {
      clearInterval(timer)
      for (const { response } of windows) response.end()
    },
  }
}

/** That a question is answered is told to all: it may have been asked in another window before. */
function isShownOnce(event: ServerEvent): boolean {
  return event.type === 'ui' && event.event.kind !== 'answered'
}

/** The id lets a window that comes back say what it saw last. */
export function eventText(event: ServerEvent, version: number): string {
  return `id: ${version}\ndata: ${JSON.stringify(event)}\n\n`
}
