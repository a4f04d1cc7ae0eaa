import { languages, type Translate, translator } from '../../messages'
import { cut, oneLine } from '../text'

/** Google takes a hundred characters (seen by everyone, documented nowhere: a *guess*); a number may follow. */
const longestName = 90

/** What a tab for the goals of one community is called. */
export function goalsTabName(community: string, t: Translate): string {
  return cut(oneLine(t('addTabs.goalsOf', { community })), longestName)
}

/** Any text that no community is called by. */
const gap = '\u0000'
const patterns = languages.map((language) =>
  translator(language)('addTabs.goalsOf', { community: gap }).split(gap),
)

/** The community that a tab of such a name is for, as the name has it; null for any other tab. By it a copy of the file knows them. */
export function communityInTabName(name: string): string | null {
  for (const [before = '', after = ''] of patterns) {
    const length = name.length - before.length - after.length
    if (length > 0 && name.startsWith(before) && name.endsWith(after))
      return name.slice(before.length, before.length + length)
  }
  return null
}
