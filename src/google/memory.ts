import type { MemoryServices } from '../app/services'

/**
 * The document's properties. They belong to this script in this document: a copy of the file starts without them.
 * https://developers.google.com/apps-script/reference/properties/properties-service
 */
export function documentMemory(): MemoryServices {
  const properties = () => {
    const found = PropertiesService.getDocumentProperties() as GoogleAppsScript.Properties.Properties | null
    if (!found)
      throw new Error(
        'Throughline works inside a spreadsheet only: there is no document here to remember things for.',
      )
    return found
  }
  return {
    get: (key) => properties().getProperty(key),
    all: () => properties().getProperties(),
    set: (key, value) => {
      properties().setProperty(key, value)
    },
    setAll: (values) => {
      if (Object.keys(values).length > 0) properties().setProperties({ ...values }, false)
    },
    remove: (keys) => {
      for (const key of keys) properties().deleteProperty(key)
    },
  }
}
