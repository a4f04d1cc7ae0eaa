import type { Probe } from './probe'

export const STORE_EXPECTATIONS: readonly Probe[] = [
  {
    probe: 'probe_properties',
    expect: {
      keys: ['a', 'b', 'c'],
      all: { a: '1', b: '2', c: '3' },
      afterDelete: null,
      replaced: { d: '4' },
      chained: [],
    },
    source:
      'sheets-behaviours 320, 321; https://developers.google.com/apps-script/reference/properties/properties',
    covers: [
      'PropertiesService.getScriptProperties',
      'PropertiesService.Properties.deleteAllProperties',
      'PropertiesService.Properties.deleteProperty',
      'PropertiesService.Properties.getKeys',
      'PropertiesService.Properties.getProperties',
      'PropertiesService.Properties.getProperty',
      'PropertiesService.Properties.setProperties',
      'PropertiesService.Properties.setProperty',
    ],
  },
  {
    probe: 'probe_propertyKinds',
    expect: ['script', 'user', 'document'],
    source: 'https://developers.google.com/apps-script/reference/properties/properties-service',
    covers: ['PropertiesService.getUserProperties', 'PropertiesService.getDocumentProperties'],
  },
  {
    probe: 'probe_propertyLimits',
    expect: {
      nineKilobytes: null,
      more: 'Exception: Argument too large: value',
      store:
        'Exception: You have exceeded the property storage quota. Please remove some properties and try again.',
    },
    source:
      'https://developers.google.com/apps-script/guides/services/quotas for the limits; *guess* for the wording',
    covers: ['PropertiesService.Properties.setProperty'],
  },
  {
    probe: 'probe_propertyArguments',
    expect:
      "Exception: The parameters (String,null) don't match the method signature for PropertiesService.Properties.setProperty.",
    source: 'sheets-behaviours 1, 2, 4; *guess* that null is no text here',
    covers: ['PropertiesService.Properties.setProperty'],
  },
  {
    probe: 'probe_cache',
    expect: { put: null, all: { a: '1', b: '2' }, removed: null, left: [null, null, '3', null] },
    source: 'sheets-behaviours 323, 324; https://developers.google.com/apps-script/reference/cache/cache',
    covers: [
      'CacheService.getScriptCache',
      'CacheService.Cache.get',
      'CacheService.Cache.getAll',
      'CacheService.Cache.put',
      'CacheService.Cache.putAll',
      'CacheService.Cache.remove',
      'CacheService.Cache.removeAll',
    ],
  },
  {
    probe: 'probe_cacheExpires',
    expect: { before: 'x', after: null, other: 'x' },
    source: 'sheets-behaviours 324, 325',
    covers: ['CacheService.getUserCache', 'CacheService.Cache.put'],
  },
  {
    probe: 'probe_cacheLimits',
    expect: {
      most: null,
      longKey: 'Exception: Argument too large: key',
      bigValue: 'Exception: Argument too large: value',
    },
    source:
      'https://developers.google.com/apps-script/reference/cache/cache#put(String,String) for the limits; *guess* for the wording',
    covers: ['CacheService.getDocumentCache', 'CacheService.Cache.put'],
  },
  {
    probe: 'probe_lock',
    expect: [false, true, true, true, false],
    source: 'sheets-behaviours 313-316',
    covers: [
      'LockService.getScriptLock',
      'LockService.Lock.hasLock',
      'LockService.Lock.tryLock',
      'LockService.Lock.waitLock',
      'LockService.Lock.releaseLock',
    ],
  },
  {
    probe: 'probe_lockNegative',
    expect: {
      tryLock: false,
      hasLock: false,
      waitLock: 'Exception: Lock timeout: another process was holding the lock for too long.',
    },
    source: 'sheets-behaviours 317, 318 (the message in full: *guess*)',
    covers: ['LockService.getUserLock', 'LockService.Lock.tryLock', 'LockService.Lock.waitLock'],
  },
  {
    probe: 'probe_lockReleasedByDialog',
    expect: [true, false],
    source:
      'https://developers.google.com/apps-script/reference/base/ui: a dialog suspends the script and its locks are released',
    covers: ['LockService.getDocumentLock', 'Ui.alert'],
  },
  {
    probe: 'probe_propertyNames',
    expect: ['v', ['__proto__', 'constructor'], null],
    source:
      'https://developers.google.com/apps-script/reference/properties/properties: any text is a key; *guess* for names that JavaScript objects have',
    covers: [
      'PropertiesService.Properties.getProperty',
      'PropertiesService.Properties.setProperty',
      'PropertiesService.Properties.getKeys',
      'PropertiesService.Properties.deleteProperty',
    ],
  },
]
