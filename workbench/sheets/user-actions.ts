/** What people do at the grid, for the demo, the tests and the browser: nothing fires by itself, each returns what changed. */
export * from './actions/block-actions'
export * from './actions/cell-actions'
export * from './actions/line-actions'
export * from './actions/look-actions'
export type { EditedCells, Person } from './actions/person'
export * from './actions/tab-actions'
export * from './actions/table-actions'
