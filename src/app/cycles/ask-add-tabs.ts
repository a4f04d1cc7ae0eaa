import { cut } from '../../core/text'
import type { Translate } from '../../messages'
import { chooseSeveral } from '../choose'
import type { Services } from '../services'
import { addPackTabs, viewTabs } from './add-pack-tabs'

/** A line of a prompt. */
const longestAbout = 90

/** Add tabs… in one prompt: every tab that is hidden or missing, with what it is for, to be chosen by number. */
export function askAddTabs(services: Services, t: Translate): void {
  const { ask } = services
  const title = t('addTabs.title')
  const view = viewTabs(services, t)
  if (view.kind === 'not') {
    ask.tell(title, view.words)
    return
  }
  const tabs = view.packs
    .flatMap((pack) => pack.tabs)
    .filter(({ state }) => state !== 'shown')
    .map(({ value, name, about }) => ({ value, words: `${name}: ${cut(about, longestAbout)}` }))
  if (tabs.length === 0) {
    ask.tell(title, t('addTabs.ask.all'))
    return
  }
  const chosen = chooseSeveral(ask, tabs, {
    title,
    usual: [],
    words: (list) => t('addTabs.ask', { list }),
    bad: (found) => t('addTabs.ask.bad', { found }),
  })
  if (chosen) ask.tell(title, addPackTabs(services, { tabs: chosen.map(({ value }) => value) }, t).words)
}
