import fc from 'fast-check'
import type { WorkbenchPage } from './pages/workbench-page'

/** One thing that a person does at the grid, with the cell in which it is done. */
export interface Gesture {
  a1: string
  name: string
  /** What is typed, for those who type. */
  text: string
}

const keys: Readonly<Record<string, string>> = {
  delete: 'Delete',
  undo: 'Control+z',
  redo: 'Control+y',
  bold: 'Control+b',
}

/** By menu; `#` stands for the row of the cell and `@` for its column. */
const menus: Readonly<Record<string, readonly string[]>> = {
  'insert a row': ['Insert', 'Rows', 'Insert 1 row above'],
  'insert a column': ['Insert', 'Columns', 'Insert 1 column right'],
  'delete the row': ['Edit', 'Delete', 'Delete row #'],
  'delete the column': ['Edit', 'Delete', 'Delete column @'],
  'sort the sheet': ['Data', 'Sort sheet', 'Sort by column @ (Z to A)'],
  'empty the cell': ['Edit', 'Delete', 'Values'],
}

const place = fc.record({
  a1: fc.tuple(fc.constantFrom('A', 'B', 'C'), fc.integer({ min: 1, max: 6 })).map((parts) => parts.join('')),
  text: fc.constantFrom('7', 'Week 3', '=A1', '1/5/2027', "'0012", '3.5%'),
})

const named = (name: fc.Arbitrary<string>) =>
  fc.tuple(place, name).map(([at, word]) => ({ ...at, name: word }))

/** Half of what people do is typing. */
export const anyGesture: fc.Arbitrary<Gesture> = fc.oneof(
  { weight: 5, arbitrary: named(fc.constant('type')) },
  { weight: 4, arbitrary: named(fc.constantFrom(...Object.keys(keys))) },
  { weight: 3, arbitrary: named(fc.constantFrom(...Object.keys(menus), 'rename the tab')) },
)

/** As a person does it: with the keyboard, or through the menus. */
export async function perform(workbench: WorkbenchPage, { a1, name, text }: Gesture): Promise<void> {
  await readTrouble(workbench)
  if (name === 'type') return workbench.type(a1, text)
  await workbench.select(a1)
  const key = keys[name]
  if (key) return workbench.press(key)
  if (name === 'rename the tab') return rename(workbench, text)
  const path = menus[name] ?? []
  const [, column = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(a1) ?? []
  await workbench.choose(...path.map((label) => label.replace('#', row).replace('@', column)))
}

async function rename(workbench: WorkbenchPage, text: string): Promise<void> {
  await workbench.page.locator('.tab.active .tab-arrow').click()
  await workbench.choose('Rename')
  const box = workbench.box('Rename sheet')
  await box.getByLabel('Name of the sheet').fill(`Notes ${text.replace(/\W/g, '')}`)
  await box.getByRole('button', { name: 'OK' }).click()
}

/** What the other person did meanwhile may have made an undo or a sort impossible: that is told, and read. */
async function readTrouble(workbench: WorkbenchPage): Promise<void> {
  const box = workbench.box('There was a problem')
  if (await box.isVisible()) await box.getByRole('button', { name: 'OK' }).click()
}
