import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { closeAll, OWNER, serve, windowOf, workspaceFolder } from './served'

const open: SMTPServer[] = []
afterEach(async () => {
  await closeAll()
  for (const server of open.splice(0)) await new Promise<void>((done) => server.close(() => done()))
})

interface Received {
  from: string
  to: string[]
  text: string
}

/** A mail server on this machine that refuses some. */
async function mailServer() {
  const received: Received[] = []
  let connections = 0
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onConnect: (_session, done) => {
      connections += 1
      done()
    },
    onRcptTo: ({ address }, _session, done) =>
      done(address.startsWith('nobody') ? new Error('There is no such person here') : undefined),
    onData: (stream, session, done) => {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope
        const from = mailFrom === false ? '' : mailFrom.address
        received.push({
          from,
          to: rcptTo.map(({ address }) => address),
          text: Buffer.concat(parts).toString(),
        })
        done()
      })
    },
  })
  open.push(server)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.server.address() as AddressInfo
  return { received, url: `smtp://127.0.0.1:${port}`, connections: () => connections }
}

const code = `
function onOpen() { SpreadsheetApp.getUi().createMenu('M').addItem('many', 'many').addItem('bad', 'bad').addToUi() }
function many() {
  for (let number = 0; number < 20; number++) {
    MailApp.sendEmail({ to: 'p' + number + '@example.com', cc: 'lead@example.com', bcc: 'quiet@example.com', subject: 'S' + number, body: 'B', htmlBody: '<b>B</b>' })
  }
}
function bad() { MailApp.sendEmail('nobody@example.com', 'S', 'B') }
`

async function sent(url: string, item: string, count: number) {
  const window = windowOf(await serve(code, { smtp: url, workspace: workspaceFolder() }))
  await window.post('/open')
  const listening = await window.listen()
  await window.post('/menu', { path: ['M', item] })
  const delivered = new Map<number, unknown>()
  await listening.next('mail', ({ mails }) => {
    for (const { number, delivery } of mails) if (delivery !== undefined) delivered.set(number, delivery)
    return delivered.size === count
  })
  return { window, delivered: [...delivered.values()] }
}

describe('with a mail server', () => {
  it('every mail goes there as it stands, over few connections', async () => {
    const { received, url, connections } = await mailServer()
    const { window, delivered } = await sent(url, 'many', 20)
    expect(delivered).toEqual(Array(20).fill({ ok: true, words: expect.stringContaining('250') }))
    expect(received.map(({ to }) => to[0]).sort()).toEqual(
      Array.from({ length: 20 }, (_, n) => `p${n}@example.com`).sort(),
    )
    const first = received.find(({ text }) => text.includes('Subject: S0'))
    expect(first).toMatchObject({
      from: OWNER,
      to: ['p0@example.com', 'lead@example.com', 'quiet@example.com'],
    })
    expect(first?.text).not.toContain('quiet@')
    expect(connections()).toBeLessThanOrEqual(5)
    expect((await window.state()).mails[19]).toMatchObject({ delivery: { ok: true } })
  })

  it('a refusal stands beside the mail, in the server’s words', async () => {
    const { delivered } = await sent((await mailServer()).url, 'bad', 1)
    expect(delivered).toEqual([{ ok: false, words: expect.stringContaining('no such person') }])
  })

  it('that is not there each mail says so, and is in the workspace all the same', async () => {
    const { window, delivered } = await sent('smtp://127.0.0.1:1', 'bad', 1)
    expect(delivered).toEqual([{ ok: false, words: expect.stringContaining('ECONNREFUSED') }])
    expect(await window.text('/mail/1.txt')).toBe('B')
  })
})
