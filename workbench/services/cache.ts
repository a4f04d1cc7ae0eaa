import { Emulated, ScriptException } from '../host/emulated'
import type { HostRun } from '../host/host-run'

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
