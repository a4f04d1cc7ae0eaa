import { join } from 'node:path'

/** The Apps Script project whose functions are the probes. */
export const PROBE_FOLDER = join('workbench', 'probes')
