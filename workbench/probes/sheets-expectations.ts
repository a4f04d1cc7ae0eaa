import type { Probe } from './probe'
import { SHEETS_ACCESS_EXPECTATIONS } from './sheets-access-expectations'
import { SHEETS_ADDRESSES_EXPECTATIONS } from './sheets-addresses-expectations'
import { SHEETS_BLOCKS_EXPECTATIONS } from './sheets-blocks-expectations'
import { SHEETS_FORMATS_EXPECTATIONS } from './sheets-formats-expectations'
import { SHEETS_LINES_EXPECTATIONS } from './sheets-lines-expectations'
import { SHEETS_RULES_EXPECTATIONS } from './sheets-rules-expectations'
import { SHEETS_TABS_EXPECTATIONS } from './sheets-tabs-expectations'
import { SHEETS_VALUES_EXPECTATIONS } from './sheets-values-expectations'

/** What the probes of the spreadsheet should give; each method of the emulated classes is covered by at least one. */
export const sheetsExpectations: readonly Probe[] = [
  ...SHEETS_ACCESS_EXPECTATIONS,
  ...SHEETS_ADDRESSES_EXPECTATIONS,
  ...SHEETS_BLOCKS_EXPECTATIONS,
  ...SHEETS_FORMATS_EXPECTATIONS,
  ...SHEETS_LINES_EXPECTATIONS,
  ...SHEETS_RULES_EXPECTATIONS,
  ...SHEETS_TABS_EXPECTATIONS,
  ...SHEETS_VALUES_EXPECTATIONS,
]
