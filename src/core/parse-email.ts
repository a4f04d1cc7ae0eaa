import { trimBlanks } from './text'

/**
 * One plain mailbox: no display name, comment, quotes, comma, space or control character, each of which could add a recipient. The last part may be a
 * name in other letters as it is written in ASCII, "xn--fiqs8s" (RFC 5890, 2.3.2.1). \x60 is the backtick, which pages that HtmlService serves must not hold.
 */
const address =
  /^[a-z0-9!#$%&'*+/=?^_\x60{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_\x60{|}~-]+)*@([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+([a-z]{2,}|xn--[a-z0-9-]*[a-z0-9])$/i
/** RFC 5321, 4.5.3.1. */
const longestAddress = 254
const inBrackets = /^[^<>@]*<([^<>]+)>$/

/** One address, or what is wrong with the text and perhaps the address that was meant. */
export type ParsedEmail = { readonly email: string } | { readonly email: null; readonly suggestion?: string }

/**
 * Reads one email address: "a@b.org", "Name <a@b.org>", "mailto:a@b.org". Two addresses are none: a mail would go to both. Letters
 * outside ASCII are refused, as mail services are not bound to deliver them (RFC 5321, section 4.1.2).
 */
export function parseEmail(text: string): ParsedEmail {
  const plain = trimBlanks(text.normalize('NFKC')).replace(/^mailto:/i, '')
  const bare = trimBlanks(inBrackets.exec(plain)?.[1] ?? plain).replace(/[.,;]+$/, '')
  if (isAddress(bare)) return { email: bare }
  const repaired = bare.replace(/\s+/g, '').replace(/,/g, '.')
  return isAddress(repaired) && bare.split('@').length === 2
    ? { email: null, suggestion: repaired }
    : { email: null }
}

export function isAddress(text: string): boolean {
  return text.length <= longestAddress && text.indexOf('@') <= 64 && address.test(text)
}
