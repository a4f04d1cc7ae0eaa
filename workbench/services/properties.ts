import { Emulated, ScriptException } from '../host/emulated'
import type { HostRun } from '../host/host-run'

/** https://developers.google.com/apps-script/guides/services/quotas: 9 KB a value, 500 KB a store. */
const VALUE_LIMIT = 9 * 1024
const STORE_LIMIT = 500 * 1024

/** https://developers.google.com/apps-script/reference/properties/properties-service */
export class PropertiesService extends Emulated {
  readonly apiName = 'Properties.PropertiesService'

  constructor(private readonly run: HostRun) {
    super()
  }

  getDocumentProperties(): Properties | null {
    return this.run.spreadsheet() === null ? null : new Properties(this.run.world.state.properties.document)
  }

  getScriptProperties(): Properties {
    return new Properties(this.run.world.state.properties.script)
  }

  getUserProperties(): Properties {
    const stores = this.run.world.state.properties.user
    stores[this.run.userEmail] ??= {}
    return new Properties(stores[this.run.userEmail] ?? {})
  }
}

/** https://developers.google.com/apps-script/reference/properties/properties */
export class Properties extends Emulated {
  readonly apiName = 'Properties.Properties'

  constructor(private readonly store: Record<string, string>) {
    super()
  }

  deleteAllProperties(): this {
    for (const key of Object.keys(this.store)) delete this.store[key]
    return this
  }

  deleteProperty(key: string): this {
    delete this.store[key]
    return this
  }

  getKeys(): string[] {
    return Object.keys(this.store)
  }

  getProperties(): Record<string, string> {
    return { ...this.store }
  }

  getProperty(key: string): string | null {
    return Object.hasOwn(this.store, key) ? (this.store[key] ?? null) : null
  }

  setProperties(properties: Record<string, unknown>, deleteAllOthers = false): this {
    if (deleteAllOthers) this.deleteAllProperties()
    for (const [key, value] of Object.entries(properties)) this.setProperty(key, String(value))
    return this
  }

  /** Wording of the refusals: *guess* after reports ("Argument too large: value", "You have exceeded the property storage quota"). */
  setProperty(key: string, value: string): this {
    if (Buffer.byteLength(value) > VALUE_LIMIT) throw new ScriptException('Argument too large: value')
    const others = Object.entries(this.store).filter(([name]) => name !== key)
    const size = others.reduce((sum, [name, text]) => sum + Buffer.byteLength(name + text), 0)
    if (size + Buffer.byteLength(key + value) > STORE_LIMIT) {
      throw new ScriptException(
        'You have exceeded the property storage quota. Please remove some properties and try again.',
      )
    }
    // Not by assignment, which would lose a property called __proto__.
    Object.defineProperty(this.store, key, {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    })
    return this
  }
}
