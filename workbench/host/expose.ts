import type { Api, ApiClass } from './api-types'
import { type Converter, createConverter } from './convert'
import { Emulated } from './emulated'
import { createEnums, type Enums } from './enums'
import { type Border, makePrototype } from './face-methods'
import { appsScriptApi } from './signatures'

/** What stands between the script and the emulated classes. */
export interface Exposure extends Converter {
  readonly enums: Enums
  /** Puts every service of Apps Script into the script's global scope; those without an emulation refuse each call by name. */
  install(services: ReadonlyMap<string, Emulated>): void
}

/** A fault of the emulation itself: never shown to the script as if it were Google's answer. */
class WorkbenchFault extends Error {
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
