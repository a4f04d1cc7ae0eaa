import type { SentMail } from '../host/sent-mail'

/** Nothing in a mail runs, and nothing of it is loaded from anywhere. */
export const mailPolicy =
  "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'"

/** The mail's HTML with its pictures in it; a mail without HTML as its text. */
export function mailHtml(mail: SentMail): string {
  if (mail.htmlBody === '') return `<!doctype html><meta charset="utf-8"><pre>${escaped(mail.body)}</pre>`
  return mail.inlineImages.reduce(
    (html, { cid, type, base64 }) =>
      /^image\/[\w.+-]+$/.test(type) ? html.replaceAll(`cid:${cid}`, `data:${type};base64,${base64}`) : html,
    mail.htmlBody,
  )
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
}
