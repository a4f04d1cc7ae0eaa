import type { Api, ApiClass } from './api-types'
import { authorize, type Grants } from './authorization'
import type { Converter } from './convert'
import { type Emulated, ScriptException } from './emulated'
import type { Enums } from './enums'
import { refuseMisfits } from './match-arguments'
import type { Meter } from './meter'
import type { Outcome, Realm } from './realm'

export interface Border {
  readonly realm: Realm
  readonly meter: Meter
  readonly grants: Grants
  /** Called with each method name, local ones included. */
  onCall(method: string): void
}

/** What the methods before the script work with. */
export interface Workshop extends Border {
  readonly api: Api
  readonly enums: Enums
  readonly converter: Converter
  readonly behind: WeakMap<object, Emulated>
  /** The services by class name: their methods work without `this` too. */
  readonly singletons: ReadonlyMap<string, Emulated>
}

/** The methods of a class as functions of the script's realm. */
export function makePrototype(apiClass: ApiClass, shop: Workshop): object {
  const { realm, enums } = shop
  const prototype = new realm.Object() as Record<string, unknown>
  for (const name of apiClass.methods.keys()) {
    prototype[name] = realm.method(name, (self, args) =>
      answer(shop, () => invoke(shop, { apiClass, name, self, args })),
    )
  }
  const toText = realm.method('toString', (self) =>
    answer(shop, () => describeFace(target(shop, self, apiClass), apiClass)),
  )
  Object.defineProperty(prototype, 'toString', { value: toText, enumerable: false })
  for (const [property, enumName] of apiClass.enums) {
    realm.getter(prototype, property, () => enums.enumObject(enumName))
  }
  for (const property of apiClass.constants) {
    const service = shop.singletons.get(apiClass.name) as Record<string, unknown> | undefined
    realm.getter(prototype, property, () => service?.[property])
  }
  return prototype
}

/** `range.toString()` is "Range" (sheets-behaviours 33); a class may say something else of itself, as User does. */
function describeFace(emulated: Emulated, apiClass: ApiClass): string {
  const own = emulated.toString !== Object.prototype.toString
  return own ? String(emulated) : (apiClass.name.split('.').pop() ?? apiClass.name)
}

interface Invocation {
  readonly apiClass: ApiClass
  readonly name: string
  readonly self: unknown
  readonly args: unknown[]
}

function target(shop: Workshop, self: unknown, apiClass: ApiClass): Emulated {
  const held = typeof self === 'object' && self !== null ? shop.behind.get(self) : undefined
  const emulated = held ?? shop.singletons.get(apiClass.name)
  if (emulated !== undefined) return emulated
  throw new ScriptException(`Illegal invocation of a method of ${apiClass.publicName}`)
}

function invoke(shop: Workshop, { apiClass, name, self, args }: Invocation): unknown {
  const { meter, grants, converter } = shop
  const publicName = `${apiClass.publicName}.${name}`
  if (meter.death !== null) throw meter.kill(meter.death)
  shop.onCall(publicName)
  const emulated = target(shop, self, apiClass)
  const values = args.map(converter.toHost)
  refuseMisfits(publicName, { values, signatures: apiClass.methods.get(name) ?? [] }, shop)
  authorize(publicName, grants)
  const method = (emulated as unknown as Record<string, unknown>)[name]
  if (typeof method !== 'function') throw new ScriptException(`not emulated: ${publicName}`)
  const result: unknown = meter.call(publicName, () => Reflect.apply(method, emulated, values))
  return converter.toScript(result)
}

/** What a host function gave or threw, as a value of the script's realm; a fault of the emulation ends the run. */
function answer({ realm, meter }: Workshop, job: () => unknown): Outcome {
  try {
    return { thrown: false, value: job() }
  } catch (error) {
    if (error instanceof ScriptException)
      return { thrown: true, value: realm.error('Exception', error.message) }
    if (realm.isError(error) || typeof error !== 'object') return { thrown: true, value: error }
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error)
    const death = meter.kill(`The workbench itself failed: ${detail}`)
    return { thrown: true, value: realm.error('WorkbenchFault', death.message) }
  }
}
