/** One piece of a section: quoted or escaped text, or a bare stretch in which the letters mean something. */
export interface FormatPiece {
  literal: boolean
  text: string
}

/** Splits at semicolons outside quotes and brackets; colours and conditions in brackets are dropped (they do not change the digits). */
export function sectionsOf(format: string): string[] {
  const sections = ['']
  for (const [part] of format.matchAll(/"[^"]*"?|\\.|\[[^\]]*\]?|[^"\\[]/gs)) {
    if (part === ';') sections.push('')
    else if (!isColourOrCondition(part)) sections[sections.length - 1] += part
  }
  return sections
}

function isColourOrCondition(part: string): boolean {
  return part.startsWith('[') && !/^\[(h+|m+|s+|\$[^\]]*)\]$/i.test(part)
}

/** The pieces of a section in order. `_x` is a blank of x's width, `*x` a filler (nothing here), `[$€-x]` the currency sign. */
export function piecesOf(section: string): FormatPiece[] {
  const pieces: FormatPiece[] = []
  for (const [part] of section.matchAll(/"[^"]*"?|\\.|_.|\*.|\[\$[^\]]*\]|\[[^\]]*\]|[^"\\_*[]+/gs)) {
    pieces.push(pieceOf(part))
  }
  return pieces
}

function pieceOf(part: string): FormatPiece {
  if (part.startsWith('"')) return { literal: true, text: part.slice(1).replace(/"$/, '') }
  if (part.startsWith('\\')) return { literal: true, text: part.slice(1) }
  if (part.startsWith('_')) return { literal: true, text: ' ' }
  if (part.startsWith('*')) return { literal: true, text: '' }
  if (part.startsWith('[$')) return { literal: true, text: part.slice(2, -1).replace(/-[^-]*$/, '') }
  return { literal: false, text: part }
}

/** A section with a date or time letter outside quotes, and without digits' places, is one of dates. */
export function formatKind(section: string): 'date' | 'number' {
  const bare = piecesOf(section)
    .filter((piece) => !piece.literal)
    .map((piece) => piece.text)
    .join('')
  if (/[#?@]/.test(bare) || /E[-+]/i.test(bare)) return 'number'
  return /[dmyhs]/i.test(bare) ? 'date' : 'number'
}
