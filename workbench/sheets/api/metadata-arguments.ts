import type { MetadataSnapshot } from '../snapshot'
import type { SheetsContext } from './context'

/** addDeveloperMetadata(key), (key, visibility), (key, value), (key, value, visibility); DOCUMENT unless said (sheets-behaviours 258). */
export function metadataArguments(
  context: SheetsContext,
  [key, second, third]: unknown[],
): Pick<MetadataSnapshot, 'key' | 'value' | 'visibility'> {
  const visibility = context.run.enumKey(typeof second === 'string' ? third : second)
  return {
    key: String(key),
    value: typeof second === 'string' ? second : '',
    visibility: visibility === 'PROJECT' ? 'PROJECT' : 'DOCUMENT',
  }
}
