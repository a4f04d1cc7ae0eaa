import { weekContent } from '../../../src/core/summary/content'
import { readWorkbook } from '../../../src/core/tables/read-workbook'
import type { Cell } from '../../../src/core/tables/records'
import { on, tabOf } from '../../support/grids'

type Row = Readonly<Record<string, Cell>>
const ana = { id: 'M-001', name: 'Ana', email: 'ana@example.org', role: 'Teacher', communities: 'Team' }
const ben = { ...ana, id: 'M-002', name: 'Ben', email: 'ben@example.org', communities: 'Team, Council' }
const cleo = { ...ana, id: 'M-003', name: 'Cleo', email: 'cleo@example.org', communities: 'Council' }

/** Where Ben's replies go; Ana leads the first of his communities, Cleo the second. */
function replyOfBen(lead: Row, others: readonly Row[] = []) {
  const grids = [
    tabOf('communities', 1, [
      { id: 'C-001', name: 'Team', lead: 'M-001' },
      { id: 'C-002', name: 'Council', lead: 'M-003' },
    ]),
    tabOf('members', 2, [{ ...ana, ...lead }, ben, cleo, ...others]),
    tabOf('meetings', 3, [{ id: 'T-001', community: 'Team', date: on('2026-11-24') }]),
  ]
  const { summaries } = weekContent({
    workbook: readWorkbook(grids, []),
    week: '2026-W48',
    today: '2026-11-23',
    minutes: 485,
    known: null,
    findings: [],
    smallestGroup: 10,
    stages: new Map(),
    trouble: [],
    missed: [],
  })
  return summaries.find(({ person }) => person.memberIds.includes('M-002'))?.replyTo?.address ?? null
}

it.each<[string, Row, string | null]>([
  ['the lead of the first community', {}, 'ana@example.org'],
  ['a lead who wants no weekly mail', { weeklyEmail: 'No' }, 'ana@example.org'],
  ['the next lead where mail to the first comes back', { weeklyEmail: 'Comes back' }, 'cleo@example.org'],
  ['the next lead where the first has left', { leftOn: on('2026-11-20') }, 'cleo@example.org'],
  [
    'the next lead where the first has two addresses',
    { email: 'a@example.org, b@example.org' },
    'cleo@example.org',
  ],
  ['the next lead where the first is the reader', { email: 'BEN@example.org' }, 'cleo@example.org'],
])('replies go to %s', (_what, lead, address) => {
  expect(replyOfBen(lead)).toBe(address)
})

it('replies do not go to somebody who bears the lead’s ID by a copied row', () => {
  expect(replyOfBen({}, [{ ...ana, name: 'Dan', email: 'dan@example.org' }])).toBe('cleo@example.org')
})
