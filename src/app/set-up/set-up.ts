import type { ReadTab } from '../../core/tables/records'
import type { MessageKey, Translate } from '../../messages'
import { languageKey } from '../book-language'
import { highestNumbers } from '../give-ids'
import { type OpenWorkbook, openWorkbook, ownGrid } from '../open-workbook'
import type { Services } from '../services'
import { registryFrom, saveRegistry, type TabRegistry } from '../tab-registry'
import { bringForward } from '../upgrade/bring-forward'
import { currentFormat, parseRecord, type WorkbookRecord } from '../workbook-record'
import { addTabs, registered } from './add-tabs'
import { readAnswers, type SetUpAnswers } from './answers'
import { finishPages, isBlank, showReplaced } from './finish-pages'
import { firstRows, knownElsewhere, withIds } from './first-rows'
import { gridsAfter } from './grids-after'
import { hideFirstTab } from './hide-first-tab'
import { ensurePages, missingPages, type OwnPages } from './own-pages'
import { keepCommunities, remember } from './remember-set-up'
import { rowBlocks } from './row-blocks'
import { forgetTabs, noteTabs } from './tabs-before'
import { unknownTemplate, wantedTabs } from './wanted-tabs'

export type SetUpOutcome =
  | SetUpDone
  /** Who asked may look at the spreadsheet and not change it: nothing was done. */
  | { readonly kind: 'readOnly' }
  | { readonly kind: 'busy' }
  | { readonly kind: 'newer' }
  | { readonly kind: 'wrong'; readonly field: string; readonly found: string }

export interface SetUpDone {
  readonly kind: 'done'
  readonly tabs: number
  readonly rows: number
  readonly fresh: boolean
  /** This file was a copy and has now taken the place of the one that was set up. */
  readonly replaced: boolean
  /** Names of people on Members whose row does not have the community. */
  readonly known: readonly string[]
  /** How a workbook of an earlier version was brought forward, a sentence each. */
  readonly upgraded: readonly MessageKey[]
}

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
  if (record && record.format > currentFormat) return { kind: 'newer' }
  const before = openWorkbook(services)
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
  return fill(services, { record, before, answers, pages, registry, added, adds, t })
}

interface Filling {
  readonly record: WorkbookRecord | null
  readonly before: OpenWorkbook
  readonly answers: SetUpAnswers
  readonly pages: OwnPages
  readonly registry: TabRegistry
  readonly added: readonly ReadTab[]
  /** Whether tabs were noted as being added. */
  readonly adds: boolean
  readonly t: Translate
}

/** Writes the rows and the pages once every tab is there. */
function fill(services: Services, filling: Filling): SetUpDone {
  const { before, answers, pages, added, adds, t } = filling
  const { record, done: upgraded } = bringForward(services, before, filling.record)
  const today = services.clock.local(services.clock.now()).day
  const wanted = firstRows(before.workbook, answers, today)
  const { rows, lastNumbers } = withIds(wanted, highestNumbers(before.workbook, record?.lastNumbers ?? {}))
  const blocks = rowBlocks(rows, [...before.workbook.tabs, ...added], t)
  services.book.write(blocks)
  const isUnfinished = record === null || isBlank(ownGrid(before, 'start'))
  const changed = added.length > 0 || rows.length > 0 || pages.added || isUnfinished
  // The record is written last: where there is none beside a registry, an earlier try died, perhaps while it wrote Start.
  const isSecondTry = record === null && registryFrom(before.memory).length > 0
  const replaced = answers.replaces && record !== null && record.fileId !== services.book.id()
  if (replaced) showReplaced(services, before, t)
  const grids = gridsAfter(before.grids, { added, pages: pages.sheetIds.values(), blocks, t })
  if (changed) finishPages(services, { grids, answers, today, t, isSecondTry })
  if (record === null) hideFirstTab(services, before)
  keepCommunities(services, { before, registry: filling.registry, rows })
  remember(services, { record, before, answers, lastNumbers, changed })
  forgetTabs(services, { memory: before.memory, noted: adds })
  return {
    kind: 'done',
    tabs: added.length,
    rows: rows.length,
    fresh: record === null,
    replaced,
    known: knownElsewhere(before.workbook, answers),
    upgraded,
  }
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

/** Whether this file is a copy of the one that was set up. Two calls. */
export function isCopy(services: Services): boolean {
  const record = parseRecord(services.book.record())
  return record !== null && record.fileId !== services.book.id()
}
