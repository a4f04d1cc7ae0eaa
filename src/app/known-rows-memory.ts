import { type KnownRows, readKnownRows, writeKnownRows } from '../core/tables/known-rows'
import type { Services } from './services'

/** Google takes 9 KB a value: https://developers.google.com/apps-script/guides/services/quotas */
const valueLength = 8_000
/** A school's goals, people, cycles and strategies; a call each where something has changed. */
const mostValues = 3

type Memory = Readonly<Record<string, string>>

export function knownRowsFrom(memory: Memory): KnownRows {
  return readKnownRows(keys.map((key) => memory[key] ?? '').join(''))
}

/** One call for each value that has changed. */
export function keepKnownRows({ memory }: Pick<Services, 'memory'>, before: Memory, known: KnownRows): void {
  const text = writeKnownRows(known, valueLength * mostValues)
  keys.forEach((key, index) => {
    const value = text.slice(index * valueLength, (index + 1) * valueLength)
    if (value === (before[key] ?? '')) return
    if (value === '') memory.remove([key])
    else memory.set(key, value)
  })
}

const keys = Array.from({ length: mostValues }, (_, index) => `knownRows${index + 1}`)
