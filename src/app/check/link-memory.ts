import { fingerprint } from '../../core/summary/fingerprint'
import type { ReadTab } from '../../core/tables/records'

type Memory = Readonly<Record<string, string>>

/** The property that names the tabs to which the links of the report led when it was last written. */
const key = 'linked'

/** Changes when a tab comes, goes or gets another name: the name of a tab stands on the report, its id only in the links. */
function tabsMark(tabs: readonly Pick<ReadTab, 'sheetId' | 'name'>[]): string {
  return fingerprint(JSON.stringify(tabs.map(({ sheetId, name }) => [sheetId, name]))).toString(36)
}

/** Whether the links of the report that stands there lead where they would lead today. A copy of the file starts without the memory: there they do not. */
export function linksHold(memory: Memory, tabs: readonly ReadTab[]): boolean {
  return memory[key] === tabsMark(tabs)
}

/** What is to be remembered once the report is written; nothing where it is. */
export function linkNews(memory: Memory, tabs: readonly ReadTab[]): Memory {
  return linksHold(memory, tabs) ? {} : { [key]: tabsMark(tabs) }
}
