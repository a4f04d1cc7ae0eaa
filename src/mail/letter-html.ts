import { footerHtml } from './footer-html'
import { frame } from './frame-html'
import { type Html, html } from './html'
import type { Letter } from './letter'
import { darkStyles, look } from './look'
import { sectionHtml } from './section-html'

/** The letter as a whole HTML document of tables and inline styles, which is what mail programs agree on. */
export function letterHtml(letter: Letter): string {
  const turned = turnedWords(letter)
  // Gmail keeps neither html nor body: the cell says the direction too.
  const page = frame(
    { width: '100%', name: 'page', style: look.page },
    html`<tr><td align="center"${turned} style="${look.outer}">${cardHtml(letter)}</td></tr>`,
  )
  return html`<!DOCTYPE html><html lang="${letter.language}"${turned}>${headHtml(letter)}<body class="page" style="${look.body}"><div style="${look.preview}">${letter.preview}</div>${page}</body></html>`
    .html
}

function headHtml({ subject }: Letter): Html {
  return html`<head><meta charset="utf-8"/><meta name="viewport" content="width=device-width, initial-scale=1"/><meta name="color-scheme" content="light dark"/><title>${subject}</title><style>${{ html: darkStyles }}</style></head>`
}

function cardHtml(letter: Letter): Html {
  // Outlook for Windows aligns by the attribute.
  const align = letter.direction === 'rtl' ? 'right' : 'left'
  const card = frame({ width: '600', name: 'card', style: look.card }, [
    openingHtml(letter, align),
    ...letter.sections.map((section) => sectionHtml(section, align)),
    footerHtml(letter.footer, align),
  ])
  return html`${wordFrame.before}${card}${wordFrame.after}`
}

/**
 * Word, which draws the mails of Outlook for Windows, knows no max-width (https://www.caniemail.com/features/css-max-width/) and goes by the card's
 * width of 100% (guess): what stands in a table of 600 pixels that it alone sees can be no wider. To all others it is a comment.
 */
const wordFrame = {
  before: html`<!--[if mso]><table role="presentation" width="600" align="center" cellpadding="0" cellspacing="0"><tr><td><![endif]-->`,
  after: html`<!--[if mso]></td></tr></table><![endif]-->`,
}

function openingHtml({ notice, title, greeting }: Letter, align: string): Html {
  const noticeHtml = notice === '' ? null : html`<p class="late" style="${look.notice}">${notice}</p>`
  return html`<tr><td align="${align}" style="${look.head}">${noticeHtml}<h1 class="accent" style="${look.title}">${title}</h1><p class="ink" style="${look.text}">${greeting}</p></td></tr>`
}

/** Said only where it is not the usual one, as some mail programs take the attribute away. */
function turnedWords({ direction }: Letter): Html | null {
  return direction === 'rtl' ? html` dir="rtl"` : null
}
