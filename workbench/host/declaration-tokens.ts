/** A reader over the tokens of a .d.ts file; comments and white space are gone. */
export interface Tokens {
  peek(ahead?: number): string
  next(): string
  /** Takes the token if it is the expected one. */
  accept(token: string): boolean
  /** Takes the token, which must be the expected one. */
  expect(token: string): void
  /** Takes everything up to the end of the bracket that was just opened. */
  skipBracket(): void
  readonly done: boolean
}

const TOKEN =
  /\/\/[^\n]*|\/\*[\s\S]*?\*\/|\s+|("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\.\.\.|=>|[A-Za-z_$][\w$]*|\d[\d.]*|[^\s\w])/g

const CLOSING: Record<string, string> = { '{': '}', '(': ')', '[': ']', '<': '>' }

export function tokensOf(source: string, fileName: string): Tokens {
  const tokens: string[] = []
  for (const match of source.matchAll(TOKEN)) if (match[1] !== undefined) tokens.push(match[1])
  let position = 0
  const reader: Tokens = {
    peek: (ahead = 0) => tokens[position + ahead] ?? '',
    next: () => tokens[position++] ?? '',
    accept: (token) => {
      const found = tokens[position] === token
      if (found) position++
      return found
    },
    expect: (token) => {
      const found = tokens[position++]
      if (found !== token) throw new Error(`${fileName}: expected ${token} and found ${found}`)
    },
    skipBracket: () => {
      let depth = 1
      while (depth > 0 && position < tokens.length) {
        const token = tokens[position++] ?? ''
        if (token in CLOSING) depth++
        else if (token !== '' && Object.values(CLOSING).includes(token)) depth--
      }
    },
    get done() {
      return position >= tokens.length
    },
  }
  return reader
}
