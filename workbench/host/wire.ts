/** A value that google.script.run cannot carry. The wording is a *guess*. */
class WireProblem extends Error {
  override readonly name = 'WireProblem'
}

/**
 * Takes a value over the wire of google.script.run: numbers, booleans, texts, null, and plain objects and arrays of those; undefined in
 * an array becomes null (https://developers.google.com/apps-script/guides/html/communication#parameters_and_return_values).
 * @param isPlain whether an object is a plain one of its realm
 * @throws WireProblem for a Date, a function, an object of a class or a circle, naming where it stands
 */
export function carry(value: unknown, isPlain: (value: object) => boolean): unknown {
  return carryAt(value, { path: 'value', above: [], isPlain })
}

interface Place {
  readonly path: string
  readonly above: readonly object[]
  readonly isPlain: (value: object) => boolean
}

function carryAt(value: unknown, place: Place): unknown {
  if (value === undefined || value === null) return null
  if (typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number') return value
  if (typeof value !== 'object')
    throw new WireProblem(`${place.path} is a ${typeof value}: google.script.run cannot carry it`)
  if (place.above.includes(value))
    throw new WireProblem(`${place.path} is a circle: google.script.run cannot carry it`)
  const inside = (path: string): Place => ({
    ...place,
    path: `${place.path}${path}`,
    above: [...place.above, value],
  })
  if (Array.isArray(value)) return Array.from(value, (member, index) => carryAt(member, inside(`[${index}]`)))
  if (Object.prototype.toString.call(value) === '[object Date]') {
    throw new WireProblem(`${place.path} is a Date: google.script.run cannot carry it`)
  }
  if (!place.isPlain(value)) {
    throw new WireProblem(`${place.path} is not a plain object: google.script.run cannot carry it`)
  }
  const copy: Record<string, unknown> = {}
  for (const [key, member] of Object.entries(value)) {
    if (member !== undefined) copy[key] = carryAt(member, inside(`.${key}`))
  }
  return copy
}

/** Runs at most ten calls at once; the others wait for a place (same page: "up to 10 server calls"). */
export function createCallQueue(atOnce = 10): <T>(call: () => Promise<T>) => Promise<T> {
  let running = 0
  const waiting: (() => void)[] = []
  return async (call) => {
    if (running < atOnce) running++
    // Whoever finishes hands over its place: the count stays.
    else await new Promise<void>((resolve) => waiting.push(resolve))
    try {
      return await call()
    } finally {
      const next = waiting.shift()
      if (next === undefined) running--
      else next()
    }
  }
}
