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
    this.store[key] = value
    return this
  }
}

const CACHE_KEY_LIMIT = 250
const CACHE_VALUE_LIMIT = 100 * 1024
const CACHE_ITEMS = 1000

/** https://developers.google.com/apps-script/reference/cache/cache-service */
export class CacheService extends Emulated {
  readonly apiName = 'Cache.CacheService'

  constructor(private readonly run: HostRun) {
    super()
  }

  getDocumentCache(): Cache | null {
    return this.run.spreadsheet() === null ? null : new Cache(this.run, 'document')
  }

  getScriptCache(): Cache {
    return new Cache(this.run, 'script')
  }

  getUserCache(): Cache {
    return new Cache(this.run, `user ${this.run.userEmail}`)
  }
}

/** https://developers.google.com/apps-script/reference/cache/cache; put and remove give null (sheets-behaviours 323). */
export class Cache extends Emulated {
  readonly apiName = 'Cache.Cache'

  constructor(
    private readonly run: HostRun,
    private readonly kind: string,
  ) {
    super()
  }

  get(key: string): string | null {
    const item = this.run.world.cache.get(this.full(key))
    return item !== undefined && item.expiresAt > this.run.now() ? item.value : null
  }

  getAll(keys: string[]): Record<string, string> {
    const found: Record<string, string> = {}
    for (const key of keys) {
      const value = this.get(key)
      if (value !== null) found[key] = value
    }
    return found
  }

  put(key: string, value: string, expirationInSeconds = 600): void {
    if (key.length > CACHE_KEY_LIMIT) throw new ScriptException('Argument too large: key')
    if (Buffer.byteLength(value) > CACHE_VALUE_LIMIT) throw new ScriptException('Argument too large: value')
    const { cache } = this.run.world
    // Out of range is brought into it, not refused (sheets-behaviours 325).
    const seconds = Math.min(Math.max(expirationInSeconds, 1), 21_600)
    const full = this.full(key)
    cache.delete(full)
    cache.set(full, { value, expiresAt: this.run.now() + seconds * 1000 })
    const oldest = cache.keys().next().value
    if (cache.size > CACHE_ITEMS && oldest !== undefined) cache.delete(oldest)
  }

  putAll(values: Record<string, unknown>, expirationInSeconds = 600): void {
    for (const [key, value] of Object.entries(values)) this.put(key, String(value), expirationInSeconds)
  }

  remove(key: string): void {
    this.run.world.cache.delete(this.full(key))
  }

  removeAll(keys: string[]): void {
    for (const key of keys) this.remove(key)
  }

  private full(key: string): string {
    return `${this.kind}\n${key}`
  }
}

/** https://developers.google.com/apps-script/reference/lock/lock-service */
export class LockService extends Emulated {
  readonly apiName = 'Lock.LockService'

  constructor(private readonly run: HostRun) {
    super()
  }

  getDocumentLock(): Lock | null {
    return this.run.spreadsheet() === null ? null : new Lock(this.run, 'document')
  }

  getScriptLock(): Lock {
    return new Lock(this.run, 'script')
  }

  getUserLock(): Lock {
    return new Lock(this.run, `user ${this.run.userEmail}`)
  }
}

/** https://developers.google.com/apps-script/reference/lock/lock; a negative time-out never gets the lock (sheets-behaviours 317, 318). */
export class Lock extends Emulated {
  readonly apiName = 'Lock.Lock'

  constructor(
    private readonly run: HostRun,
    private readonly name: string,
  ) {
    super()
  }

  hasLock(): boolean {
    return this.run.world.locks.holds(this.name, this.run.meter)
  }

  releaseLock(): void {
    this.run.world.locks.release(this.name, this.run.meter)
  }

  tryLock(timeoutInMillis: number): boolean {
    if (timeoutInMillis < 0) return false
    if (this.run.world.locks.take(this.name, this.run.meter)) return true
    this.run.meter.charge(timeoutInMillis)
    return false
  }

  waitLock(timeoutInMillis: number): void {
    if (this.tryLock(timeoutInMillis)) return
    throw new ScriptException('Lock timeout: another process was holding the lock for too long.')
  }
}
