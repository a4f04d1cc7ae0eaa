import type { Footer, FooterLine } from './letter'
import { cellLink } from './links'
import { membersNames } from './sheet-names'
import { communityWords, title } from './wording'
import type { Writing } from './writing'

/** Why the reader gets this, how to stop it, and who sends it. */
export function footerOf(writing: Writing): Footer {
  const { t, summary, bookUrl } = writing
  const open = summary.audience === 'public' ? null : { text: t('mail.footer.open'), href: bookUrl }
  const why = t('mail.footer.why', { communities: communityWords(writing) })
  return {
    open,
    lines: [{ text: why, link: null }, ...stopLines(writing), { text: senderWords(writing), link: null }],
  }
}

/** Readers outside the team may have no access to the sheet: for them the mail to the lead is the only way. */
function stopLines(writing: Writing): FooterLine[] {
  const { t, summary } = writing
  const to = summary.replyTo?.address ?? writing.sender
  // Google may not say who sends: then the answer to the mail goes there.
  const mailLink = to === '' ? null : { text: t('mail.footer.stop.mailLink'), href: stopMail(to, writing) }
  if (!mailLink) return [{ text: t('mail.footer.stop.answer'), link: null }]
  if (summary.audience === 'public') return [{ text: t('mail.footer.stop.mailOnly'), link: mailLink }]
  const row = {
    text: t('mail.footer.stop.sheetLink'),
    href: cellLink(summary.person.place, 'members.weeklyEmail', writing),
  }
  return [
    { text: t('mail.footer.stop.sheet', membersNames(summary.person.place, writing)), link: row },
    { text: t('mail.footer.stop.mail'), link: mailLink },
  ]
}

/** In the words of the workbook, which the lead reads, and below them in the reader's, who sends it (line breaks as RFC 6068, 5 has them). */
function stopMail(to: string, writing: Writing): string {
  const { t, names, summary } = writing
  const { address, place } = summary.person
  const values = { address, ...membersNames(place, writing) }
  const texts = new Set([names.t, t].map((words) => words('mail.footer.stop.body', values)))
  const subject = encodeURIComponent(names.t('mail.footer.stop.subject'))
  const body = encodeURIComponent([...texts].join('\r\n\r\n'))
  return `mailto:${encodeURIComponent(to).replace('%40', '@')}?subject=${subject}&body=${body}`
}

function senderWords({ t, summary, sender }: Writing): string {
  if (sender === '') return t('mail.footer.sender.unknown')
  const reply = summary.replyTo ? title(summary.replyTo.name) || summary.replyTo.address : sender
  return t('mail.footer.sender', { sender, reply })
}
