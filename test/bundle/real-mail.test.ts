import type { AddressInfo } from 'node:net'
import { type AddressObject, type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { writeEml } from '../../workbench/files/eml'
import type { SentMail } from '../../workbench/host/sent-mail'
import { createPostman } from '../../workbench/server/smtp'
import { type Desk, lead, records, setUpDesk, succeed } from '../support/bundle-host'

const name70 = 'Maximiliane-Alexandra von und zu Hohenstein-Wittelsbach de la Cruz y P'
/** What people type where a name or a text belongs. */
const texts = [
  name70,
  'Zoë 🦦👩🏽‍🏫 Ångström',
  'فريق القراءة مريم',
  'Ana <b>bold</b> & "Co"',
  'Bo\nBcc: spy@example.net',
  'Cy\u0000\u0007\u001b[31m Dee',
  '=HYPERLINK("http://x.example","y")',
  'Eve, spy@example.net; <spy@example.net>',
  '=?utf-8?q?Fay?= \u202etxt.exe',
]
/** What stands in the Email cell, and the one mailbox that it is. */
const goodAddresses: readonly (readonly [string, string])[] = [
  ['x_1@xn--schle-kva.example', 'x_1@xn--schle-kva.example'],
  ['ana.o+sheet@sub.example.org', 'ana.o+sheet@sub.example.org'],
  ["o'neil@example.org", "o'neil@example.org"],
  ['Ana <a@example.org>', 'a@example.org'],
]
/** Nobody's: such a row is told to the lead. Letters beyond ASCII need a mail server that knows them, which cannot be asked. */
const badAddresses = [
  'jürgen@example.org',
  'x_1@schüle.example',
  '"a b"@example.org',
  'a(comment)@example.org',
  'a@example.org, spy@example.net',
  'a@example.org\r\nBcc: spy@example.net',
  'a\u0000@example.org',
  'a@example',
]

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
const notInHeaders = /[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]/
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
const notInTexts = /[\u0000-\u0008\u000b-\u001f\u007f]/

interface Received {
  readonly to: readonly string[]
  readonly mail: ParsedMail
}

/** Everything that the desk has mailed, as a real server got it. */
async function throughServer(mails: readonly SentMail[]): Promise<Received[]> {
  const received: { to: string[]; raw: Buffer }[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, { envelope }, done) => {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        received.push({ to: envelope.rcptTo.map(({ address }) => address), raw: Buffer.concat(parts) })
        done()
      })
    },
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const postman = createPostman(`smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`)
  for (const mail of mails)
    expect(await postman.deliver(mail, await writeEml(mail))).toMatchObject({ ok: true })
  postman.close()
  await new Promise<void>((closed) => server.close(() => closed()))
  const options = { skipHtmlToText: true, skipTextToHtml: true }
  return Promise.all(received.map(async ({ to, raw }) => ({ to, mail: await simpleParser(raw, options) })))
}

/** A team whose every field holds something nasty, and its mails of the week. */
function nastyTeam(): Desk {
  const members = texts.map((name, index) => ({
    name,
    email: `person${index}@example.org`,
    role: 'teacher',
  }))
  const desk = setUpDesk({ with: { members, community: `Team ${texts[3]} ${texts[1]}`.slice(0, 80) } })
  const type = (sheetName: string, a1: string, value: string) => desk.host.edit({ sheetName, a1, value })
  const plain = (text: string) => (text.startsWith('=') ? `'${text}` : text)
  const community = records(desk, 'Communities')[0]?.Name ?? ''
  for (const [index, address] of [...goodAddresses.map(([typed]) => typed), ...badAddresses].entries()) {
    const row = texts.length + 3 + index
    type('Members', `A${row}`, `Addressee ${index}`)
    type('Members', `B${row}`, address)
    type('Members', `C${row}`, 'Teacher')
    type('Members', `D${row}`, community)
  }
  for (const [index, text] of texts.entries()) {
    type('Practice', `A${index + 2}`, plain(text))
    type('Practice', `B${index + 2}`, plain(texts[index] ?? ''))
    type('Practice', `C${index + 2}`, '2026-11-20')
    type('Goals', `A${index + 2}`, plain(`${text} goal`))
    type('Goals', `B${index + 2}`, 'Team')
    type('Goals', `D${index + 2}`, community)
  }
  type('Meetings', 'A2', community)
  type('Meetings', 'B2', '2026-12-02')
  type('Meetings', 'F2', texts.join(' '))
  type('Meetings', 'H2', texts.map(plain).join('\n'))
  succeed(desk.host.run('sendSummaryNow'))
  return desk
}

const desk = nastyTeam()
const sent = desk.host.mails

const addressesOf = (field: AddressObject | AddressObject[] | undefined) =>
  [field ?? []].flat().flatMap(({ value }) => value.map(({ address }) => address))

describe('the mails of a week, through a real server', () => {
  let received: readonly Received[] = []
  beforeAll(async () => {
    received = await throughServer(sent)
  })

  it('go to one address each, and to none that is not exactly one', () => {
    const wanted = [
      lead,
      ...texts.map((_, index) => `person${index}@example.org`),
      ...goodAddresses.map(([, address]) => address),
    ]
    expect(sent.map(({ to }) => to).sort()).toEqual(wanted.sort())
    const toLead = sent.find(({ to }) => to === lead)?.body
    expect(toLead).toContain(`and ${badAddresses.length - 5} more\n* `)
    for (const { to, mail } of received) {
      expect(to).toHaveLength(1)
      expect(addressesOf(mail.to)).toHaveLength(1)
      expect([mail.cc, mail.bcc].flatMap(addressesOf)).toEqual([])
    }
    expect(received.flatMap(({ to }) => to).join()).not.toContain('spy')
  })

  it('arrive as they were written: subject, sender, reply, text, HTML and calendar file', () => {
    expect(received).toHaveLength(sent.length)
    for (const [index, { mail }] of received.entries()) {
      const one = sent[index] as SentMail
      expect(mail.subject).toBe(one.subject)
      expect(mail.from?.value).toEqual([{ name: one.name, address: lead }])
      expect(addressesOf(mail.replyTo)).toEqual(one.replyTo === '' ? [] : [one.replyTo])
      expect(mail.text?.trimEnd()).toBe(one.body.trimEnd())
      expect(String(mail.html).trimEnd()).toBe(one.htmlBody.trimEnd())
      const files = mail.attachments.map(({ filename, contentType, content }) => [
        filename,
        contentType,
        content.toString('base64'),
      ])
      expect(files).toEqual(one.attachments.map((file) => [file.name, 'text/calendar', file.base64]))
    }
  })

  it('hold no header that somebody typed, and no control character', () => {
    const usual = /^(from|to|reply-to|subject|date|message-id|mime-version|content-type|x-.*)$/
    for (const { mail } of received) {
      expect([...mail.headers.keys()].filter((header) => !usual.test(header))).toEqual([])
      expect(`${mail.subject}${mail.from?.text}`).not.toMatch(notInHeaders)
      expect(`${mail.text}${mail.html}`).not.toMatch(notInTexts)
    }
  })

  it('show names and texts as they were typed, and nothing of them as markup', () => {
    const html = received.map(({ mail }) => String(mail.html)).join('\n')
    for (const text of [name70, 'Zoë 🦦👩🏽‍🏫 Ångström', 'فريق القراءة مريم', '&lt;b>bold&lt;/b>'])
      expect(html).toContain(text)
    expect(html).not.toMatch(/<b>|<script|<img/)
  })
})
