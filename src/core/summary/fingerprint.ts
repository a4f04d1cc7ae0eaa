/**
 * A short number for a text, the same on every machine: tells texts apart, hides nothing. FNV-1a over UTF-16 units, twice with different
 * seeds (http://www.isthe.com/chongo/tech/comp/fnv/), cut to 52 bits so that it stays a whole number.
 */
export function fingerprint(text: string): number {
  let high = 0x811c9dc5
  let low = 0x9e3779b9
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    high = Math.imul(high ^ unit, prime)
    low = Math.imul(low ^ unit, prime)
  }
  return (high & 0xfffff) * 0x1_0000_0000 + (low >>> 0)
}

const prime = 0x01000193
