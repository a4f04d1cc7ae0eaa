import { framePage, framePolicy } from './frame/frame-page'
import { mailHtml, mailPolicy } from './mail-pages'
import { peopleOf } from './people-views'
import type { PersonView, WindowState } from './protocol'
import type { Content } from './respond'
import type { Workbench } from './workbench'

/** All that a window needs to begin. */
export function windowState(workbench: Workbench, me: PersonView): WindowState {
  const { desk } = workbench
  return {
    version: desk.version,
    book: desk.book,
    me,
    people: peopleOf(desk.book),
    menus: desk.menus.get(me.email) ?? [],
    status: workbench.statusFor(me.email),
    mails: desk.mailbox.views(),
  }
}

export async function bookContent({ desk, files }: Workbench): Promise<Content> {
  const body = await files.call('writeXlsx', { book: desk.book })
  return {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    body,
    saveAs: `${desk.book.name}.xlsx`,
  }
}

/** /frame/ID?key=…; undefined where there is no such page or the key is wrong. */
export function frameContent({ frames }: Workbench, url: URL): Content | undefined {
  const [, id] = /^\/frame\/(\d{1,9})$/.exec(url.pathname) ?? []
  const html = id === undefined ? undefined : frames.html(Number(id), url.searchParams.get('key') ?? '')
  if (html === undefined) return undefined
  return { type: 'text/html; charset=utf-8', body: framePage(html), policy: framePolicy }
}

/** /mail/N.html, .txt, .eml, and /mail/N/K for an attachment. */
export async function mailContent({ desk, files }: Workbench, path: string): Promise<Content | undefined> {
  const [, number, kind, part] = /^\/mail\/(\d{1,9})(?:\.(html|txt|eml)|\/(\d{1,4}))$/.exec(path) ?? []
  const mail = desk.mailbox.get(Number(number))
  if (mail === undefined) return undefined
  if (kind === 'html') return { type: 'text/html; charset=utf-8', body: mailHtml(mail), policy: mailPolicy }
  if (kind === 'txt') return { type: 'text/plain; charset=utf-8', body: mail.body, policy: mailPolicy }
  if (kind === 'eml') {
    const fileName = desk.mailbox.view(Number(number))?.fileName
    return {
      type: 'message/rfc822',
      body: await files.call('writeEml', { mail }),
      saveAs: fileName ?? 'mail.eml',
    }
  }
  const attachment = mail.attachments[Number(part)]
  // Never shown in a page, whatever the mail calls it.
  return (
    attachment && {
      type: 'application/octet-stream',
      body: Buffer.from(attachment.base64, 'base64'),
      saveAs: attachment.name,
    }
  )
}
