import { writeEml } from '../../../workbench/files/eml'
import { readEml } from '../../../workbench/files/read-eml'
import type { SentMail } from '../../../workbench/host/sent-mail'

const mail: SentMail = {
  from: 'lead@example.com',
  to: 'ana@example.com,bo@example.com',
  cc: 'cy@example.com',
  bcc: 'di@example.com',
  replyTo: 'team@example.com',
  name: 'Grade 2 · Reading',
  subject: 'Week of November 30: “überall”',
  body: 'Hello\n\nÄnne\n',
  htmlBody: '<p>Hello <img src="cid:dot"></p>',
  attachments: [{ name: 'meeting.ics', type: 'text/calendar', base64: 'QUJD' }],
  inlineImages: [{ cid: 'dot', name: 'dot.png', type: 'image/png', base64: 'AQI=' }],
  noReply: false,
  sentAt: '2026-11-30T14:24:05.000Z',
}

describe('an .eml file', () => {
  it.each<[string, Partial<SentMail>]>([
    ['with everything', {}],
    ['of text alone', { htmlBody: '', attachments: [], inlineImages: [], cc: '', bcc: '', replyTo: '' }],
    ['without a sender’s name', { name: '', attachments: [] }],
    ['of HTML alone', { body: '', inlineImages: [], htmlBody: '<p>x</p>' }],
  ])('%s reads as the mail that was sent', async (_what, change) => {
    const sent = { ...mail, ...change }
    const read = await readEml(await writeEml(sent))
    expect({ ...read, body: read.body.trim(), htmlBody: read.htmlBody.trim() }).toEqual({
      ...sent,
      body: sent.body.trim(),
    })
  })
})
