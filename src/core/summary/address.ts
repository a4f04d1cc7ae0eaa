import { isAddress } from '../parse-email'
import { fingerprint } from './fingerprint'

/** The address as mail can be sent to it, or null where the text is not exactly one address as *Members* takes them. */
export function mailableAddress(typed: string): string | null {
  const address = typed.trim()
  return isAddress(address) ? address : null
}

/** Two spellings of one mailbox have one key. Capitals in the local part differ on paper only (RFC 5321, 2.4). */
export function addressKey(address: string): string {
  return fingerprint(address.trim().toLowerCase()).toString(36)
}
