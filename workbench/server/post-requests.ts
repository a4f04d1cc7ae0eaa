import { HostProblem } from './host-link'
import { readAction, readRequest } from './read-request'
import type { Workbench } from './workbench'

type Post = (person: string, body: unknown) => Promise<unknown> | unknown

/** What POST requests do, by path. All that a person may not is said in words by what carries it out. */
export function postRequests({ desk, host, frames, windows, answer }: Workbench): Record<string, Post> {
  return {
    '/action': async (person, body) => {
      const action = readAction(body)
      return orElse(host.call('action', person, { action }), (refused) => ({
        refused,
        version: desk.version,
      }))
    },
    '/menu': (person, body) => inWords(host.call('menu', person, readRequest('/menu', body))),
    '/open': async (person) => {
      const opened = await inWords(host.call('open', person, {}))
      if ('menus' in opened) {
        desk.menus.set(person, opened.menus)
        windows.send({ type: 'menus', menus: opened.menus }, person)
      }
      return opened
    },
    '/run': (person, body) => {
      const { frame, ...call } = readRequest('/run', body)
      const failure = (message: string) => ({ error: { name: 'Exception', message } })
      if (!frames.isOf(frame, person)) return failure('This page is not open any more.')
      return orElse(host.call('run', person, call), failure)
    },
    '/answer': (person, body) => {
      const error = answer(person, readRequest('/answer', body))
      return { ...(error !== undefined && { error }) }
    },
    '/people': (person, body) => inWords(host.call('people', person, readRequest('/people', body))),
    '/clock': (person, body) => inWords(host.call('clock', person, readRequest('/clock', body))),
    '/quota': (person, body) => inWords(host.call('quota', person, readRequest('/quota', body))),
  }
}

function inWords<Reply extends object>(reply: Promise<Reply>): Promise<Reply | { error: string }> {
  return orElse(reply, (error) => ({ error }))
}

/** When the script had to be stopped meanwhile. */
async function orElse<Reply, Other>(
  reply: Promise<Reply>,
  other: (words: string) => Other,
): Promise<Reply | Other> {
  try {
    return await reply
  } catch (error) {
    if (error instanceof HostProblem) return other(error.message)
    throw error
  }
}
