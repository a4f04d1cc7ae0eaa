import { bookFile } from '../../host/book-file'
import { createHost } from '../../host/create-host'
import type { Host } from '../../host/host'
import type { Answer, Dialog } from '../../host/ui-events'
import type { Book } from '../../sheets/store/book'
import { isEditor } from '../../sheets/store/permissions'
import { bookFromSnapshot } from '../../sheets/store/snapshot-book'
import { type BookChange, type ChangeScope, patchesOf } from './book-change'
import { createShadow } from './book-shadow'
import { gridActions } from './grid-actions'
import { share } from './people'
import { scriptRuns } from './script-runs'
import { createSelections } from './selections'
import type { Contents, FromHostThread, HostRequest } from './thread-messages'

/** A day of waiting for people in dialogs; who ends an endless loop is the thread that started this one. */
const neverMs = 86_400_000

export interface SessionParts {
  scriptDir: string
  contents: Contents
  emit(message: FromHostThread): void
  /** Stands still until the person has answered. */
  ask(dialog: Dialog, to: string): Answer
}

/** What all that happens in a session works on. */
export interface Session extends Omit<SessionParts, 'contents'> {
  readonly book: Book
  readonly host: Host
  readonly selections: ReturnType<typeof createSelections>
  /** Tells everybody what has changed since the last time, and returns it. */
  publish(scope?: ChangeScope): BookChange | null
  version(): number
}

/** The book and the script's host with everything that people do to them, one thing after the other. */
export function createSession(parts: SessionParts): {
  /** @param reply is given the answer, as soon as it is known */
  handle(request: HostRequest, reply: (answer: unknown) => void): void
} {
  const session = openSession(parts)
  const runs = scriptRuns(session)
  const actions = gridActions(session, runs)
  return {
    handle: (request, reply) => {
      if (request.kind === 'action') actions.act(request.user, request.action, reply)
      else reply(answer(request, { session, runs }))
    },
  }
}

function openSession({ scriptDir, contents, emit, ask }: SessionParts): Session {
  const book = bookFromSnapshot(contents.book)
  const host = createHost({
    scriptDir,
    book: bookFile(book),
    state: contents.state,
    user: book.owner,
    realTimeLimitMs: neverMs,
    onStart: (run) => emit({ kind: 'running', ...run }),
  })
  const shadow = createShadow(book)
  let version = contents.version
  let lastState = ''
  const publish = (scope?: ChangeScope): BookChange | null => {
    const change = shadow.take(scope)
    const state = JSON.stringify(host.state)
    const patches = change === null ? [] : patchesOf(change)
    if (change === null && state === lastState) return null
    lastState = state
    if (patches.length > 0) version += 1
    const { sheets: _sheets, lastId: _lastId, ...facts } = book
    emit({ kind: 'changed', version, patches, facts, state: host.state })
    return change
  }
  const selections = createSelections(book, (to, place) => {
    // The tab to go to may have been hidden a moment ago.
    publish()
    emit({ kind: 'select', to, place })
  })
  return { scriptDir, emit, ask, book, host, selections, version: () => version, publish }
}

/** https://developers.google.com/apps-script/guides/bound: a bound script is not there for viewers. */
const viewersRunNothing = 'Viewers cannot run the script of this file.'

interface Working {
  session: Session
  runs: ReturnType<typeof scriptRuns>
}

function answer(request: Exclude<HostRequest, { kind: 'action' }>, { session, runs }: Working): unknown {
  const { user } = request
  const mayRun = isEditor(session.book, user)
  switch (request.kind) {
    case 'menu':
      return mayRun ? runs.clickMenu(user, request) : { error: viewersRunNothing }
    case 'run':
      if (mayRun) return runs.callFromPage(user, request)
      return { error: { name: 'Exception', message: viewersRunNothing } }
    case 'open':
      return mayRun ? runs.open(user) : { menus: [] }
    case 'people': {
      const error = share(session.book, user, request)
      session.publish()
      return { ...(error !== undefined && { error }) }
    }
    case 'clock':
      return runs.moveClock(user, request)
    case 'quota':
      runs.setQuota(user, request.left)
      return {}
    case 'copy': {
      const copy = session.host.copyFile({ user })
      return { book: copy.snapshot(), state: copy.state }
    }
  }
}
