import * as v from 'valibot'
import { tablesByName } from '../core/tables/declaration'
import type { FormerName, Remembered, Rename } from '../core/tables/former-names'
import { utf8Length } from '../core/utf8-length'
import { knownRowsFrom } from './known-rows-memory'

const memoryKey = 'formerNames'
/** Google takes 9 KB a value: https://developers.google.com/apps-script/guides/services/quotas */
const mostBytes = 8_000
const namesSchema = v.array(v.object({ table: v.picklist(tablesByName), id: v.string(), name: v.string() }))

type Memory = Readonly<Record<string, string>>

/** By which rows that have been renamed are found: what the last check knew of them, and the former names that it found in use. */
export function rememberedNames(memory: Memory): Remembered {
  return { names: namesFrom(memory), marks: () => knownRowsFrom(memory) }
}

function namesFrom(memory: Memory): readonly FormerName[] {
  try {
    const parsed = v.safeParse(namesSchema, JSON.parse(memory[memoryKey] || '[]'))
    return parsed.success ? parsed.output : []
  } catch {
    // Not ours, or cut short: cells with a former name are told as ones that point to nothing.
    return []
  }
}

/**
 * The property with the former names that still stand somewhere: kept, as the marks of the rows move on with every check. '' where there is
 * none; nothing where it is as before.
 */
export function formerNameNews(before: Memory, renames: readonly Rename[]): Memory {
  const kept: FormerName[] = []
  let bytes = 2
  for (const { table, id, name } of renames) {
    bytes += utf8Length(JSON.stringify({ table, id, name })) + 1
    if (bytes > mostBytes) break
    kept.push({ table, id, name })
  }
  const text = kept.length === 0 ? '' : JSON.stringify(kept)
  return text === (before[memoryKey] ?? '') ? {} : { [memoryKey]: text }
}
