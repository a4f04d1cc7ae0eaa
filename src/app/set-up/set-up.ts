import type { Translate } from '../../messages'
import { languageKey } from '../book-language'
import { type OpenWorkbook, openWorkbook } from '../open-workbook'
import type { Services } from '../services'
import { registryFrom, saveRegistry } from '../tab-registry'
import { isNewer, parseRecord } from '../workbook-record'
import { addTabs, registered } from './add-tabs'
import { readAnswers, type SetUpAnswers } from './answers'
import { fillTabs, type SetUpDone } from './fill-tabs'
import { ensurePages, missingPages } from './own-pages'
import { noteTabs } from './tabs-before'
import { unknownTemplate, wantedTabs } from './wanted-tabs'

export type SetUpOutcome =
  | SetUpDone
  /** Who asked may look at the spreadsheet and not change it: nothing was done. */
  | { readonly kind: 'readOnly' }
  | { readonly kind: 'busy' }
  | { readonly kind: 'newer' }
  | { readonly kind: 'wrong'; readonly field: string; readonly found: string }

/** The time was up: so many of so many tabs are there, and the next step goes on. */
export interface SetUpGoing {
  readonly kind: 'going'
  readonly tabs: number
  readonly of: number
}

export interface SetUpPace {
  readonly t: Translate
  /** Asked before each tab but the first. */
  isTimeUp(): boolean
}

/**
 * Sets up the tabs for one team, its community, its members and its first cycle. It only adds: tabs, columns and rows that are there stay
 * as they are, and running it again with the same answers changes nothing. After a run that died half-way it goes on where that one ended.
 */
export function setUp(services: Services, given: unknown, t: Translate): SetUpOutcome {
  const outcome = setUpFor(services, given, { t, isTimeUp: () => false })
  return outcome.kind === 'going' ? setUp(services, given, t) : outcome
}

/** As `setUp`, until the time is up: the rows are written once every tab is there. */
export function setUpFor(services: Services, given: unknown, pace: SetUpPace): SetUpOutcome | SetUpGoing {
  const read = readAnswers(given)
  if ('wrong' in read) return { kind: 'wrong', field: read.wrong, found: read.found }
  return services.alone(() => build(services, read.answers, pace)) ?? { kind: 'busy' }
}

function build(
  services: Services,
  answers: SetUpAnswers,
  { t: ownTexts, isTimeUp }: SetUpPace,
): SetUpOutcome | SetUpGoing {
  const record = parseRecord(services.book.record())
  if (isNewer(record)) return { kind: 'newer' }
  const before = openWorkbook(services, undefined, { record })
  if (!before.grids.some(({ sheetId }) => services.book.mayEdit(sheetId))) return { kind: 'readOnly' }
  const strange = unknownTemplate(before, answers)
  if (strange !== null) return { kind: 'wrong', field: 'template', found: strange }
  const t = textsFor(services, before, { isFresh: record === null, ownTexts })
  const { all, missing } = wantedTabs(before, answers, t)
  const adds = missing.length > 0 || missingPages(before, t).length > 0
  if (adds) noteTabs(services, before.memory, before.grids)
  const pages = ensurePages(services, before, t)
  const labelsSheetId = pages.sheetIds.get('labels') ?? 0
  const added = addTabs(services, before, { plans: missing, labelsSheetId, isTimeUp })
  const registry = [...pages.registry, ...registered(added, missing)]
  if (added.length > 0 || pages.added) saveRegistry(services, registry)
  if (added.length < missing.length)
    return { kind: 'going', tabs: all.length - missing.length + added.length, of: all.length }
  return fillTabs(services, { record, before, answers, pages, registry, added, adds, t })
}

/** A new workbook gets the language of whoever sets it up, and keeps it, whoever adds to it later. One call, the first time. */
function textsFor(
  { memory }: Services,
  before: OpenWorkbook,
  { isFresh, ownTexts }: { readonly isFresh: boolean; readonly ownTexts: Translate },
): Translate {
  if (before.memory[languageKey] !== undefined) return before.t
  const t = isFresh && registryFrom(before.memory).length === 0 ? ownTexts : before.t
  memory.set(languageKey, t.language)
  return t
}
