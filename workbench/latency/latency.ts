import { LATENCIES, type Latency } from './latencies'

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
