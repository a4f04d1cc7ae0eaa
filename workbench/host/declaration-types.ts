import type { Tokens } from './declaration-tokens'

/** A type as written: names are still to be looked up. */
export type WrittenType =
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'typeof'; readonly name: string }
  | { readonly kind: 'object' | 'function' }
  | { readonly kind: 'literal'; readonly value: string }
  | { readonly kind: 'array'; readonly of: WrittenType }
  | { readonly kind: 'union'; readonly of: readonly WrittenType[] }

/** Reads a type expression of the kinds that @types/google-apps-script uses. */
export function readType(tokens: Tokens): WrittenType {
  tokens.accept('|')
  const members = [readArrayType(tokens)]
  while (tokens.accept('|')) members.push(readArrayType(tokens))
  const [only] = members
  return members.length === 1 && only ? only : { kind: 'union', of: members }
}

function readArrayType(tokens: Tokens): WrittenType {
  let type = readSingleType(tokens)
  while (tokens.peek() === '[' && tokens.peek(1) === ']') {
    tokens.next()
    tokens.next()
    type = { kind: 'array', of: type }
  }
  return type
}

function readSingleType(tokens: Tokens): WrittenType {
  const token = tokens.next()
  if (token === '{') return skipped(tokens, 'object')
  if (token === '[') return skipped(tokens, 'object')
  if (token === '(') return readParenthesis(tokens)
  if (token === 'readonly') return readArrayType(tokens)
  if (token === 'typeof') return { kind: 'typeof', name: readDottedName(tokens, tokens.next()) }
  if (/^["'\d]/.test(token)) return { kind: 'literal', value: token.replace(/^["']|["']$/g, '') }
  return readNamedType(tokens, token)
}

function skipped(tokens: Tokens, kind: 'object' | 'function'): WrittenType {
  tokens.skipBracket()
  return { kind }
}

/** A function type, or a type in brackets: only what follows the closing bracket tells. */
function readParenthesis(tokens: Tokens): WrittenType {
  let depth = 1
  let ahead = 0
  while (depth > 0) {
    const token = tokens.peek(ahead++)
    if (token === '(') depth++
    if (token === ')') depth--
  }
  if (tokens.peek(ahead) === '=>') {
    tokens.skipBracket()
    tokens.expect('=>')
    readType(tokens)
    return { kind: 'function' }
  }
  const type = readType(tokens)
  tokens.expect(')')
  return type
}

function readNamedType(tokens: Tokens, first: string): WrittenType {
  const name = readDottedName(tokens, first)
  if (!tokens.accept('<')) return { kind: 'name', name }
  if (name !== 'Array' && name !== 'ReadonlyArray') {
    tokens.skipBracket()
    return { kind: 'object' }
  }
  const of = readType(tokens)
  tokens.expect('>')
  return { kind: 'array', of }
}

function readDottedName(tokens: Tokens, first: string): string {
  let name = first
  while (tokens.accept('.')) name += `.${tokens.next()}`
  return name
}
