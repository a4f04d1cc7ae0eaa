import { LATENCIES } from './latencies'

/** What a call costs on Google. */
export interface Latency {
  /** A method as 'SpreadsheetApp.Range.getValues'; * stands for any text. The first pattern that fits counts. */
  readonly pattern: string
  /** 'local' calls answer from what the script already holds: they are counted apart and are no round trip. */
  readonly kind: 'service' | 'local'
  readonly ms: number
  /** On top, for each cell read or written. */
  readonly perCellMs?: number
  /** A documentation or measurement URL, or *guess* with its reason. */
  readonly source: string
}

const known = new Map<string, Latency>()

const expressions = LATENCIES.map((latency) => ({
  latency,
  expression: new RegExp(`^${latency.pattern.replace(/\./g, '\\.').replace(/\*/g, '.*')}$`),
}))

/** The table's line for a method; the last line takes everything. */
export function latencyOf(method: string): Latency {
  let latency = known.get(method)
  if (latency === undefined) {
    latency = expressions.find(({ expression }) => expression.test(method))?.latency
    if (latency === undefined) throw new Error(`The latency table has no line for ${method}`)
    known.set(method, latency)
  }
  return latency
}
