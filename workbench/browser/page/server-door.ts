import {
  type ActionReply,
  type GridAction,
  personHeader,
  tokenHeader,
  type WindowState,
  windowHeader,
} from '../../server/protocol'

/** What the server answered, in its own words for people. */
export class Refused extends Error {}

/** The server as this window reaches it: as one person, with the token of the page's address. */
export interface ServerDoor {
  state(): Promise<WindowState>
  act(action: GridAction): Promise<ActionReply>
  /** POSTs JSON; what the server could not do comes back as `error`. */
  post(path: string, body: object): Promise<Record<string, unknown> & { error?: unknown }>
  upload(file: File): Promise<{ error?: string }>
  events(): EventSource
  /** An address on the server that opens without headers. */
  address(path: string): string
  /** The address of this page as another person. */
  pageAs(email: string): string
}

export function createServerDoor(here: Location): ServerDoor {
  const query = new URLSearchParams(here.search)
  const token = query.get('token') ?? ''
  const person = query.get('as')
  const key = crypto.randomUUID()
  const headers = {
    [tokenHeader]: token,
    [windowHeader]: key,
    ...(person ? { [personHeader]: person } : {}),
  }

  const withToken = (path: string): string => {
    const url = new URL(path, here.origin)
    url.searchParams.set('token', token)
    if (person) url.searchParams.set('as', person)
    return `${url.pathname}${url.search}`
  }
  const post = async (path: string, body: object) => {
    const response = await fetch(path, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    return (await response.json()) as Record<string, unknown>
  }
  return {
    state: async () => {
      const response = await fetch('/state', { headers })
      const reply = await response.json()
      if (response.ok) return reply
      throw new Refused(String(reply.error))
    },
    act: async (action) => {
      const reply = await post('/action', action)
      if (typeof reply.version !== 'number')
        throw new Error(String(reply.error ?? 'no version in the answer'))
      return reply as unknown as ActionReply
    },
    post,
    upload: async (file) => {
      const response = await fetch('/upload', { method: 'POST', headers, body: file })
      return response.json()
    },
    events: () => new EventSource(withToken(`/events?window=${key}`)),
    address: withToken,
    pageAs: (email) => {
      const url = new URL(here.href)
      url.searchParams.set('as', email)
      url.hash = ''
      return url.href
    },
  }
}
