import fc from 'fast-check'
import { applyPatches } from '../../../workbench/browser/sync/apply-patches'
import { createSession, type Session } from '../../../workbench/browser/sync/create-session'
import type { ActionReply, GridAction, Patch } from '../../../workbench/server/protocol'
import type { BookSnapshot } from '../../../workbench/sheets/snapshot'
import { numberOfRuns } from '../../support/number-of-runs'
import { book, cellOf, tab } from './small-book'

/** A server that stores texts in capitals, refuses 'no', and says what happened to every window, each after a time of its own. */
function fakeServer(delayMs: () => number = () => 0) {
  let state = { version: 0, book: book([tab(1)]) }
  const windows: Session[] = []
  const later = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, delayMs()))
  const carryOut = (action: GridAction): ActionReply => {
    if (action.kind !== 'type') return { version: state.version }
    if (action.text === 'no') return { version: state.version, refused: 'Not that.' }
    const { row, column, text } = action
    const patch: Patch = {
      kind: 'cells',
      sheetId: 1,
      cells: [{ row, column, cell: text === '' ? null : { value: text.toUpperCase() } }],
    }
    state = { version: state.version + 1, book: applyPatches(state.book, [patch]) }
    tellAll(state.version, [patch])
    return { version: state.version }
  }
  /** A window hears in order, however long it takes. */
  const heard = new Map<Session, Promise<void>>()
  const tellAll = (version: number, patches: Patch[]): void => {
    for (const window of windows) {
      const before = heard.get(window) ?? Promise.resolve()
      heard.set(
        window,
        before.then(later).then(() => window.receive(version, patches)),
      )
    }
  }
  return {
    state: () => state,
    tellAll,
    open(trouble: { lost?: boolean } = {}) {
      const drawn: BookSnapshot[] = []
      const refusals: string[] = []
      const session = createSession(state, {
        send: async (action) => {
          await later()
          if (trouble.lost) throw new Error('connection lost')
          const reply = carryOut(action)
          await later()
          return reply
        },
        fetchBook: async () => state,
        draw: (_before, after) => drawn.push(after),
        refused: (words) => refusals.push(words),
      })
      windows.push(session)
      return { session, drawn, refusals }
    },
    quiet: async () => {
      await Promise.all(windows.map((window) => window.settled()))
      await Promise.all(heard.values())
    },
  }
}

function typing(text: string, row = 0): GridAction {
  return { kind: 'type', sheetId: 1, row, column: 0, text }
}

describe('a session', () => {
  it('shows what is typed at once and what the store made of it after', async () => {
    const server = fakeServer(() => 1)
    const { session } = server.open()
    const answered = session.act(typing('hello'))
    expect(cellOf(session.shown(), 1, 0, 0)).toEqual({ value: 'hello' })
    await answered
    await server.quiet()
    expect(cellOf(session.shown(), 1, 0, 0)).toEqual({ value: 'HELLO' })
  })

  it('shows the old cell again after a refusal, and says why', async () => {
    const server = fakeServer()
    const { session, refusals } = server.open()
    await session.act(typing('yes'))
    await session.act(typing('no'))
    await server.quiet()
    expect(cellOf(session.shown(), 1, 0, 0)).toEqual({ value: 'YES' })
    expect(refusals).toEqual(['Not that.'])
  })

  it('takes back what never reached the server, and says so', async () => {
    const server = fakeServer()
    const { session, refusals } = server.open({ lost: true })
    await session.act(typing('hello'))
    expect(session.shown()).toEqual(server.state().book)
    expect(refusals).toHaveLength(1)
  })

  it('fetches everything anew when a version is missing', async () => {
    const server = fakeServer()
    const { session } = server.open()
    const other = server.open()
    await other.session.act(typing('theirs'))
    await server.quiet()
    session.receive(server.state().version + 5, [])
    await Promise.resolve()
    expect(session.shown()).toEqual(server.state().book)
  })

  it('draws nothing for patches that it has already', async () => {
    const server = fakeServer()
    const { session, drawn } = server.open()
    await session.act(typing('once'))
    await server.quiet()
    const times = drawn.length
    session.receive(1, [{ kind: 'removeSheet', sheetId: 1 }])
    expect(drawn).toHaveLength(times)
  })
})

describe('two windows', () => {
  it('end with the store’s book, whatever is typed where and however late the news come', async () => {
    const step = fc.record({
      window: fc.nat(1),
      row: fc.nat(2),
      text: fc.constantFrom('a', 'b', 'no', '', '7'),
      pauseMs: fc.nat(2),
    })
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { maxLength: 12 }),
        fc.array(fc.nat(3), { minLength: 5 }),
        async (steps, delays) => {
          let turn = 0
          const server = fakeServer(() => delays[turn++ % delays.length] ?? 0)
          const sessions = [server.open().session, server.open().session]
          for (const { window, row, text, pauseMs } of steps) {
            void sessions[window]?.act(typing(text, row))
            await new Promise((resolve) => setTimeout(resolve, pauseMs))
          }
          await server.quiet()
          for (const session of sessions) expect(session.shown()).toEqual(server.state().book)
        },
      ),
      numberOfRuns(20),
    )
  })
})
