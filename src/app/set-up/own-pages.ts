import type { Translate } from '../../messages'
import { alignmentPage } from '../check/alignment-page'
import type { OpenWorkbook } from '../open-workbook'
import { labelsPage } from '../refresh-labels'
import type { PagePlan, Services } from '../services'
import { startPage } from '../start-page'
import { type OwnTab, ownTabId, type TabRegistry } from '../tab-registry'
import { logPage } from '../weekly/log-tab'
import { ensurePage } from './add-tabs'

export interface OwnPages {
  readonly registry: TabRegistry
  /** Whether any of them was missing. */
  readonly added: boolean
  readonly sheetIds: ReadonlyMap<OwnTab, number>
}

/** The add-on's own pages. The log and the Alignment tab wait, hidden, until there is something to read. The registry is still to be saved. */
export function ensurePages(services: Services, open: OpenWorkbook, t: Translate): OwnPages {
  const sheetIds = new Map<OwnTab, number>()
  let registry = open.registry
  let added = false
  for (const page of ownPages(t)) {
    const ensured = ensurePage(services, { ...open, registry }, page)
    registry = ensured.registry
    added ||= ensured.added
    sheetIds.set(page.holds, ensured.sheetId)
  }
  return { registry, added, sheetIds }
}

/** Those that `ensurePages` would add. */
export function missingPages({ grids, registry }: OpenWorkbook, t: Translate): PagePlan[] {
  const ids = new Set(grids.map((grid) => grid.sheetId))
  return ownPages(t)
    .filter(({ holds }) => ownTabId(registry, holds, ids) === undefined)
    .map(({ page }) => page)
}

function ownPages(t: Translate) {
  return [
    { holds: 'labels', page: labelsPage(t) },
    { holds: 'start', page: startPage(t) },
    { holds: 'alignment', page: alignmentPage(t) },
    { holds: 'log', page: logPage(t) },
  ] as const
}
