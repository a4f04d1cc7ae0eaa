import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { tablesPage } from '../../../scripts/tables-page'

it('docs/tables.md says what the declaration says', () => {
  const page = readFileSync(join(__dirname, '../../../docs/tables.md'), 'utf8')
  expect(page).toBe(tablesPage())
})
