import type { Api, ApiClass, ApiEnum, ApiSignature, ApiType } from './api-types'
import type { WrittenType } from './declaration-types'
import type { Declarations, WrittenClass } from './declarations'

/** Names stand for a type in their own namespace first, then in the whole. */
interface Scope {
  readonly classes: ReadonlyMap<string, WrittenClass>
  readonly enums: ReadonlyMap<string, ApiEnum>
  readonly aliases: ReadonlyMap<string, { namespace: string; type: WrittenType }>
}

const qualified = (namespace: string, name: string): string =>
  namespace === '' ? name : `${namespace}.${name}`

/** Looks up every name that the declarations use. */
export function resolveApi(found: Declarations): Api {
  const scope: Scope = {
    classes: new Map(found.classes.map((written) => [qualified(written.namespace, written.name), written])),
    enums: new Map(
      found.enums.map(({ namespace, name, keys }) => [
        qualified(namespace, name),
        { name: qualified(namespace, name), keys },
      ]),
    ),
    aliases: new Map(found.aliases.map((alias) => [qualified(alias.namespace, alias.name), alias])),
  }
  const globals = globalClasses(found)
  const classes = new Map<string, ApiClass>()
  for (const [name, written] of scope.classes) {
    classes.set(name, resolveClass(written, { scope, publicName: publicNameOf(written, globals) }))
  }
  return { classes, enums: scope.enums, globals }
}

function globalClasses(found: Declarations): Map<string, string> {
  const globals = new Map<string, string>()
  for (const { name, type } of found.globals) {
    if (type.kind !== 'name' || name === 'Date2' || name === 'Date') continue
    globals.set(name, type.name.replace(/^GoogleAppsScript\./, ''))
  }
  return globals
}

/** 'SpreadsheetApp.Range', 'MailApp', 'Ui': classes of the Base namespace belong to no service. */
function publicNameOf(written: WrittenClass, globals: ReadonlyMap<string, string>): string {
  for (const [global, name] of globals) {
    if (name === qualified(written.namespace, written.name)) return global
  }
  if (written.namespace === '' || written.namespace === 'Base') return written.name
  const service = [...globals].find(([, name]) => name.startsWith(`${written.namespace}.`))?.[0]
  return service === undefined ? written.name : `${service}.${written.name}`
}

function resolveClass(
  written: WrittenClass,
  { scope, publicName }: { scope: Scope; publicName: string },
): ApiClass {
  const methods = new Map<string, readonly ApiSignature[]>()
  const enums = new Map<string, string>()
  const constants: string[] = []
  const parents = written.parents.map((name) => lookUp(name, written.namespace, scope.classes) ?? name)
  for (const parent of parents) {
    const inherited = scope.classes.get(parent)
    if (inherited === undefined) continue
    const { methods: more } = resolveClass(inherited, { scope, publicName })
    for (const [name, signatures] of more) methods.set(name, signatures)
  }
  for (const [name, overloads] of written.methods) {
    methods.set(
      name,
      overloads.map((overload) =>
        overload.map((one) => ({ ...one, type: resolveType(one.type, written.namespace, scope) })),
      ),
    )
  }
  for (const [name, type] of written.properties) {
    const enumName = type.kind === 'typeof' ? lookUp(type.name, written.namespace, scope.enums) : undefined
    if (enumName === undefined) constants.push(name)
    else enums.set(name, enumName)
  }
  const name = qualified(written.namespace, written.name)
  return { name, publicName, methods, enums, constants, parents, open: written.open }
}

function lookUp(name: string, namespace: string, where: ReadonlyMap<string, unknown>): string | undefined {
  const plain = name.replace(/^GoogleAppsScript\./, '')
  return [qualified(namespace, plain), plain].find((candidate) => where.has(candidate))
}

const PLAIN: Record<string, ApiType> = {
  string: { kind: 'string' },
  number: { kind: 'number' },
  Integer: { kind: 'integer' },
  boolean: { kind: 'boolean' },
  true: { kind: 'boolean' },
  false: { kind: 'boolean' },
  null: { kind: 'null' },
  undefined: { kind: 'null' },
  void: { kind: 'null' },
  any: { kind: 'any' },
  object: { kind: 'object' },
  Date: { kind: 'date' },
  'Base.Date': { kind: 'date' },
  Function: { kind: 'function' },
}

function resolveType(type: WrittenType, namespace: string, scope: Scope): ApiType {
  switch (type.kind) {
    case 'literal':
    case 'object':
    case 'function':
      return type
    case 'typeof':
      return { kind: 'any' }
    case 'array':
      return { kind: 'array', of: resolveType(type.of, namespace, scope) }
    case 'union':
      return { kind: 'union', of: type.of.map((member) => resolveType(member, namespace, scope)) }
    case 'name':
      return resolveName(type.name, namespace, scope)
  }
}

function resolveName(name: string, namespace: string, scope: Scope): ApiType {
  const plain = PLAIN[name]
  if (plain !== undefined) return plain
  const alias = scope.aliases.get(lookUp(name, namespace, scope.aliases) ?? '')
  if (alias !== undefined) return resolveType(alias.type, alias.namespace, scope)
  const enumName = lookUp(name, namespace, scope.enums)
  if (enumName !== undefined) return { kind: 'enum', name: enumName }
  const className = lookUp(name, namespace, scope.classes)
  const written = scope.classes.get(className ?? '')
  if (className === undefined || written === undefined) return { kind: 'any' }
  return written.methods.size === 0
    ? { kind: 'object', fields: fieldsOf(written, scope) }
    : { kind: 'class', name: className }
}

/** An interface without methods only names the fields of an options object. */
function fieldsOf(written: WrittenClass, scope: Scope): ReadonlyMap<string, ApiType> {
  return new Map(
    [...written.properties].map(([name, type]) => [name, resolveType(type, written.namespace, scope)]),
  )
}
