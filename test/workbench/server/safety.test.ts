import { request } from 'node:http'
import { personHeader, tokenHeader } from '../../../workbench/server/protocol'
import type { RunningServer } from '../../../workbench/server/start-server'
import { closeAll, OWNER, serve, windowOf } from './served'

let server: RunningServer
beforeAll(async () => {
  server = await serve('function onOpen() {}')
})
afterAll(closeAll)

interface Asked {
  method?: string
  path?: string
  headers?: Record<string, string>
  body?: string
}

/** As any program on this machine could ask: fetch would not send some of it. */
function ask({ method = 'GET', path = '/state', headers = {}, body = '' }: Asked) {
  return new Promise<{ status: number; headers: Record<string, unknown>; text: string }>(
    (resolve, reject) => {
      const asked = request({ host: '127.0.0.1', port: server.port, method, path, headers }, (response) => {
        let text = ''
        response.setEncoding('utf8')
        response.on('data', (part) => {
          text += part
        })
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
        )
      })
      asked.on('error', reject)
      asked.end(body)
    },
  )
}

const withToken = () => ({ [tokenHeader]: server.token })
const typed = JSON.stringify({ kind: 'type', sheetId: 0, row: 0, column: 0, text: 'x' })

describe('the server', () => {
  it.each<[string, () => Asked, number]>([
    ['its own page with the token', () => ({ headers: withToken() }), 200],
    [
      'its own page with the token, by the name localhost',
      () => ({ headers: { ...withToken(), host: `localhost:${server.port}` } }),
      200,
    ],
    ['no token', () => ({}), 403],
    ['a wrong token', () => ({ headers: { [tokenHeader]: 'x'.repeat(32) } }), 403],
    ['half the token', () => ({ headers: { [tokenHeader]: server.token.slice(0, 16) } }), 403],
    ['an empty token', () => ({ headers: { [tokenHeader]: '' } }), 403],
    ['the page without token', () => ({ path: '/' }), 403],
    ['a program without token', () => ({ path: '/app.js' }), 200],
    ['a foreign host', () => ({ headers: { ...withToken(), host: 'evil.example' } }), 403],
    [
      'a foreign host with the port',
      () => ({ headers: { ...withToken(), host: `evil.example:${server.port}` } }),
      403,
    ],
    ['another port of this machine', () => ({ headers: { ...withToken(), host: '127.0.0.1:1' } }), 403],
    [
      'a program without token for a foreign host',
      () => ({ path: '/app.js', headers: { host: 'evil.example' } }),
      403,
    ],
    ['a foreign origin', () => ({ headers: { ...withToken(), origin: 'http://evil.example' } }), 403],
    ['a sandboxed origin', () => ({ headers: { ...withToken(), origin: 'null' } }), 403],
    [
      'the own origin by https',
      () => ({ headers: { ...withToken(), origin: `https://127.0.0.1:${server.port}` } }),
      403,
    ],
    [
      'a post with the token in the query',
      () => ({ method: 'POST', path: `/action?token=${server.token}`, body: typed }),
      403,
    ],
    [
      'a post from a foreign origin',
      () => ({
        method: 'POST',
        path: '/action',
        headers: { ...withToken(), origin: 'http://evil.example' },
        body: typed,
      }),
      403,
    ],
    ['a path out of the folder', () => ({ path: '/mail/../../../etc/passwd', headers: withToken() }), 404],
    [
      'an encoded path out of the folder',
      () => ({ path: '/mail/..%2f..%2fetc%2fpasswd', headers: withToken() }),
      404,
    ],
    ['a mail that is not there', () => ({ path: '/mail/99.html', headers: withToken() }), 404],
    ['a frame without key', () => ({ path: '/frame/1' }), 404],
    ['a path with two slashes', () => ({ path: '//evil.example/state', headers: withToken() }), 404],
    [
      'a whole address of elsewhere',
      () => ({ path: 'http://evil.example/state', headers: withToken() }),
      404,
    ],
    ['another method', () => ({ method: 'DELETE', headers: withToken() }), 405],
    [
      'a property of every object as a path',
      () => ({ method: 'POST', path: '/constructor', headers: withToken() }),
      404,
    ],
    [
      'a body that is no JSON',
      () => ({ method: 'POST', path: '/action', headers: withToken(), body: '{' }),
      400,
    ],
    [
      'an action that nobody knows',
      () => ({ method: 'POST', path: '/action', headers: withToken(), body: '{"kind":"explode"}' }),
      400,
    ],
    [
      'a place that no sheet has',
      () => ({
        method: 'POST',
        path: '/action',
        headers: withToken(),
        body: typed.replace('"row":0', '"row":-1'),
      }),
      400,
    ],
    [
      'a body that announces to be huge',
      () => ({
        method: 'POST',
        path: '/action',
        headers: { ...withToken(), 'content-length': '99999999999' },
      }),
      413,
    ],
    [
      'a body that is too large',
      () => ({ method: 'POST', path: '/action', headers: withToken(), body: ' '.repeat(17 * 1024 * 1024) }),
      413,
    ],
  ])('answers %s', async (_what, asked, status) => {
    const answer = await ask(asked()).catch((error: NodeJS.ErrnoException) => {
      // The server stops reading a body that is too large; that the answer is lost over it depends on the system.
      if (status === 413 && ['EPIPE', 'ECONNRESET'].includes(error.code ?? '')) return { status: 413 }
      throw error
    })
    expect(answer.status).toBe(status)
  })

  it('listens on this machine only', async () => {
    const elsewhere = await ask({ headers: withToken() })
    expect(elsewhere.status).toBe(200)
    expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{32}$/)
  })

  it('tells the page and every answer what they may load', async () => {
    const page = await ask({ path: `/?token=${server.token}` })
    expect(page.headers).toMatchObject({
      'content-security-policy': expect.stringMatching(/^default-src 'self'; .*frame-ancestors 'none'$/),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    })
    expect(page.headers['content-security-policy']).not.toMatch(/https?:|unsafe-eval|\*/)
    const state = await ask({ headers: withToken() })
    expect(state.headers['content-security-policy']).toBe("default-src 'none'; frame-ancestors 'none'")
  })

  it('does nothing that a refused request asked for', async () => {
    await ask({ method: 'POST', path: '/action', headers: { [personHeader]: OWNER }, body: typed })
    const { book } = await windowOf(server).state()
    expect(book.sheets[0]?.cells).toEqual({})
  })
})
