import type { Probe } from './probe'
import { HTML_EXPECTATIONS } from './services-html-expectations'
import { MAIL_EXPECTATIONS } from './services-mail-expectations'
import { SCRIPT_EXPECTATIONS } from './services-script-expectations'
import { STORE_EXPECTATIONS } from './services-stores-expectations'
import { UI_EXPECTATIONS } from './services-ui-expectations'
import { UTILITIES_EXPECTATIONS } from './services-utilities-expectations'

/** What the probes of the services beside the spreadsheet should give. */
export const expectations: readonly Probe[] = [
  ...STORE_EXPECTATIONS,
  ...UTILITIES_EXPECTATIONS,
  ...HTML_EXPECTATIONS,
  ...MAIL_EXPECTATIONS,
  ...SCRIPT_EXPECTATIONS,
  ...UI_EXPECTATIONS,
]
