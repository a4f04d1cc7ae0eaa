import type { ColumnPlan } from './tab-plan'

/** A time of the day as a plan has it, wherever the workbook is: "13:15". */
export const timeFormat = 'h:mm'
/** "1:15 PM". https://developers.google.com/workspace/sheets/api/guides/formats#date-and-time-format-tokens */
const halfDayFormat = 'h:mm am/pm'

// Unicode CLDR: of the regions whose locale may be English, these write hours from 1 to 12. In Spanish both are in use, and schools write 13:15.
const halfDayRegions = new Set(['US', 'CA', 'AU', 'NZ', 'IN', 'PH', 'SG', 'HK'])

/** The columns with times as they are written where the workbook is; `locale`, such as 'en_US', is asked for only where there are any. */
export function inClockOf(columns: readonly ColumnPlan[], locale: () => string): readonly ColumnPlan[] {
  const hasTimes = columns.some(({ format }) => format === timeFormat)
  if (!hasTimes || !countsToTwelve(locale())) return columns
  return columns.map((column) =>
    column.format === timeFormat ? { ...column, format: halfDayFormat } : column,
  )
}

/** Without a region, that of the United States, as Sheets assumes. */
function countsToTwelve(locale: string): boolean {
  const [language = '', region = 'US'] = locale.replace('-', '_').split('_')
  return (language === 'en' || language === '') && halfDayRegions.has(region)
}
