/** A piece of a java.text.SimpleDateFormat pattern. */
export type DatePatternPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'field'; readonly letter: string; readonly length: number }

/** https://docs.oracle.com/javase/8/docs/api/java/text/SimpleDateFormat.html, which Utilities.formatDate points to. */
export function readDatePattern(pattern: string): DatePatternPart[] {
  const parts: DatePatternPart[] = []
  for (const [piece] of pattern.matchAll(/'(?:[^']|'')*'|([A-Za-z])\1*|[^A-Za-z']+/g)) {
    if (piece.startsWith("'")) {
      parts.push({ kind: 'text', text: piece === "''" ? "'" : piece.slice(1, -1).replace(/''/g, "'") })
    } else if (/^[A-Za-z]/.test(piece)) {
      parts.push({ kind: 'field', letter: piece[0] ?? '', length: piece.length })
    } else {
      parts.push({ kind: 'text', text: piece })
    }
  }
  return parts
}

export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
export const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
