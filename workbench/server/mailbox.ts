import { emlFileName } from '../files/eml'
import type { SentMail } from '../host/sent-mail'
import type { MailView } from './protocol'
import type { Delivery } from './smtp'

/** All mails of the workspace, numbered from 1 in the order in which they were sent. */
export interface Mailbox {
  readonly mails: readonly SentMail[]
  /** Returns the numbers that the new mails got. */
  add(mails: readonly SentMail[]): number[]
  get(number: number): SentMail | undefined
  view(number: number): MailView | undefined
  views(): MailView[]
  delivered(number: number, delivery: Delivery): void
  /** Only the first `count` stay. */
  cutTo(count: number): void
}

/** @param fileNames of the mails that were there before, in the workspace */
export function createMailbox(before: readonly SentMail[], fileNames: readonly string[]): Mailbox {
  const mails = [...before]
  const names = [...fileNames]
  const deliveries = new Map<number, Delivery>()
  const view = (number: number): MailView | undefined => {
    const mail = mails[number - 1]
    const delivery = deliveries.get(number)
    return (
      mail && { ...viewOf(mail), number, fileName: names[number - 1] ?? '', ...(delivery && { delivery }) }
    )
  }
  return {
    mails,
    get: (number) => mails[number - 1],
    view,
    views: () => mails.flatMap((_, index) => view(index + 1) ?? []),
    add: (added) =>
      added.map((mail) => {
        mails.push(mail)
        names.push(emlFileName(mail, mails.length))
        return mails.length
      }),
    delivered: (number, delivery) => deliveries.set(number, delivery),
    cutTo: (count) => {
      mails.length = count
      names.length = count
      for (const number of deliveries.keys()) if (number > count) deliveries.delete(number)
    },
  }
}

function viewOf(mail: SentMail): Omit<MailView, 'number' | 'fileName'> {
  const { from, to, cc, bcc, replyTo, name, subject, sentAt } = mail
  const attachments = mail.attachments.map((part) => ({
    name: part.name,
    type: part.type,
    bytes: Buffer.byteLength(part.base64, 'base64'),
  }))
  return { from, to, cc, bcc, replyTo, name, subject, sentAt, hasHtml: mail.htmlBody !== '', attachments }
}
