/**
 * A short number for a text, the same on every machine: tells texts apart, hides nothing. FNV-1a over UTF-16 units, twice with different
 * seeds (http://www.isthe.com/chongo/tech/comp/fnv/), cut to 52 bits so that it stays a whole number.
 */
export function fingerprint(text: string): number {
  return (fnv(text, 0x811c9dc5) & 0xfffff) * 0x1_0000_0000 + fnv(text, 0x9e3779b9)
}

function fnv(text: string, seed: number): number {
  let hash = seed
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  }
  return hash >>> 0
}
