import type { AuthMode } from './authorization'
import type { EventMaker } from './run-request'

/** Event objects of https://developers.google.com/apps-script/guides/triggers/events, as host values of the run that they start. */

export function openEvent(mode: AuthMode, { enumValue, book }: EventMaker): object {
  return { authMode: enumValue('Script.AuthMode', mode), source: book?.spreadsheet() ?? null }
}

export interface CellEdit {
  readonly sheetName: string
  readonly a1: string
  /** What stands there now; '' for a blank cell. */
  readonly value: string
  /** What stood there; '' or absent for a blank cell. */
  readonly oldValue?: string
}

/** `value` and `oldValue` are there for single cells only, and `oldValue` only where something stood. */
export function editEvent(edit: CellEdit, { mode, maker }: { mode: AuthMode; maker: EventMaker }): object {
  const { sheetName, a1, value, oldValue = '' } = edit
  return {
    ...openEvent(mode, maker),
    range: maker.book?.range(sheetName, a1) ?? null,
    ...(value === '' ? {} : { value }),
    ...(oldValue === '' ? {} : { oldValue }),
  }
}

/** A time trigger's event: fields in UTC, no spreadsheet. */
export function timeEvent(
  { instantMs, triggerId }: { instantMs: number; triggerId: string },
  { enumValue }: EventMaker,
): object {
  const time = new Date(instantMs)
  return {
    authMode: enumValue('Script.AuthMode', 'FULL'),
    year: time.getUTCFullYear(),
    month: time.getUTCMonth() + 1,
    'day-of-month': time.getUTCDate(),
    'day-of-week': time.getUTCDay() || 7,
    'week-of-year': weekOfYear(time),
    hour: time.getUTCHours(),
    minute: time.getUTCMinutes(),
    second: time.getUTCSeconds(),
    timezone: 'UTC',
    triggerUid: triggerId,
  }
}

/** Which weeks Google counts is not said; ISO 8601 here (*guess*). */
function weekOfYear(time: Date): number {
  const thursday = new Date(time.getTime() + (4 - (time.getUTCDay() || 7)) * 86_400_000)
  return Math.ceil(((thursday.getTime() - Date.UTC(thursday.getUTCFullYear(), 0, 1)) / 86_400_000 + 1) / 7)
}
