import { fold } from '../text'
import type { Said } from './former-names'
import { communityInTabName } from './goals-tab'
import type { ReadTab } from './records'
import type { Names } from './resolve-references'

const among = ['communities'] as const

/** Goals tabs that are called by the former name of the community whose goals they hold: a copy of the file would not know whose they are. */
export function saidByTabs(
  tabs: readonly ReadTab[],
  communities: Readonly<Record<number, string>>,
  { index, formers }: Names,
): Said[] {
  return tabs.flatMap(({ sheetId, table, name: tabName }): Said[] => {
    const name = table === 'goals' ? communityInTabName(tabName) : null
    if (name === null || index.find(name, among) !== null) return []
    const row = formers.find(name, among)
    const holder = fold(communities[sheetId] ?? '')
    const isIts = row !== null && (holder === fold(row.id) || holder === fold(name))
    return isIts ? [{ name, row, at: { tab: sheetId } }] : []
  })
}
