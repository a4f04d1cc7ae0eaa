import { fingerprint } from './fingerprint'

/** Longest address that mail carries (RFC 5321, 4.5.3.1). */
const longestAddress = 254

/**
 * One plain mailbox: no display name, comment, quotes, comma, space or control character, each of which could add a recipient. \x60 is the
 * backtick, which pages that HtmlService serves must not hold.
 */
const plainMailbox =
  /^[A-Za-z0-9!#$%&'*+/=?^_\x60{|}~.-]+@([\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}{2,}$/u

/** The address as mail can be sent to it, or null where the text is not exactly one address. */
export function mailableAddress(typed: string): string | null {
  const address = typed.trim()
  if (address.length > longestAddress || !plainMailbox.test(address)) return null
  const local = address.slice(0, address.indexOf('@'))
  return local.startsWith('.') || local.endsWith('.') || local.includes('..') ? null : address
}

/** Two spellings of one mailbox have one key. Capitals in the local part differ on paper only (RFC 5321, 2.4). */
export function addressKey(address: string): string {
  return fingerprint(address.trim().toLowerCase()).toString(36)
}
