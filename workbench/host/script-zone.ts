import { readScriptProject } from './script-project'

/**
 * Puts the process into the script's time zone, in which Google runs scripts. To be called before the first Date is made.
 * https://developers.google.com/apps-script/reference/base/session#getScriptTimeZone()
 */
export function enterScriptZone(scriptDir: string): void {
  process.env.TZ = readScriptProject(scriptDir).manifest.timeZone
}
