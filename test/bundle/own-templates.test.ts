import type { ReadyNewCycle } from '../../src/app/cycles/contract'
import { columnLetters } from '../../src/core/a1'
import { choiceLabels } from '../../src/core/tables/vocabulary'
import { translator } from '../../src/messages'
import { pasteBlock, typeInto } from '../../workbench/sheets/user-actions'
import {
  columnNamed,
  type Desk,
  records,
  setUpDesk,
  shown,
  succeed,
  tabOn,
  trimRows,
} from '../support/bundle-host'

/** A team whose *Templates* tab holds a way of working of its own. */
function desk(...rows: string[][]): Desk {
  const made = trimRows(setUpDesk({ with: { start: '2027-03-01' } }), 60)
  succeed(made.host.clientCall('addTabs', [{ tabs: ['table:templates'] }]))
  pasteBlock(made.person, { sheetId: tabOn(made, 'Templates').id, row: 1, column: 0 }, rows)
  return made
}

const lessonStudy = [
  ['Lesson study', 'Plan', 'Data, Goals', 'Which lesson do we look at?', '5'],
  ['Lesson study', 'Watch', '', 'Who watches what?', '3', 'A visit is recorded'],
]
const view = (made: Desk) => succeed(made.host.clientCall('viewNewCycle')).result as ReadyNewCycle

describe('a template of a team’s own', () => {
  it('is not set up unasked, and is offered once it stands on the Templates tab', () => {
    expect(setUpDesk().book.sheets.map(({ name }) => name)).not.toContain('Templates')
    const offered = view(desk(...lessonStudy)).templates.find(({ value }) => value === 'Lesson study')
    expect(offered?.stages.map(({ name, workingDays }) => `${name} ${workingDays}`)).toEqual([
      'Plan 5',
      'Watch 3',
    ])
  })

  it('carries a cycle: its row, its prompts in the notes, its stage on Start', () => {
    const made = desk(...lessonStudy)
    const [offer] = view(made).communities
    const answer = succeed(
      made.host.clientCall('startCycle', [
        {
          community: offer?.id,
          last: offer?.last,
          template: 'Lesson study',
          focusGoals: [],
          start: '2026-11-23',
          end: '2026-12-02',
          daysOffBefore: [],
          daysOff: [],
          carry: [],
        },
      ]),
    )
    expect(answer.result).toMatchObject({ done: true })
    expect(records(made, 'Cycles').map(({ Template }) => Template)).toContain('Lesson study')
    expect(tabOn(made, 'Visits').rows[0]?.[0]?.note).toContain('▸ Watch\nWho watches what?')
    expect(shown(made, 'Start').flat().join('\n')).toMatch(
      /Grade 4 team: Plan \(until .+\)\. Which lesson do we look at\?/,
    )
    const check = succeed(made.host.run('checkAlignment')).result as { findings: { code: string }[] }
    expect(check.findings.map(({ code }) => code)).not.toContain('data/not-in-list')
  })

  it('stands in the drop-down of a cycle’s template from the next check on, behind those that are built in', () => {
    const made = desk(...lessonStudy)
    const tab = tabOn(made, 'Cycles')
    const column = columnNamed(made, 'Cycles', 'Template')
    const offered = () => {
      const rule = tab.rows[1]?.[column]?.validation
      expect(rule).toMatchObject({ criteria: 'VALUE_IN_RANGE', allowInvalid: true })
      const at = shown(made, 'Lists')[0]?.indexOf('templates') ?? -1
      expect(JSON.stringify(rule)).toContain(`'Lists'!${columnLetters(at + 1)}2`)
      return shown(made, 'Lists')
        .slice(1)
        .map((row) => row[at])
        .filter((label) => label !== '')
    }
    expect(offered()).toHaveLength(5)
    succeed(made.host.run('checkAlignment'))
    expect(offered()).toEqual([...choiceLabels('template', translator('en')), 'Lesson study'])
    typeInto(made.person, { sheetId: tab.id, row: 1, column }, 'Lesson study')
    const check = succeed(made.host.run('checkAlignment')).result as { findings: { code: string }[] }
    expect(check.findings.map(({ code }) => code)).not.toContain('data/not-in-list')
  })

  it('is told with the cell of each mistake in it', () => {
    const made = desk(...lessonStudy, ['Lesson study', 'plan', 'Date', '', 'soon', 'A visit'])
    const { findings } = succeed(made.host.run('checkAlignment')).result as {
      findings: { code: string; spot: { tabName: string; rowNumber: number; columnNumber: number } }[]
    }
    const told = findings
      .filter(({ spot }) => spot.tabName === 'Templates')
      .map(({ code, spot }) => `${code} ${spot.rowNumber} ${spot.columnNumber}`)
    expect(told.sort()).toEqual([
      'data/not-in-list 4 3',
      'data/not-in-list 4 6',
      'data/repeated-name 4 2',
      'data/unreadable 4 5',
    ])
  })
})
