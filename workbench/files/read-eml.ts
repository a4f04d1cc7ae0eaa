import type { AddressObject, Attachment } from 'mailparser'
import type { SentMail } from '../host/sent-mail'

/** A mail from the .eml file that `writeEml` wrote, as it was sent. */
export async function readEml(bytes: Uint8Array): Promise<SentMail> {
  // It takes longer to load than all else that a workspace without mails needs.
  const { simpleParser } = await import('mailparser')
  const mail = await simpleParser(Buffer.from(bytes), {
    skipImageLinks: true,
    skipTextToHtml: true,
    skipHtmlToText: true,
  })
  const sender = mail.from?.value[0]
  const from = sender?.address ?? ''
  return {
    from,
    to: addresses(mail.to),
    cc: addresses(mail.cc),
    bcc: addresses(mail.bcc),
    replyTo: addresses(mail.replyTo),
    name: sender?.name ?? '',
    subject: mail.subject ?? '',
    body: mail.text ?? '',
    htmlBody: typeof mail.html === 'string' ? mail.html : '',
    attachments: mail.attachments.filter((part) => part.contentDisposition !== 'inline').map(partOf),
    inlineImages: mail.attachments
      .filter((part) => part.contentDisposition === 'inline')
      .map((part) => ({ ...partOf(part), cid: part.cid ?? '' })),
    noReply: from.startsWith('noreply@'),
    sentAt: (mail.date ?? new Date(0)).toISOString(),
  }
}

function addresses(field: AddressObject | AddressObject[] | undefined): string {
  const objects = field === undefined ? [] : Array.isArray(field) ? field : [field]
  return objects.flatMap(({ value }) => value.map(({ address }) => address ?? '')).join(',')
}

function partOf(part: Attachment) {
  return { name: part.filename ?? '', type: part.contentType, base64: part.content.toString('base64') }
}
