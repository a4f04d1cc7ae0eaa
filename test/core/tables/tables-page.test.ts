import { tablesPage } from '../../../scripts/tables-page'
import { expectPage } from '../../support/expect-page'

it('docs/tables.md says what the declaration says', () => {
  expectPage('tables.md', tablesPage())
})
