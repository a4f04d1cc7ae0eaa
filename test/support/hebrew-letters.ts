/** A catalogue in a language that nobody ships: Hebrew letters for those of the English texts, and written from right to left. */
export function inHebrewLetters(english: Readonly<Record<string, string>>): Record<string, string> {
  const texts = Object.entries(english).map(([key, text]) => [key, withOtherLetters(text)])
  return { ...Object.fromEntries(texts), 'language.direction': 'rtl' }
}

/** In a text of ICU MessageFormat what stands outside of braces is said, and what stands within two pairs of them, as the branches of a plural do. */
function withOtherLetters(text: string): string {
  let depth = 0
  return text.replace(/[{}]|<[^>]*>|[A-Za-z]/g, (part) => {
    if (part === '{') depth += 1
    if (part === '}') depth -= 1
    return /^[A-Za-z]$/.test(part) && depth % 2 === 0 ? hebrewFor(part) : part
  })
}

const hebrewFor = (letter: string) => String.fromCodePoint(0x5d0 + (letter.toLowerCase().charCodeAt(0) % 22))
