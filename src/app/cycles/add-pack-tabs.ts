import * as v from 'valibot'
import type { Translate } from '../../messages'
import { type OpenWorkbook, openWorkbook } from '../open-workbook'
import { labelsPage } from '../refresh-labels'
import type { Services } from '../services'
import { addTabs, ensurePage, registered } from '../set-up/add-tabs'
import { forgetTabs, noteTabs } from '../set-up/tabs-before'
import type { Answer } from '../sidebar/contract'
import { saveRegistry } from '../tab-registry'
import { isNewer, parseRecord } from '../workbook-record'
import type { TabsView, TabView } from './contract'
import { planOf, tabPacks } from './tab-packs'

const requestSchema = v.object({
  tabs: v.pipe(v.array(v.pipe(v.string(), v.maxLength(100))), v.maxLength(300)),
})

/** After so long the call ends and says what is left. */
const stepMs = 20_000

/** What the dialog Add tabs… shows: every tab, what it is for, and whether it is there. Two reads a tab; writes nothing. */
export function viewTabs(services: Services, t: Translate): TabsView {
  const open = openTabs(services, t)
  if ('not' in open) return { kind: 'not', words: open.not }
  return { kind: 'ready', packs: tabPacks(open, services.book.hiddenTabs(), t) }
}

function openTabs(services: Services, t: Translate): OpenWorkbook | { readonly not: string } {
  const record = parseRecord(services.book.record())
  if (isNewer(record)) return { not: t('setUp.newer') }
  const open = openWorkbook(services, undefined, { record })
  return open.workbook.tabs.length === 0 ? { not: t('cycle.notSetUp') } : open
}

/** Shows tabs that are hidden and adds those that are missing; a tab that is there already is left as it is. */
export function addPackTabs(services: Services, given: unknown, t: Translate): Answer {
  const parsed = v.safeParse(requestSchema, given)
  if (!parsed.success) return { done: false, words: t('view.answer.bad') }
  const wanted = new Set(parsed.output.tabs)
  return services.alone(() => add(services, wanted, t)) ?? { done: false, words: t('setUp.busy') }
}

function add(services: Services, wanted: ReadonlySet<string>, t: Translate): Answer {
  const startedAt = services.clock.now()
  const open = openTabs(services, t)
  if ('not' in open) return { done: false, words: open.not }
  if (!open.grids.some(({ sheetId }) => services.book.mayEdit(sheetId)))
    return { done: false, words: t('cycle.readOnly') }
  const tabs = tabPacks(open, services.book.hiddenTabs(), open.t)
    .flatMap((pack) => pack.tabs)
    .filter(({ value }) => wanted.has(value))
  const hidden = tabs.filter(({ state }) => state === 'hidden')
  for (const { value } of hidden) services.book.unhide(Number(value.slice('sheet:'.length)))
  const missing = tabs.filter(({ state }) => state === 'missing')
  const isTimeUp = () => services.clock.now() - startedAt > stepMs
  const added = addMissing(services, open, { missing, isTimeUp })
  return answer({ shown: hidden.length, added, missing: missing.length }, t)
}

interface Missing {
  readonly missing: readonly TabView[]
  isTimeUp(): boolean
}

function addMissing(services: Services, open: OpenWorkbook, { missing, isTimeUp }: Missing): number {
  const { t } = open
  const plans = missing.flatMap((tab) => planOf(tab, open) ?? [])
  if (plans.length === 0) return 0
  noteTabs(services, open.memory, open.grids)
  const labels = ensurePage(services, open, { holds: 'labels', page: labelsPage(t) })
  const added = addTabs(services, open, { plans, labelsSheetId: labels.sheetId, isTimeUp })
  saveRegistry(services, [...labels.registry, ...registered(added, plans)])
  forgetTabs(services, { memory: open.memory, noted: true })
  return added.length
}

function answer(
  { shown, added, missing }: { readonly shown: number; readonly added: number; readonly missing: number },
  t: Translate,
): Answer {
  if (added < missing) return { done: false, words: t('addTabs.more', { added }) }
  const words = shown + added === 0 ? t('addTabs.nothing') : t('addTabs.done', { shown, added }).trim()
  return { done: true, words }
}
