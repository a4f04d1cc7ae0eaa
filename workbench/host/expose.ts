import type { Api, ApiClass } from './api-types'
import { authorize, type Grants } from './authorization'
import { type Converter, createConverter } from './convert'
import { Emulated, ScriptException } from './emulated'
import { createEnums, type Enums } from './enums'
import { refuseMisfits } from './match-arguments'
import type { Meter } from './meter'
import type { Outcome, Realm } from './realm'
import { appsScriptApi } from './signatures'

/** What stands between the script and the emulated classes. */
export interface Exposure extends Converter {
  readonly enums: Enums
  /** Puts every service of Apps Script into the script's global scope; those without an emulation refuse each call by name. */
  install(services: ReadonlyMap<string, Emulated>): void
}

export interface Border {
  readonly realm: Realm
  readonly meter: Meter
  readonly grants: Grants
  /** Called with each method name, local ones included. */
  onCall(method: string): void
}

/** A fault of the emulation itself: never shown to the script as if it were Google's answer. */
export class WorkbenchFault extends Error {
  override readonly name = 'WorkbenchFault'
}

/** Stands in for a service that the workbench lacks: it has Google's methods and refuses each. */
class Unemulated extends Emulated {
  constructor(readonly apiName: string) {
    super()
  }
}

export function createExposure(border: Border): Exposure {
  const api = appsScriptApi()
  const { realm } = border
  const enums = createEnums(realm, api)
  const faces = new WeakMap<Emulated, object>()
  const behind = new WeakMap<object, Emulated>()
  const prototypes = new Map<string, object>()
  const singletons = new Map<string, Emulated>()

  const faceOf = (emulated: Emulated): object => {
    const known = faces.get(emulated)
    if (known !== undefined) return known
    let prototype = prototypes.get(emulated.apiName)
    if (prototype === undefined) {
      prototype = makePrototype(classOf(api, emulated.apiName), {
        ...border,
        api,
        enums,
        converter,
        behind,
        singletons,
      })
      prototypes.set(emulated.apiName, prototype)
    }
    const face: object = realm.Object.create(prototype)
    faces.set(emulated, face)
    behind.set(face, emulated)
    return face
  }
  const converter = createConverter(realm, enums, {
    of: faceOf,
    behind: (face) => (typeof face === 'object' && face !== null ? behind.get(face) : undefined),
  })

  const install = (services: ReadonlyMap<string, Emulated>): void => {
    for (const [global, className] of api.globals) {
      if (!api.classes.has(className)) continue
      const service = services.get(global) ?? new Unemulated(className)
      singletons.set(className, service)
      realm.getter(realm.context, global, () => faceOf(service))
    }
  }
  return { ...converter, enums, install }
}

function classOf(api: Api, name: string): ApiClass {
  const found = api.classes.get(name)
  if (found === undefined) throw new WorkbenchFault(`Apps Script has no class ${name}`)
  return found
}

interface Workshop extends Border {
  readonly api: Api
  readonly enums: Enums
  readonly converter: Converter
  readonly behind: WeakMap<object, Emulated>
  /** The services by class name: their methods work without `this` too. */
  readonly singletons: ReadonlyMap<string, Emulated>
}

/** The methods of a class as functions of the script's realm. */
function makePrototype(apiClass: ApiClass, shop: Workshop): object {
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
