import type { Grid } from '../../core/tables/records'
import type { OpenWorkbook } from '../open-workbook'
import type { Services } from '../services'
import { isEmpty, tabsNoted } from './tabs-before'

/** "Sheet1", "Hoja 1": what Google calls the tab of a new file, in its owner's language. */
const nameOfFirst = /^\p{L}+ ?1$/u

/**
 * The blank tab with which a new file begins is hidden once there are others: in front of them it only asks what it is for. Not one that was
 * there beside others, or renamed, or on which anything was typed. Nothing is deleted, and a hidden tab is shown again with two clicks.
 */
export function hideFirstTab(services: Services, open: OpenWorkbook): void {
  const first = blankFirstTab(services, open)
  if (first) services.book.hideIfBlank(first.sheetId)
}

/** Where it is the only one that stood here before set-up began. */
export function blankFirstTab(
  { clock }: Pick<Services, 'clock'>,
  { grids, memory }: Pick<OpenWorkbook, 'grids' | 'memory'>,
): Grid | undefined {
  const before = tabsNoted(memory, clock.now()) ?? new Set(grids.map(({ sheetId }) => sheetId))
  const [first, ...others] = grids.filter(({ sheetId }) => before.has(sheetId))
  const isBlank = first && others.length === 0 && nameOfFirst.test(first.name) && isEmpty(first)
  return isBlank ? first : undefined
}
