import { Emulated, ScriptException } from './emulated'
import type { Enums } from './enums'
import type { Realm } from './realm'

/** Turns host values into the script's and back. Nothing of one realm reaches the other. */
export interface Converter {
  toScript(value: unknown): unknown
  /** Undefined becomes null, as at Google's border (https://developers.google.com/apps-script/guides/v8-runtime/migration). */
  toHost(value: unknown): unknown
}

/** How emulated objects stand before the script. */
export interface Faces {
  of(emulated: Emulated): object
  behind(face: unknown): Emulated | undefined
}

export function createConverter(realm: Realm, enums: Enums, faces: Faces): Converter {
  const toScript = (value: unknown): unknown => {
    if (value === undefined || value === null) return null
    if (typeof value === 'function') throw new Error('A host function must not reach the script')
    if (typeof value !== 'object') return value
    if (Array.isArray(value)) return arrayToScript(value)
    if (value instanceof Emulated) return faces.of(value)
    if (enums.find(value) !== undefined) return value
    if (isDate(value)) return new realm.Date(value.getTime())
    return objectToScript(value)
  }

  const arrayToScript = (values: readonly unknown[]): unknown[] => {
    const copy: unknown[] = new realm.Array()
    for (const value of values) {
      copy.push(typeof value === 'string' || typeof value === 'number' ? value : toScript(value))
    }
    return copy
  }

  const objectToScript = (value: object): object => {
    const copy = new realm.Object() as Record<string, unknown>
    for (const [key, member] of Object.entries(value)) copy[key] = toScript(member)
    return copy
  }

  const toHost = (value: unknown): unknown => {
    if (value === undefined) return null
    if (typeof value !== 'object' || value === null) return value
    if (Array.isArray(value)) return inside(value, arrayToHost)
    if (isDate(value)) return new Date(value.getTime())
    if (enums.find(value) !== undefined) return value
    if (realm.isError(value)) return errorToHost(value)
    return faces.behind(value) ?? inside(value, objectToHost)
  }

  const errorToHost = ({ name, message, stack }: Error): Error =>
    Object.assign(new Error(message), { name, stack })

  const arrayToHost = (values: readonly unknown[]): unknown[] => {
    const copy: unknown[] = []
    // By index: the holes of a sparse array are blank cells.
    for (let index = 0; index < values.length; index++) {
      const value = values[index]
      copy.push(typeof value === 'string' || typeof value === 'number' ? value : toHost(value))
    }
    return copy
  }

  const objectToHost = (value: object): object => {
    const copy: Record<string, unknown> = {}
    for (const [key, member] of Object.entries(value)) copy[key] = toHost(member)
    return copy
  }

  const above: object[] = []
  const inside = <T extends object>(value: T, convert: (value: T) => object): object => {
    if (above.includes(value))
      throw new ScriptException('An object that contains itself cannot be handed over')
    above.push(value)
    try {
      return convert(value)
    } finally {
      above.pop()
    }
  }

  return { toScript, toHost }
}

export function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]'
}
