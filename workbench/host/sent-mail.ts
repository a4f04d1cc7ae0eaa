/** A mail as MailApp took it; texts that were not given are ''. Addresses stand comma-separated, as given. */
export interface SentMail {
  /** The user whose run sent it. */
  from: string
  to: string
  cc: string
  bcc: string
  replyTo: string
  /** The sender's display name. */
  name: string
  subject: string
  body: string
  htmlBody: string
  attachments: MailPart[]
  /** Images that the HTML shows as `cid:` and their key. */
  inlineImages: (MailPart & { cid: string })[]
  noReply: boolean
  /** ISO instant on the host's clock. */
  sentAt: string
}

export interface MailPart {
  name: string
  /** 'text/calendar' and the like. */
  type: string
  base64: string
}
