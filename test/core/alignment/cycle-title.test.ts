import { checkAlignment } from '../../../src/core/alignment/check-alignment'
import { findingTexts } from '../../../src/core/alignment/finding-texts'
import { translator } from '../../../src/messages'
import { type Content, cycle, healthy, sheetIdOf, today, workbookOf } from './workbook-of'

const issues = [
  {
    code: 'data/orphan',
    table: 'cycles',
    sheetId: sheetIdOf('cycles'),
    tabName: 'cycles',
    columnKey: 'focusGoals',
    found: 'G-050',
  },
] as const

function sentence(content: Content): string {
  const { findings } = checkAlignment(workbookOf({ ...content, issues }), today)
  const orphan = findings.find(({ code }) => code === 'data/orphan')
  return orphan ? findingTexts(orphan, translator('en')).sentence : ''
}

test('a finding in a cycle names it by its community, not by the community’s ID', () => {
  expect(sentence(healthy)).toContain('Y-001 “Grade 2 team”')
})

test('a community that is nowhere is told as it stands in the cell', () => {
  const cycles = [{ ...cycle, community: 'Grade 9 team' }]
  expect(sentence({ ...healthy, cycles })).toContain('Y-001 “Grade 9 team”')
})
