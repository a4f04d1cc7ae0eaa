import { Emulated, ScriptException } from '../host/emulated'
import type { HostRun } from '../host/host-run'
import type { MailPart, SentMail } from '../host/sent-mail'
import { blobOf } from './blob'
import { recipientsOf } from './mail-addresses'
import { checkMail } from './mail-limits'

interface MailOptions {
  attachments?: unknown[]
  inlineImages?: Record<string, unknown>
  noReply?: boolean
  [field: string]: unknown
}

const dayMs = 86_400_000

/** https://developers.google.com/apps-script/reference/mail/mail-app */
export class MailApp extends Emulated {
  readonly apiName = 'Mail.MailApp'

  constructor(private readonly run: HostRun) {
    super()
  }

  getRemainingDailyQuota(): number {
    return Math.max(0, this.run.world.settings.mailQuota - this.quotaUse().used)
  }

  sendEmail(...args: [MailOptions] | [string, string, string, (MailOptions | string)?]): void {
    const mail = this.compose(readArguments(args))
    const recipients = checkMail(mail)
    if (recipients > this.getRemainingDailyQuota()) {
      throw new ScriptException('Service invoked too many times for one day: email.')
    }
    const use = this.quotaUse()
    this.run.world.state.mailQuota[this.run.userEmail] = { ...use, used: use.used + recipients }
    this.run.mails.push(mail)
  }

  /** Counted for 24 hours from the first mail on (https://developers.google.com/apps-script/guides/services/quotas). */
  private quotaUse(): { used: number; since: string } {
    const use = this.run.world.state.mailQuota[this.run.userEmail]
    const fresh = use === undefined || this.run.now() - Date.parse(use.since) >= dayMs
    return fresh ? { used: 0, since: new Date(this.run.now()).toISOString() } : use
  }

  private compose(options: MailOptions): SentMail {
    const text = (field: string): string => {
      const value = options[field]
      return value === null || value === undefined ? '' : String(value)
    }
    return {
      from: this.run.userEmail,
      to: recipientsOf(text('to')).join(','),
      cc: recipientsOf(text('cc')).join(','),
      bcc: recipientsOf(text('bcc')).join(','),
      replyTo: text('replyTo'),
      name: text('name'),
      subject: text('subject'),
      body: text('body'),
      htmlBody: text('htmlBody'),
      attachments: (options.attachments ?? []).map((source) => mailPart(source)),
      inlineImages: Object.entries(options.inlineImages ?? {}).map(([cid, source]) => ({
        ...mailPart(source),
        cid,
      })),
      noReply: options.noReply === true,
      sentAt: new Date(this.run.now()).toISOString(),
    }
  }
}

/** The four overloads as one set of options. */
function readArguments(args: readonly unknown[]): MailOptions {
  const [first, second, third, fourth] = args
  if (typeof first !== 'string') return first as MailOptions
  if (typeof fourth === 'string') return { to: first, replyTo: second, subject: third, body: fourth }
  return { ...(fourth as MailOptions | undefined), to: first, subject: second, body: third }
}

function mailPart(source: unknown): MailPart {
  const { name, type, bytes } = blobOf(source)
  return {
    name: name ?? 'attachment',
    type: type ?? 'application/octet-stream',
    base64: bytes.toString('base64'),
  }
}
