import type { ServerResponse } from 'node:http'
import type { ServerEvent } from './protocol'

/** The open windows, each with the person in front of it, over server-sent events (https://html.spec.whatwg.org/multipage/server-sent-events.html). */
export interface Windows {
  /** The window stays until its connection ends. */
  open(person: string, response: ServerResponse): void
  send(event: ServerEvent, to?: string): void
  isOpenFor(person: string): boolean
  people(): string[]
  closeAll(): void
}

interface OpenWindow {
  person: string
  response: ServerResponse
}

/** Proxies and browsers give up on a silent connection; a comment keeps it. */
const keepAliveMs = 20_000

export function createWindows(options: { version(): number; onAllClosed(person: string): void }): Windows {
  const windows = new Set<OpenWindow>()
  const isOpenFor = (person: string) => [...windows].some((window) => window.person === person)
  const timer = setInterval(() => {
    for (const { response } of windows) response.write(':\n\n')
  }, keepAliveMs)
  timer.unref()
  return {
    isOpenFor,
    people: () => [...new Set([...windows].map(({ person }) => person))],
    open: (person, response) => {
      const window = { person, response }
      windows.add(window)
      response.on('close', () => {
        windows.delete(window)
        if (!isOpenFor(person)) options.onAllClosed(person)
      })
    },
    send: (event, to) => {
      const text = eventText(event, options.version())
      for (const { person, response } of windows) {
        if (to === undefined || to === person) response.write(text)
      }
    },
    closeAll: () => {
      clearInterval(timer)
      for (const { response } of windows) response.end()
    },
  }
}

/** The id lets a window that comes back say what it saw last. */
export function eventText(event: ServerEvent, version: number): string {
  return `id: ${version}\ndata: ${JSON.stringify(event)}\n\n`
}
