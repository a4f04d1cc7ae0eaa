import { createHash } from 'node:crypto'
import type { MailPart, SentMail } from '../host/sent-mail'

/** A mail as the bytes of an .eml file, which every mail program opens. The same mail gives the same bytes. */
export async function writeEml(mail: SentMail): Promise<Uint8Array> {
  const mark = createHash('sha256').update(JSON.stringify(mail)).digest('hex').slice(0, 24)
  // Loaded by whoever has a mail to write: a workbench in which none was sent starts faster without.
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer')
  const message = new MailComposer({
    from: { name: oneLine(mail.name), address: senderAddress(mail) },
    to: oneLine(mail.to),
    cc: oneLine(mail.cc),
    bcc: oneLine(mail.bcc),
    replyTo: oneLine(mail.replyTo),
    subject: oneLine(mail.subject),
    date: new Date(mail.sentAt),
    messageId: `<${mark}@workbench.invalid>`,
    baseBoundary: mark,
    ...(mail.body !== '' && { text: mail.body }),
    ...(mail.htmlBody !== '' && { html: mail.htmlBody }),
    attachments: [
      ...mail.attachments.map((part) => ({ ...attached(part), contentDisposition: 'attachment' })),
      ...mail.inlineImages.map((part) => ({
        ...attached(part),
        cid: oneLine(part.cid),
        contentDisposition: 'inline',
      })),
    ],
    disableFileAccess: true,
    disableUrlAccess: true,
  }).compile()
  message.keepBcc = true
  return message.build()
}

function attached(part: MailPart) {
  return {
    filename: oneLine(part.name),
    contentType: oneLine(part.type),
    content: Buffer.from(part.base64, 'base64'),
    contentTransferEncoding: 'base64',
  }
}

/** A header is one line: what would begin another becomes a space. */
function oneLine(text: string): string {
  return text.replace(/[\r\n\u2028\u2029\u0085\v\f\0]+/g, ' ')
}

/** Google sends such mail from a generic address (https://developers.google.com/apps-script/reference/mail/mail-app); its form is a *guess*. */
function senderAddress(mail: SentMail): string {
  const address = oneLine(mail.from)
  return mail.noReply ? `noreply@${address.split('@').at(-1)}` : address
}

const longestPart = 40

/**
 * '0007-anna-otter-creek-example-your-week.eml': counted, so that mails stand in the order in which they were sent, and of plain
 * letters, digits and hyphens, which every file system takes. `number` counts from 1.
 */
export function emlFileName(mail: SentMail, number: number): string {
  const address = /[^\s<>,]+@[^\s<>,]+/.exec(mail.to)?.[0] ?? mail.to
  const parts = [address, mail.subject].map(plainLetters).filter((part) => part !== '')
  return `${[String(number).padStart(4, '0'), ...parts].join('-')}.eml`
}

function plainLetters(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longestPart)
    .replace(/^-+|-+$/g, '')
}
