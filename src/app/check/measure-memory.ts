import * as v from 'valibot'
import { fitted, type MeasureHistory, noHistory } from '../../core/alignment/measure-history'

const memoryKey = 'measures'
/** Google takes 9 KB a value: https://developers.google.com/apps-script/guides/services/quotas */
const mostLength = 6_000

const points = v.array(v.tupleWithRest([v.string()], v.number()))
const historySchema = v.object({ whole: points, communities: v.record(v.string(), points) })

type Memory = Readonly<Record<string, string>>

/** The measures of earlier checks. */
export function measuresFrom(memory: Memory): MeasureHistory {
  try {
    const parsed = v.safeParse(historySchema, JSON.parse(memory[memoryKey] || '{}'))
    return parsed.success ? parsed.output : noHistory
  } catch {
    // Not ours, or cut short: then it begins anew.
    return noHistory
  }
}

/** The property where something has changed. */
export function measureNews(before: Memory, history: MeasureHistory): Memory {
  const text = JSON.stringify(fitted(history, mostLength))
  return text === before[memoryKey] ? {} : { [memoryKey]: text }
}
