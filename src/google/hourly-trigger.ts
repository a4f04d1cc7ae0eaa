import type { TriggerServices } from '../app/services'

const handler = 'runHourly'

/**
 * The one hourly clock trigger of the person who switched the summary on. `getProjectTriggers` lists only that person's own.
 * https://developers.google.com/apps-script/reference/script/script-app#getProjectTriggers()
 */
export const hourlyTrigger: TriggerServices = {
  install() {
    if (mine().length > 0) return { ok: true }
    try {
      ScriptApp.newTrigger(handler).timeBased().everyHours(1).create()
      return { ok: true }
    } catch (error) {
      return { ok: false, why: String((error as Error).message ?? error) }
    }
  },
  remove() {
    try {
      for (const trigger of mine()) ScriptApp.deleteTrigger(trigger)
    } catch (error) {
      // A trigger that Google does not let go finds nothing due: the pause holds all the same.
      console.warn(String((error as Error).message ?? error))
    }
  },
}

function mine(): GoogleAppsScript.Script.Trigger[] {
  return ScriptApp.getProjectTriggers().filter((trigger) => trigger.getHandlerFunction() === handler)
}
