import { createHash, timingSafeEqual } from 'node:crypto'

/** Compares in a time that tells nothing about how much of a guess was right. */
export function sameSecret(given: string, secret: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(given), digest(secret))
}
