import type { Api } from './api-types'
import type { Realm } from './realm'

/** The script's enum values; each is one object for as long as the realm lives, so that `===` holds. */
export interface Enums {
  /** The value of a key: `value('Spreadsheet.WrapStrategy', 'WRAP')`. @throws Error for a key that Google does not document. */
  value(enumName: string, key: string): object
  /** The enum as the script sees it, which is its first value (sheets-behaviours 15, seen live). */
  enumObject(enumName: string): object
  /** What an argument is a value of; undefined for anything else. */
  find(value: unknown): EnumValue | undefined
}

interface EnumValue {
  readonly enumName: string
  readonly key: string
}

export function createEnums(realm: Realm, api: Api): Enums {
  const values = new Map<string, Map<string, object>>()
  const known = new Map<unknown, EnumValue>()
  const valuesOf = (enumName: string): Map<string, object> => {
    let found = values.get(enumName)
    if (found === undefined) {
      found = makeValues(realm, api.enums.get(enumName)?.keys ?? [])
      for (const [key, value] of found) known.set(value, { enumName, key })
      values.set(enumName, found)
    }
    return found
  }
  const value = (enumName: string, key: string): object => {
    const found = valuesOf(enumName).get(key)
    if (found === undefined) throw new Error(`${enumName} has no value ${key}`)
    return found
  }
  return {
    value,
    enumObject: (enumName) => value(enumName, api.enums.get(enumName)?.keys[0] ?? ''),
    find: (candidate) => known.get(candidate),
  }
}

/** Every value has name, toString, toJSON (its key), ordinal, compareTo, and all its siblings as properties (seen live). */
function makeValues(realm: Realm, keys: readonly string[]): Map<string, object> {
  const values = new Map<string, object>()
  keys.forEach((key, ordinal) => {
    const value: Record<string, unknown> = new realm.Object() as Record<string, unknown>
    const give = (name: string, answer: (args: unknown[]) => unknown) => {
      const method = realm.method(name, (_self, args) => ({ thrown: false, value: answer(args) }))
      Object.defineProperty(value, name, { value: method, enumerable: false })
    }
    for (const name of ['toString', 'name', 'toJSON']) give(name, () => key)
    give('ordinal', () => ordinal)
    give('compareTo', ([other]) => ordinal - keys.indexOf(String(other)))
    values.set(key, value)
  })
  for (const value of values.values()) {
    for (const [key, sibling] of values) (value as Record<string, unknown>)[key] = sibling
  }
  return values
}
