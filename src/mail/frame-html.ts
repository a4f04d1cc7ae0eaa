import { type Html, html } from './html'

/** A table that is there for its places only. Outlook for Windows reads the attributes, the others the styles. */
export function frame(
  { width, name, style }: { readonly width: string; readonly name: string; readonly style: string },
  rows: Html | readonly Html[],
): Html {
  const named = name === '' ? null : html` class="${name}"`
  return html`<table role="presentation" width="${width}" cellpadding="0" cellspacing="0"${named} style="${style}"><tbody>${rows}</tbody></table>`
}

export function anchor(
  { href, text }: { readonly href: string; readonly text: string },
  style: string,
): Html {
  return html`<a href="${href}" style="${style}">${text}</a>`
}
