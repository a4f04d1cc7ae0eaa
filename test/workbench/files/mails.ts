import type { SentMail } from '../../../workbench/host/sent-mail'

/** A plain mail but for what is given. */
export function mailWith(parts: Partial<SentMail> = {}): SentMail {
  return {
    from: 'lead@otter-creek.example',
    to: 'anna@otter-creek.example',
    cc: '',
    bcc: '',
    replyTo: '',
    name: 'Otter Creek teams',
    subject: 'Your week',
    body: 'Two things are due.',
    htmlBody: '',
    attachments: [],
    inlineImages: [],
    noReply: false,
    sentAt: '2026-11-23T12:00:00.000Z',
    ...parts,
  }
}
