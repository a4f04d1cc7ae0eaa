import type { Tokens } from './declaration-tokens'
import { readType, type WrittenType } from './declaration-types'

interface WrittenParameter {
  readonly name: string
  readonly type: WrittenType
  readonly optional: boolean
  readonly rest: boolean
}

export interface WrittenClass {
  readonly namespace: string
  readonly name: string
  readonly parents: string[]
  readonly methods: Map<string, WrittenParameter[][]>
  readonly properties: Map<string, WrittenType>
  open: boolean
}

export interface Declarations {
  readonly classes: WrittenClass[]
  readonly enums: { namespace: string; name: string; keys: string[] }[]
  readonly aliases: { namespace: string; name: string; type: WrittenType }[]
  readonly globals: { name: string; type: WrittenType }[]
}

/** Reads one .d.ts file into `found`. */
export function readDeclarations(tokens: Tokens, found: Declarations, namespace = ''): void {
  while (!tokens.done && tokens.peek() !== '}') readDeclaration(tokens, found, namespace)
}

function readDeclaration(tokens: Tokens, found: Declarations, namespace: string): void {
  const word = tokens.next()
  if (word === 'namespace') readNamespace(tokens, found, namespace)
  else if (word === 'interface' || word === 'class') found.classes.push(readClass(tokens, namespace))
  else if (word === 'enum') found.enums.push(readEnum(tokens, namespace))
  else if (word === 'type') found.aliases.push(readAlias(tokens, namespace))
  else if (word === 'var' || word === 'const') found.globals.push(readGlobal(tokens))
}

function readNamespace(tokens: Tokens, found: Declarations, namespace: string): void {
  const name = tokens.next()
  tokens.expect('{')
  const inner = name === 'GoogleAppsScript' ? '' : name
  readDeclarations(tokens, found, namespace === '' ? inner : `${namespace}.${inner}`)
  tokens.expect('}')
}

function readEnum(tokens: Tokens, namespace: string): Declarations['enums'][number] {
  const name = tokens.next()
  const keys: string[] = []
  tokens.expect('{')
  while (!tokens.accept('}')) {
    keys.push(tokens.next().replace(/^["']|["']$/g, ''))
    if (tokens.accept('=')) tokens.next()
    tokens.accept(',')
  }
  return { namespace, name, keys }
}

function readAlias(tokens: Tokens, namespace: string): Declarations['aliases'][number] {
  const name = tokens.next()
  tokens.expect('=')
  const type = readType(tokens)
  tokens.accept(';')
  return { namespace, name, type }
}

function readGlobal(tokens: Tokens): Declarations['globals'][number] {
  const name = tokens.next()
  tokens.expect(':')
  const type = readType(tokens)
  tokens.accept(';')
  return { name, type }
}

function readClass(tokens: Tokens, namespace: string): WrittenClass {
  const name = tokens.next()
  if (tokens.accept('<')) tokens.skipBracket()
  const parents: string[] = []
  while (tokens.peek() !== '{') {
    const type = tokens.accept('extends') || tokens.accept(',') ? readType(tokens) : undefined
    if (type?.kind === 'name') parents.push(type.name)
  }
  const written: WrittenClass = {
    namespace,
    name,
    parents,
    methods: new Map(),
    properties: new Map(),
    open: false,
  }
  tokens.expect('{')
  while (!tokens.accept('}')) readMember(tokens, written)
  return written
}

function readMember(tokens: Tokens, written: WrittenClass): void {
  tokens.accept('readonly')
  const name = tokens.next()
  if (name === '[') {
    tokens.skipBracket()
    written.open = true
  } else if (name === '(') {
    // A call signature: the object is a function too, which no emulated class is.
    tokens.skipBracket()
  } else if (tokens.accept('(')) {
    const parameters = readParameters(tokens)
    written.methods.set(name, [...(written.methods.get(name) ?? []), parameters])
  } else {
    tokens.accept('?')
    tokens.expect(':')
    written.properties.set(name, readType(tokens))
    tokens.accept(';')
    return
  }
  if (tokens.accept(':')) readType(tokens)
  tokens.accept(';')
}

function readParameters(tokens: Tokens): WrittenParameter[] {
  const parameters: WrittenParameter[] = []
  while (!tokens.accept(')')) {
    const rest = tokens.accept('...')
    const name = tokens.next()
    const optional = tokens.accept('?')
    tokens.expect(':')
    parameters.push({ name, type: readType(tokens), optional, rest })
    tokens.accept(',')
  }
  return parameters
}
