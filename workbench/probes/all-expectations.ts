import type { Probe } from './probe'
import { expectations } from './services-expectations'
import { sheetsExpectations } from './sheets-expectations'

/** Every probe of the workbench. */
export const allExpectations: readonly Probe[] = [...expectations, ...sheetsExpectations]
