import type { Footer, FooterLine } from './letter'
import { listOf, rowLink, title, type Writing } from './wording'

/** Why the reader gets this, how to stop it, and who sends it. */
export function footerOf(writing: Writing): Footer {
  const { t, summary, bookUrl } = writing
  const open = summary.audience === 'public' ? null : { text: t('mail.footer.open'), href: bookUrl }
  const why = t('mail.footer.why', { communities: listOf(summary.communities, t) })
  return {
    open,
    lines: [{ text: why, link: null }, ...stopLines(writing), { text: senderWords(writing), link: null }],
  }
}

/** Readers outside the team may have no access to the sheet: for them the mail to the lead is the only way. */
function stopLines(writing: Writing): FooterLine[] {
  const { t, summary } = writing
  const mailLink = { text: t('mail.footer.stop.mailLink'), href: stopMail(writing) }
  if (summary.audience === 'public') return [{ text: t('mail.footer.stop.mailOnly'), link: mailLink }]
  const row = { text: t('mail.footer.stop.sheetLink'), href: rowLink(summary.person.place, writing) }
  return [
    { text: t('mail.footer.stop.sheet'), link: row },
    { text: t('mail.footer.stop.mail'), link: mailLink },
  ]
}

function stopMail({ t, summary, sender }: Writing): string {
  const to = encodeURIComponent(summary.replyTo?.address ?? sender).replace('%40', '@')
  const subject = encodeURIComponent(t('mail.footer.stop.subject'))
  const body = encodeURIComponent(t('mail.footer.stop.body', { address: summary.person.address }))
  return `mailto:${to}?subject=${subject}&body=${body}`
}

function senderWords({ t, summary, sender }: Writing): string {
  return t('mail.footer.sender', { sender, reply: summary.replyTo ? title(summary.replyTo.name) : sender })
}
