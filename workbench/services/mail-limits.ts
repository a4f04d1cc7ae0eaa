import { ScriptException } from '../host/emulated'
import type { SentMail } from '../host/sent-mail'
import { recipientsOf } from './mail-addresses'

/** For consumer accounts, the stricter ones: https://developers.google.com/apps-script/guides/services/quotas */
const LIMITS = {
  recipients: 50,
  subject: 250,
  bodyBytes: 200 * 1024,
  attachments: 250,
  attachmentBytes: 25 * 1024 * 1024,
}

/**
 * Refuses what Google refuses of a mail. Wordings are those reported for MailApp; the one for line breaks is a *guess*, as is that a
 * line break is refused at all. The length of the subject is not documented: "Argument too large: subject" stands in public execution
 * logs, and the 250 characters in comments of scripts that ran into it (*guess*).
 * @returns the number of recipients, which count against the daily quota
 */
export function checkMail(mail: SentMail): number {
  const recipients = [mail.to, mail.cc, mail.bcc].flatMap((list) => recipientsOf(list))
  if (recipients.length === 0) throw new ScriptException('Failed to send email: no recipient')
  if (recipients.length > LIMITS.recipients) {
    throw new ScriptException('Limit Exceeded: Email Recipients Per Message.')
  }
  if (mail.replyTo !== '') recipientsOf(mail.replyTo)
  for (const field of [mail.subject, mail.name, mail.replyTo]) {
    if (/[\r\n]/.test(field)) throw new ScriptException('Invalid argument: a line break in a header')
  }
  if (mail.subject.length > LIMITS.subject) throw new ScriptException('Argument too large: subject')
  if (
    Buffer.byteLength(mail.body) > LIMITS.bodyBytes ||
    Buffer.byteLength(mail.htmlBody) > LIMITS.bodyBytes
  ) {
    throw new ScriptException('Limit Exceeded: Email Body Size.')
  }
  checkAttachments(mail)
  return recipients.length
}

function checkAttachments({ attachments, inlineImages }: SentMail): void {
  const parts = [...attachments, ...inlineImages]
  const bytes = parts.reduce((sum, part) => sum + Buffer.byteLength(part.base64, 'base64'), 0)
  if (parts.length > LIMITS.attachments) {
    throw new ScriptException('Limit Exceeded: Email Attachments Per Message.')
  }
  if (bytes > LIMITS.attachmentBytes)
    throw new ScriptException('Limit Exceeded: Email Total Attachments Size.')
}
