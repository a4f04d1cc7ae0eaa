import { peopleOf } from '../../../src/core/summary/people'
import { stillMailed } from '../../../src/core/summary/still-mailed'
import { readWorkbook } from '../../../src/core/tables/read-workbook'
import { school, today } from '../../support/school'

it('nobody counts as gone where the rows of Members cannot be read for a moment', () => {
  const { people } = peopleOf(readWorkbook(school(), []), today)
  const still = stillMailed({ rows: { members: [] }, issues: [] }, today)
  expect(new Set(people.map(still))).toEqual(new Set(['later']))
})
