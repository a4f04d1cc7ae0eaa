import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ServerEvent, WindowState } from '../../../workbench/server/protocol'
import { personHeader, tokenHeader, windowHeader } from '../../../workbench/server/protocol'
import { type RunningServer, type ServerOptions, startServer } from '../../../workbench/server/start-server'
import { scriptFolder } from '../host/script-folder'

export const OWNER = 'lead@example.com'
export const EDITOR = 'ana@example.com'
export const VIEWER = 'guest@example.com'

const running: RunningServer[] = []

/** Ends what the tests of a file have started. */
export async function closeAll(): Promise<void> {
  await Promise.all(running.splice(0).map((server) => server.close()))
}

export function workspaceFolder(): string {
  return join(mkdtempSync(join(tmpdir(), 'workspace-')), 'here')
}

/** A server over a new spreadsheet and this code. */
export async function serve(code: string, options: Partial<ServerOptions> = {}): Promise<RunningServer> {
  const server = await startServer({
    scriptDir: scriptFolder(code),
    page: async () => ({ js: '"js"', css: 'a{}', html: '<title>page</title>' }),
    ...options,
  })
  running.push(server)
  return server
}

/** A window of one person: what they ask for, and what they are told. With a key it is told apart from their others. */
export function windowOf(server: RunningServer, person = OWNER, key = '') {
  const base = `http://127.0.0.1:${server.port}`
  const headers = { [tokenHeader]: server.token, [personHeader]: person, [windowHeader]: key }
  const get = (path: string) => fetch(`${base}${path}`, { headers })
  return {
    get,
    text: async (path: string) => (await get(path)).text(),
    state: async () => (await (await get('/state')).json()) as WindowState,
    post: async (path: string, body: object | Uint8Array = {}) => {
      const isBytes = body instanceof Uint8Array
      const sent = { method: 'POST', headers, body: isBytes ? Buffer.from(body) : JSON.stringify(body) }
      return (await (await fetch(`${base}${path}`, sent)).json()) as Record<string, unknown>
    },
    listen: (lastEventId?: string) => listen(`${base}/events?window=${key}`, headers, lastEventId),
  }
}

export type Listening = Awaited<ReturnType<typeof listen>>

/** The events of a window as they come. */
async function listen(url: string, headers: Record<string, string>, lastEventId?: string) {
  const ended = new AbortController()
  const asked = { ...headers, ...(lastEventId !== undefined && { 'last-event-id': lastEventId }) }
  const response = await fetch(url, { headers: asked, signal: ended.signal })
  const events: ServerEvent[] = []
  const waiting = new Set<() => void>()
  void readEvents(response, (event) => {
    events.push(event)
    for (const look of waiting) look()
  })
  /** The first event, also of those that came before, that fits. */
  const next = <Type extends ServerEvent['type']>(
    type: Type,
    fits: (event: Extract<ServerEvent, { type: Type }>) => boolean = () => true,
  ): Promise<Extract<ServerEvent, { type: Type }>> =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`no ${type} came: ${JSON.stringify(events)}`)), 20_000)
      const look = () => {
        const found = events.find(
          (event): event is Extract<ServerEvent, { type: Type }> =>
            event.type === type && fits(event as Extract<ServerEvent, { type: Type }>),
        )
        if (found === undefined) return
        clearTimeout(timer)
        waiting.delete(look)
        resolve(found)
      }
      waiting.add(look)
      look()
    })
  return { events, next, close: () => ended.abort() }
}

async function readEvents(response: Response, take: (event: ServerEvent) => void): Promise<void> {
  let text = ''
  const decoder = new TextDecoder()
  try {
    for await (const part of response.body ?? []) {
      text += decoder.decode(part as Uint8Array, { stream: true })
      const whole = text.split('\n\n')
      text = whole.pop() ?? ''
      for (const block of whole) {
        const data = /^data: (.*)$/m.exec(block)?.[1]
        if (data !== undefined) take(JSON.parse(data) as ServerEvent)
      }
    }
  } catch {
    // The window was closed.
  }
}

/** The dialog that a person is asked, of this kind. */
export async function askedOf(listening: Listening, kind: 'alert' | 'prompt') {
  const { event } = await listening.next('ui', (one) => one.event.kind === kind)
  if (event.kind !== 'alert' && event.kind !== 'prompt') throw new Error('no dialog')
  return event
}
