import { type KnownRows, readKnownRows, writeKnownRows } from '../core/tables/known-rows'

/** Google takes 9 KB a value: https://developers.google.com/apps-script/guides/services/quotas */
const valueLength = 8_000
/** A school's goals, people, cycles and strategies. */
const mostValues = 3

type Memory = Readonly<Record<string, string>>

export function knownRowsFrom(memory: Memory): KnownRows {
  return readKnownRows(keys.map((key) => memory[key] ?? '').join(''))
}

/** The properties that have changed; '' for one that is not needed any more (that Google keeps an empty value is a *guess*; were it dropped, all the same). */
export function knownRowsNews(before: Memory, known: KnownRows): Memory {
  const text = writeKnownRows(known, valueLength * mostValues)
  const values = keys.map((key, index) => [key, text.slice(index * valueLength, (index + 1) * valueLength)])
  return Object.fromEntries(values.filter(([key = '', value]) => value !== (before[key] ?? '')))
}

const keys = Array.from({ length: mostValues }, (_, index) => `knownRows${index + 1}`)
