import { trimBlanks } from './text'

const address =
  /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/i
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
  return text.length <= 254 && text.indexOf('@') <= 64 && address.test(text)
}
