import type { ClockServices } from '../app/services'
import { zoneClock } from '../core/zone-clock'

/**
 * Days and times in the spreadsheet's zone, which need not be the script's. Google gives dates as instants; only `Utilities.formatDate`
 * knows zones for certain. https://developers.google.com/apps-script/reference/utilities/utilities#formatDate
 */
export function spreadsheetClock(askZone: () => string): ClockServices {
  let name: string | undefined
  const zone = () => {
    name ??= askZone()
    return name
  }
  /** Minutes east of UTC, from '+1300' or '-0500'. */
  const offset = (instant: number): number => {
    const text = Utilities.formatDate(new Date(instant), zone(), 'Z')
    const minutes = Number(text.slice(1, 3)) * 60 + Number(text.slice(3, 5))
    return text.startsWith('-') ? -minutes : minutes
  }
  return { now: () => Date.now(), zone, ...zoneClock(offset) }
}
