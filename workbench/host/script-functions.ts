import type { Realm } from './realm'

export type ScriptFunction = (...args: unknown[]) => unknown

/** Finds functions of a loaded script by name. */
export interface ScriptFunctions {
  /** For menus, triggers and people: top-level functions, also `object.method`. */
  find(name: string): ScriptFunction | undefined
  /**
   * For google.script.run: top-level functions whose name does not end in `_`
   * (https://developers.google.com/apps-script/guides/html/communication#private_functions).
   */
  findForClient(name: string): ScriptFunction | undefined
}

const NAME = /^[A-Za-z_$][\w$]*(\.[A-Za-z_$][\w$]*)*$/

/** To be called before the script is loaded: names that exist by then are the language's own and no functions of the script. */
export function scriptFunctions(realm: Realm): ScriptFunctions {
  // `toString` and the like are found on every object, the global one included.
  const builtIn = new Set(
    ['globalThis', 'Object.prototype'].flatMap(
      (owner) => realm.evaluate(`Object.getOwnPropertyNames(${owner})`) as string[],
    ),
  )
  const find = (name: string): ScriptFunction | undefined => {
    if (!NAME.test(name) || builtIn.has(name.split('.')[0] ?? '')) return undefined
    const found = realm.evaluate(
      `(() => { try { return typeof ${name} === 'function' ? ${name} : undefined } catch { return undefined } })()`,
    )
    return found as ScriptFunction | undefined
  }
  return {
    find,
    findForClient: (name) => (name.includes('.') || name.endsWith('_') ? undefined : find(name)),
  }
}
