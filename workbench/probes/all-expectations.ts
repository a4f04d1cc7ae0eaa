import type { Probe } from './probe'
import { expectations as services } from './services-expectations'

/** Every probe of the workbench. */
export const allExpectations: readonly Probe[] = [...services]
