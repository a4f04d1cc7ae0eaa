import { translator } from '../../src/messages'
import { call } from '../../src/sidebar/server/call'
import { troubleOf, troubleWords } from '../../src/sidebar/server/trouble'

const t = translator('en')

type Handler = (value: unknown) => void

/** A google.script.run that does what `act` says with the handlers it was given. */
function give(act: (done: Handler, failed: Handler, name: string, given: readonly unknown[]) => void): void {
  const runner = (done: Handler, failed: Handler): object =>
    new Proxy(
      {},
      {
        get: (_target, name: string) => {
          if (name === 'withSuccessHandler') return (next: Handler) => runner(next, failed)
          if (name === 'withFailureHandler') return (next: Handler) => runner(done, next)
          if (name === 'viewSetUp') return undefined
          return (...given: unknown[]) => act(done, failed, name, given)
        },
      },
    )
  const nothing = () => undefined
  Object.assign(globalThis, { google: { script: { run: runner(nothing, nothing) } } })
}

describe('a call of the script', () => {
  beforeEach(() => {
    jest.useFakeTimers()
  })

  afterEach(() => {
    jest.useRealTimers()
    Reflect.deleteProperty(globalThis, 'google')
  })

  it('gives what the script gives, and hands on what it was given', async () => {
    give((done, _failed, name, given) => done({ name, given }))
    const given = { key: 'a1', formerKey: null, code: 'chain/loop', count: 1 }
    const settled = await call('restoreFinding', given)
    expect(settled).toEqual({ ok: true, value: { name: 'restoreFinding', given: [given] } })
  })

  it.each([
    ['ScriptError: Authorization is required to perform that action.', 'account'],
    ['We’re sorry, a server error occurred. Error code PERMISSION_DENIED.', 'account'],
    ['NetworkError: Connection failure due to HTTP 0', 'network'],
    [
      'Specified permissions are not sufficient to call MailApp.getRemainingDailyQuota. Required permissions: https://www.googleapis.com/auth/script.send_mail',
      'permission',
    ],
    ['Service Spreadsheets timed out', 'other'],
  ])('says in words what Google says: %s', async (message, kind) => {
    give((_done, failed) => failed(new Error(message)))
    const settled = await call('viewNow')
    expect(settled).toEqual({ ok: false, trouble: expect.objectContaining({ kind }) })
    expect(settled.ok ? '' : troubleWords(settled.trouble, t)).toMatch(/\w+ \w+/)
  })

  it('ends when Google says nothing, and what comes after that is dropped', async () => {
    let late: Handler = () => undefined
    give((done) => {
      late = done
    })
    const calling = call('viewNow')
    jest.advanceTimersByTime(119_000)
    jest.advanceTimersByTime(2_000)
    late({ kind: 'notSetUp' })
    const settled = await calling
    expect(settled).toEqual({ ok: false, trouble: { kind: 'timeout', limitMs: 120_000 } })
    expect(settled.ok ? '' : troubleWords(settled.trouble, t)).toContain('2 minutes')
  })

  it('waits longer for what may take minutes', async () => {
    give((done) => setTimeout(() => done({ done: true, words: '' }), 300_000))
    const calling = call('sendSummaryNow', { to: null })
    jest.advanceTimersByTime(301_000)
    expect((await calling).ok).toBe(true)
  })

  it('leaves no timer behind', async () => {
    give((done) => done(null))
    await call('viewNow')
    expect(jest.getTimerCount()).toBe(0)
  })

  it('tells when there is no script to call, or no such function in it', async () => {
    expect((await call('viewNow')).ok).toBe(false)
    give((done) => done(null))
    expect((await call('viewSetUp')).ok).toBe(false)
    expect(jest.getTimerCount()).toBe(0)
  })

  it.each([
    [{ message: 'from another frame' }, 'from another frame'],
    ['a text', 'a text'],
    [null, 'null'],
    [undefined, 'undefined'],
  ])('reads the message of %j', (error, message) => {
    expect(troubleOf(error)).toEqual({ kind: 'other', message })
  })
})
