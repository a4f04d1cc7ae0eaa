// biome-ignore-all lint/correctness/noUnusedVariables: Apps Script calls top-level functions by name.
/** What a call throws, as text; null when it throws nothing. */
function refusal_(call) {
  try {
    call()
    return null
  } catch (error) {
    return String(error)
  }
}

function probe_properties() {
  const properties = PropertiesService.getScriptProperties()
  properties.setProperty('a', '1').setProperties({ b: '2', c: '3' })
  const keys = properties.getKeys().sort()
  const all = properties.getProperties()
  properties.deleteProperty('b')
  const afterDelete = properties.getProperty('b')
  properties.setProperties({ d: '4' }, true)
  const replaced = properties.getProperties()
  const chained = properties.deleteAllProperties().getKeys()
  return { keys, all, afterDelete, replaced, chained }
}

function probe_propertyKinds() {
  PropertiesService.getScriptProperties().setProperty('kind', 'script')
  PropertiesService.getUserProperties().setProperty('kind', 'user')
  PropertiesService.getDocumentProperties().setProperty('kind', 'document')
  return [
    PropertiesService.getScriptProperties(),
    PropertiesService.getUserProperties(),
    PropertiesService.getDocumentProperties(),
  ].map((properties) => properties.getProperty('kind'))
}

function probe_propertyLimits() {
  const properties = PropertiesService.getScriptProperties()
  return {
    nineKilobytes: refusal_(() => properties.setProperty('most', 'x'.repeat(9 * 1024))),
    more: refusal_(() => properties.setProperty('more', 'x'.repeat(9 * 1024 + 1))),
    store: refusal_(() => {
      for (let index = 0; index < 60; index++) properties.setProperty(`full ${index}`, 'x'.repeat(9 * 1024))
    }),
  }
}

function probe_propertyArguments() {
  return refusal_(() => PropertiesService.getScriptProperties().setProperty('key', null))
}

function probe_cache() {
  const cache = CacheService.getScriptCache()
  const put = cache.put('a', '1')
  cache.putAll({ b: '2', c: '3' }, 60)
  const all = cache.getAll(['a', 'b', 'nothing'])
  const removed = cache.remove('a')
  cache.removeAll(['b'])
  return { put, all, removed, left: ['a', 'b', 'c', 'nothing'].map((key) => cache.get(key)) }
}

function probe_cacheExpires() {
  const cache = CacheService.getUserCache()
  cache.put('short', 'x', 2)
  cache.put('default', 'x')
  const before = cache.get('short')
  Utilities.sleep(2500)
  return { before, after: cache.get('short'), other: cache.get('default') }
}

function probe_cacheLimits() {
  const cache = CacheService.getDocumentCache()
  return {
    most: refusal_(() => cache.put('k'.repeat(250), 'x'.repeat(100 * 1024))),
    longKey: refusal_(() => cache.put('k'.repeat(251), 'x')),
    bigValue: refusal_(() => cache.put('k', 'x'.repeat(100 * 1024 + 1))),
  }
}

function probe_lock() {
  const lock = LockService.getScriptLock()
  const states = [lock.hasLock(), lock.tryLock(10000), lock.hasLock(), lock.tryLock(0)]
  lock.waitLock(10)
  lock.releaseLock()
  return states.concat(lock.hasLock())
}

function probe_lockNegative() {
  const lock = LockService.getUserLock()
  return {
    tryLock: lock.tryLock(-100),
    hasLock: lock.hasLock(),
    waitLock: refusal_(() => lock.waitLock(-100)),
  }
}

function probe_lockReleasedByDialog() {
  const lock = LockService.getDocumentLock()
  lock.waitLock(1000)
  const before = lock.hasLock()
  SpreadsheetApp.getUi().alert('Stop here')
  return [before, lock.hasLock()]
}

function probe_propertyNames() {
  const store = PropertiesService.getUserProperties()
  store.setProperty('__proto__', 'v').setProperty('constructor', 'w')
  const found = [store.getProperty('__proto__'), store.getKeys().sort(), store.getProperty('toString')]
  store.deleteProperty('__proto__').deleteProperty('constructor')
  return found
}
