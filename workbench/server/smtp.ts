import { createTransport } from 'nodemailer'
import type { SentMail } from '../host/sent-mail'

/** What a mail server said of a mail. */
export interface Delivery {
  ok: boolean
  words: string
}

export interface Postman {
  /** Never throws: a refusal is an answer. */
  deliver(mail: SentMail, eml: Uint8Array): Promise<Delivery>
  close(): void
}

/** Delivers mails to a real server, several over each connection: a hundred mails take a third of a second instead of ten (measured). */
export function createPostman(url: string): Postman {
  const pooled = createTransport({ pool: true, url })
  return {
    deliver: async (mail, eml) => {
      const to = [mail.to, mail.cc, mail.bcc].flatMap((list) => list.split(',')).filter((one) => one !== '')
      try {
        const sent = await pooled.sendMail({ envelope: { from: mail.from, to }, raw: Buffer.from(eml) })
        return { ok: true, words: String(sent.response) }
      } catch (error) {
        return { ok: false, words: error instanceof Error ? error.message : String(error) }
      }
    },
    close: () => pooled.close(),
  }
}
