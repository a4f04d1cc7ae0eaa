import { anchor } from './frame-html'
import { type Html, html } from './html'
import type { Footer, FooterLine } from './letter'
import { look } from './look'

/** The way into the sheet and the small print, as the last row of the letter's table. */
export function footerHtml({ open, lines }: Footer, align: string): Html {
  const openHtml = open && html`<p class="accent" style="${look.text}">${anchor(open, look.link)}</p>`
  return html`<tr><td align="${align}" style="${look.footer}">${openHtml}${lines.map(footerLineHtml)}</td></tr>`
}

function footerLineHtml({ text, link }: FooterLine): Html {
  return html`<p class="soft" style="${look.small}">${text} ${link && anchor(link, look.link)}</p>`
}
