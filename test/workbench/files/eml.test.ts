import fc from 'fast-check'
import { type AddressObject, type ParsedMail, simpleParser } from 'mailparser'
import { emlFileName, writeEml } from '../../../workbench/files/eml'
import type { SentMail } from '../../../workbench/host/sent-mail'
import { mailWith } from './mails'

const numRuns = process.env.THROUGHLINE_SOAK ? 5000 : 100

async function parsed(mail: SentMail): Promise<ParsedMail> {
  return simpleParser(Buffer.from(await writeEml(mail)), { skipHtmlToText: true, skipTextToHtml: true })
}

function addresses(field: AddressObject | AddressObject[] | undefined): (string | undefined)[] {
  return [field ?? []].flat().flatMap(({ value }) => value.map(({ address }) => address))
}

describe('a mail as .eml', () => {
  it.each<[string, Partial<SentMail>]>([
    ['plain words', { subject: 'Your week', body: 'Two things.\nAnd a third.' }],
    ['emoji', { subject: '🦦 Your week 🎉', body: 'Well done 👩🏽‍🏫!', name: 'Otters 🦦' }],
    [
      'right-to-left text',
      { subject: 'أسبوعك في المدرسة', body: 'שלום, שני דברים השבוע.', name: 'فريق القراءة' },
    ],
    [
      'a long subject',
      { subject: 'Reading fluency and what we learned about it in grade two '.repeat(6).trim() },
    ],
    ['lines that look like the protocol', { body: '.\n..dots\nFrom here on\n--\n-- \nlast' }],
    ['long lines', { body: 'word '.repeat(500).trim() }],
    ['signs of encodings', { subject: '100% of = and ?', body: '=3D =20 100% a=b' }],
  ])('keeps subject, text and name with %s', async (_, parts) => {
    const mail = mailWith(parts)
    const read = await parsed(mail)
    expect(read.text?.replace(/\n$/, '')).toBe(mail.body)
    expect(read.subject).toBe(mail.subject)
    expect(read.from?.value).toEqual([{ name: mail.name, address: mail.from }])
  })

  it('keeps text and HTML beside each other', async () => {
    const htmlBody = '<!doctype html><html lang="en"><body><p>Zwei „Dinge“ &amp; mehr 🦦</p></body></html>'
    const read = await parsed(mailWith({ body: 'Zwei „Dinge“', htmlBody }))
    expect(read.text?.replace(/\n$/, '')).toBe('Zwei „Dinge“')
    expect(read.html).toMatch(htmlBody)
  })

  it('keeps all receivers, blind copies too, and where answers go', async () => {
    const read = await parsed(
      mailWith({
        to: 'a@x.example, "B, C" <b@x.example>',
        cc: 'c@x.example',
        bcc: 'd@x.example',
        replyTo: 'e@x.example',
      }),
    )
    expect(addresses(read.to)).toEqual(['a@x.example', 'b@x.example'])
    expect([read.cc, read.bcc, read.replyTo].map(addresses)).toEqual([
      ['c@x.example'],
      ['d@x.example'],
      ['e@x.example'],
    ])
  })

  it('keeps attachments byte by byte, with their names and types', async () => {
    const bytes = Buffer.from(Array.from({ length: 700 }, (_, index) => index % 256))
    const attachments = [
      {
        name: 'Treffen – März.ics',
        type: 'text/calendar',
        base64: Buffer.from('BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n').toString('base64'),
      },
      { name: 'photo.png', type: 'image/png', base64: bytes.toString('base64') },
    ]
    const read = await parsed(mailWith({ attachments }))
    const seen = read.attachments.map(({ filename, contentType, content }) => ({
      name: filename,
      type: contentType,
      base64: content.toString('base64'),
    }))
    expect(seen).toEqual(attachments)
  })

  it('keeps pictures that the HTML shows by their key', async () => {
    const inlineImages = [{ cid: 'logo', name: 'logo.png', type: 'image/png', base64: 'AAEC' }]
    const read = await parsed(mailWith({ htmlBody: '<img src="cid:logo" alt="">', inlineImages }))
    expect(read.attachments.map(({ cid, related }) => ({ cid, related }))).toEqual([
      { cid: 'logo', related: true },
    ])
  })

  it('bears the time of sending', async () => {
    expect((await parsed(mailWith({ sentAt: '2026-03-08T06:59:59.000Z' }))).date).toEqual(
      new Date('2026-03-08T06:59:59Z'),
    )
  })

  it('is the same bytes for the same mail', async () => {
    const mail = mailWith({
      htmlBody: '<p>hi</p>',
      attachments: [{ name: 'a.txt', type: 'text/plain', base64: 'YQ==' }],
    })
    expect(await writeEml(mail)).toEqual(await writeEml(mail))
  })

  it('comes from no-reply where that was asked for', async () => {
    expect((await parsed(mailWith({ noReply: true }))).from?.text).toContain('noreply@otter-creek.example')
  })

  it('never takes a header from the texts of a mail', async () => {
    const breaks = fc.constantFrom('\r\n', '\n', '\r', '\u2028', '\0', '\v', '\r\n\r\n')
    const poison = fc
      .tuple(fc.string(), breaks, fc.constantFrom('Bcc: evil@x.example', 'X-Evil: 1', '<b>body</b>'))
      .map((parts) => parts.join(''))
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('subject', 'name', 'to', 'cc', 'replyTo', 'from'),
        poison,
        async (field, text) => {
          const clean = await parsed(mailWith({ cc: 'c@x.example', replyTo: 'e@x.example' }))
          const read = await parsed(
            mailWith({ cc: 'c@x.example', replyTo: 'e@x.example', [field]: `ann@x.example${text}` }),
          )
          const [allowed, seen] = [clean, read].map((mail) => [...mail.headers.keys()])
          expect(allowed).toEqual(expect.arrayContaining(seen ?? []))
          expect(read.text).toBe(clean.text)
        },
      ),
      { numRuns },
    )
  })
})

describe('the name of an .eml file', () => {
  it.each([
    [mailWith(), 1, '0001-anna-otter-creek-example-your-week.eml'],
    [
      mailWith({ subject: 'Größe: <Ziele>/Übersicht?' }),
      12,
      '0012-anna-otter-creek-example-gro-e-ziele-ubersicht.eml',
    ],
    [mailWith({ subject: 'أسبوعك' }), 3, '0003-anna-otter-creek-example.eml'],
    [
      mailWith({ to: 'Anna B <anna@x.example>, b@x.example', subject: '../../etc/passwd' }),
      9999,
      '9999-anna-x-example-etc-passwd.eml',
    ],
    [mailWith({ to: '', subject: '🦦' }), 10000, '10000.eml'],
  ])('counts the mail and holds plain letters only', (mail, number, name) => {
    expect(emlFileName(mail, number)).toBe(name)
  })

  it('suits every file system', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (to, subject) => {
        expect(emlFileName(mailWith({ to, subject }), 7)).toMatch(/^0007(-[a-z0-9]+)*\.eml$/)
        expect(emlFileName(mailWith({ to, subject }), 7).length).toBeLessThan(100)
      }),
      { numRuns },
    )
  })
})
