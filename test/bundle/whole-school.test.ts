import type { AdoptRequest, AdoptView } from '../../src/app/adopt/contract'
import type { toldInFull } from '../../src/app/check/told-in-full'
import type { ReadyNewCycle } from '../../src/app/cycles/contract'
import type { RepairView } from '../../src/app/repair/contract'
import type { SetUpPlan, SetUpView } from '../../src/app/set-up/contract'
import type { Answer } from '../../src/app/sidebar/contract'
import { copyBook } from '../../workbench/sheets/store/snapshot-book'
import { deleteTab, pasteBlock, renameTab, typeInto } from '../../workbench/sheets/user-actions'
import {
  answers,
  columnNamed,
  type Desk,
  deskFrom,
  deskOver,
  emptyDesk,
  lead,
  plainMenu,
  records,
  saveDesk,
  shown,
  succeed,
  tabOn,
  told,
  trimRows,
} from '../support/bundle-host'
import { readRecords } from '../support/read-records'

const teams = ['Grade 4 team', 'Grade 5 team', 'Math teachers']
const members = [
  { name: 'Ana Ruiz', email: 'ana@example.org', role: 'teacher', communities: ['Grade 4 team'] },
  {
    name: 'Bo Lin',
    email: 'bo@example.org',
    role: 'teacher',
    communities: ['Grade 5 team', 'Math teachers'],
  },
  { name: 'Pat Parent', email: 'pat@example.org', role: 'family', communities: [] },
]
const school = (other: Record<string, unknown> = {}) =>
  answers({
    kind: 'school',
    community: 'Alder Creek School',
    communities: teams,
    school: 'River District',
    meets: 'weekly',
    members,
    ...other,
  })

function schoolDesk(): { readonly desk: Desk; readonly report: ReturnType<Desk['host']['run']> } {
  const desk = emptyDesk()
  const report = succeed(desk.host.run('setUpCommunity', [school()]))
  return { desk, report }
}

const { desk: made, report: setUpReport } = schoolDesk()
const saved = saveDesk(trimRows(made, 40))
const visible = (desk: Desk) => desk.book.sheets.filter(({ hidden }) => !hidden).map(({ name }) => name)
const idsOf = (desk: Desk, name: string) => records(desk, name).map(({ ID }) => ID)

/** A goal typed with its words alone, on the tab of its community. */
function typeGoal(desk: Desk, tab: string, goal: string): void {
  pasteBlock(desk.person, { sheetId: tabOn(desk, tab).id, row: 1, column: 0 }, [[goal]])
}

/** Everything about a tab but the numbers by which Google knows it and what guards it. */
function lookOf(desk: Desk, name: string): unknown {
  const { id: _id, protections, ...look } = tabOn(desk, name)
  return { ...look, protections: protections.map(({ id: _protectionId, ...protection }) => protection) }
}

const goalsRead = (desk: Desk) =>
  readRecords(desk, 'goals').map(({ goal, level, owner }) => [goal, level, owner])

describe('a whole school that was set up', () => {
  it('has the goals of the school on one tab, a goals tab for each community, and communities side by side', () => {
    const desk = deskFrom(saved)
    expect(visible(desk)).toEqual([
      'Start',
      'Communities',
      'Members',
      'Initiatives',
      'School goals',
      ...teams.map((name) => `Goals of ${name}`),
      'Cycles',
      'Needs',
      'Meetings',
    ])
    expect(
      records(desk, 'Communities').map(({ Name, Level, School, Meets }) => [Name, Level, School, Meets]),
    ).toEqual([
      ['Alder Creek School', 'School', 'Alder Creek School', ''],
      ...teams.map((name) => [name, 'Team', 'Alder Creek School', 'Weekly']),
    ])
    expect(records(desk, 'Cycles').map(({ Community }) => Community)).toEqual(teams)
    expect(shown(desk, 'Start')[0]?.[0]).toBe('Alder Creek School')
  })

  it('puts everybody into the communities that were named, and the others into the school', () => {
    expect(records(deskFrom(saved), 'Members').map(({ Name, Communities }) => [Name, Communities])).toEqual([
      ['Lea Dahl', 'Alder Creek School'],
      ['Ana Ruiz', 'Grade 4 team'],
      ['Bo Lin', 'Grade 5 team, Math teachers'],
      ['Pat Parent', 'Alder Creek School'],
    ])
  })

  it('has cost 25 calls a tab at most, and a minute at most', () => {
    expect(setUpReport.callCount).toBeLessThanOrEqual(25 * made.book.sheets.length)
    expect(setUpReport.estimatedMs).toBeLessThanOrEqual(60_000)
  })

  it('costs a minute at most with as many communities as can be set up at once', () => {
    const communities = Array.from({ length: 24 }, (_, index) => `Team ${index + 1}`)
    const report = emptyDesk().host.run('setUpCommunity', [school({ communities, members: [] })])
    expect(succeed(report).result).toMatchObject({ tabs: 40 })
    expect(report.estimatedMs).toBeLessThanOrEqual(60_000)
  })

  it('has goals tabs that are copies of each other, and look as one that is made by itself', () => {
    const desk = deskFrom(saved)
    const before = lookOf(desk, 'Goals of Math teachers')
    deleteTab(desk.person, tabOn(desk, 'Goals of Math teachers').id)
    succeed(desk.host.clientCall('addTabs', [{ tabs: ['goals:C-004'] }]))
    expect(lookOf(trimRows(desk, 40), 'Goals of Math teachers')).toEqual(before)
  })

  it('offers a new cycle to its communities first, and to the school last', () => {
    const offer = succeed(deskFrom(saved).host.clientCall('viewNewCycle')).result as ReadyNewCycle
    expect(offer.communities.map(({ name }) => name)).toEqual([...teams, 'Alder Creek School'])
  })

  it('finds nothing wrong with what it has written itself', () => {
    const desk = deskFrom(saved)
    const { findings } = succeed(desk.host.run('checkAlignment')).result as ReturnType<typeof toldInFull>
    expect(findings.map(({ code }) => code).filter((code) => code.startsWith('data/'))).toEqual([])
  })

  it('is changed by nothing when it is set up again, also after a tab was renamed', () => {
    const desk = deskFrom(saved)
    const { id } = tabOn(desk, 'Goals of Grade 5 team')
    renameTab(desk.person, id, 'Fünfte')
    const before = saveDesk(desk)
    const again = school({ members: [] })
    expect(succeed(desk.host.run('setUpCommunity', [again])).result).toMatchObject({ tabs: 0, rows: 0 })
    expect(saveDesk(desk).book).toEqual(before.book)
  })

  it('takes one community more in, with its tab, cycle and people', () => {
    const desk = deskFrom(saved)
    const more = school({
      communities: [...teams, 'Grade 6 team'],
      members: [{ name: 'Cy', email: 'cy@example.org', role: 'teacher', communities: ['grade 6 TEAM'] }],
    })
    expect(succeed(desk.host.run('setUpCommunity', [more])).result).toMatchObject({ tabs: 1, rows: 3 })
    expect(visible(desk)).toContain('Goals of Grade 6 team')
    expect(records(desk, 'Members').at(-1)).toMatchObject({ Name: 'Cy', Communities: 'Grade 6 team' })
  })

  it('begins again with what is there', () => {
    const view = succeed(deskFrom(saved).host.clientCall('viewSetUp')).result as SetUpView
    expect(view.there).toEqual({
      kind: 'school',
      community: 'Alder Creek School',
      communities: teams.join('\n'),
      school: '',
      schoolYear: '2026-2027',
      vision: '',
      meets: 'weekly',
      lead: { name: 'Lea Dahl', email: lead, role: 'teacher' },
      template: 'sevenPart',
      words: expect.stringContaining('Set-up only adds what is missing'),
      members: '4 people stand on the Members tab already: Lea Dahl, Ana Ruiz, Bo Lin, Pat Parent.',
    })
  })
})

describe('a goal on the tab of a community', () => {
  it('is that community’s and of its level without saying so in its row, and gets its ID among all goals', () => {
    const desk = deskFrom(saved)
    typeGoal(desk, 'School goals', 'Every child reads')
    typeInto(desk.person, { sheetId: tabOn(desk, 'School goals').id, row: 1, column: 1 }, 'School')
    typeGoal(desk, 'Goals of Grade 5 team', 'More students explain their thinking')
    const { findings } = succeed(desk.host.run('checkAlignment')).result as ReturnType<typeof toldInFull>
    expect(findings.filter(({ code }) => code === 'smart/owner')).toHaveLength(1)
    expect(goalsRead(desk)).toEqual([
      ['Every child reads', 'school', ''],
      ['More students explain their thinking', 'team', 'C-003'],
    ])
    expect([...idsOf(desk, 'School goals'), ...idsOf(desk, 'Goals of Grade 5 team')]).toEqual([
      'G-001',
      'G-002',
    ])
  })

  it.each<[string, (desk: Desk) => Desk]>([
    [
      'the tab was renamed, and the community',
      (desk) => {
        renameTab(desk.person, tabOn(desk, 'Goals of Grade 5 team').id, 'Fünfte')
        typeInto(desk.person, { sheetId: tabOn(desk, 'Communities').id, row: 3, column: 0 }, 'Grade five')
        return desk
      },
    ],
    ['the file was copied', ({ book, person }) => deskOver(copyBook(book, 'file-2', person.email))],
    [
      'its tab was renamed in a copy that has been checked, and the school year begun',
      ({ book, person }) => {
        const next = deskOver(copyBook(book, 'file-2', person.email))
        succeed(next.host.run('checkAlignment'))
        renameTab(next.person, tabOn(next, 'Goals of Grade 5 team').id, 'Fünfte')
        const year = {
          lastYear: '2026-2027',
          newYear: '2027-2028',
          goals: ['G-001'],
          goalsAside: [],
          leaving: [],
        }
        expect(succeed(next.host.clientCall('beginYear', [year])).result).toMatchObject({ done: true })
        return next
      },
    ],
  ])('stays that community’s when %s', (_name, act) => {
    const desk = deskFrom(saved)
    typeGoal(desk, 'Goals of Grade 5 team', 'More students explain their thinking')
    succeed(desk.host.run('checkAlignment'))
    expect(goalsRead(act(desk))).toEqual([['More students explain their thinking', 'team', 'C-003']])
  })

  it('is whose its row says, where the row says it', () => {
    const desk = deskFrom(saved)
    typeGoal(desk, 'Goals of Grade 5 team', 'I ask better questions')
    const at = (header: string) => columnNamed(desk, 'Goals of Grade 5 team', header)
    const cell = { sheetId: tabOn(desk, 'Goals of Grade 5 team').id, row: 1 }
    typeInto(desk.person, { ...cell, column: at('Level') }, 'Individual')
    typeInto(desk.person, { ...cell, column: at('Community or owner') }, 'Bo Lin')
    expect(goalsRead(desk)).toEqual([['I ask better questions', 'individual', 'M-003']])
  })

  it('gets its tab back by Repair where somebody deleted it, unless that is declined', () => {
    const desk = deskFrom(saved)
    deleteTab(desk.person, tabOn(desk, 'Goals of Grade 5 team').id)
    const steps = () => {
      const view = succeed(desk.host.clientCall('viewRepair')).result as RepairView
      return view.kind === 'plan' ? view.steps : []
    }
    const run = (wish: Record<string, unknown>) =>
      succeed(desk.host.clientCall('runRepair', [{ steps: [], keep: {}, declined: [], ...wish }]))
    expect(steps().map(({ words }) => words)).toEqual([
      'Goals of Grade 5 team: add this tab again, empty. It was deleted.',
    ])
    run({ declined: steps().map(({ key }) => key) })
    expect(steps()).toEqual([])
    run({ steps: ['again.tab.goals.C-003'] })
    expect(steps()).toEqual([])
    typeGoal(desk, 'Goals of Grade 5 team', 'More students explain their thinking')
    expect(goalsRead(desk)).toEqual([['More students explain their thinking', 'team', 'C-003']])
  })

  it('stays that community’s in the workbook of the next school year', () => {
    const desk = deskFrom(saved)
    typeGoal(desk, 'Goals of Grade 5 team', 'More students explain their thinking')
    succeed(desk.host.run('checkAlignment'))
    const next = deskOver(copyBook(desk.book, 'file-2', desk.person.email))
    const year = {
      lastYear: '2026-2027',
      newYear: '2027-2028',
      goals: ['G-001'],
      goalsAside: [],
      leaving: [],
    }
    expect(succeed(next.host.clientCall('beginYear', [year])).result).toMatchObject({ done: true })
    renameTab(next.person, tabOn(next, 'Goals of Grade 5 team').id, 'Fünfte')
    expect(goalsRead(next)).toEqual([['More students explain their thinking', 'team', 'C-003']])
  })

  it('is offered a tab again by Add tabs… where somebody deleted it', () => {
    const desk = deskFrom(saved)
    deleteTab(desk.person, tabOn(desk, 'Goals of Grade 5 team').id)
    const { packs } = succeed(desk.host.clientCall('viewTabs')).result as {
      packs: { tabs: { name: string; value: string; state: string }[] }[]
    }
    const offered = packs.flatMap(({ tabs }) => tabs).filter(({ state }) => state === 'missing')
    expect(offered.map(({ name }) => name)).toContain('Goals of Grade 5 team')
    expect(offered.map(({ name }) => name)).not.toContain('Goals of Grade 4 team')
    succeed(desk.host.clientCall('addTabs', [{ tabs: ['goals:C-003'] }]))
    typeGoal(desk, 'Goals of Grade 5 team', 'More students explain their thinking')
    renameTab(desk.person, tabOn(desk, 'Goals of Grade 5 team').id, 'Fünfte')
    expect(goalsRead(desk)).toEqual([['More students explain their thinking', 'team', 'C-003']])
  })
})

/** Before and after the tabs of goals, and while one is copied from the other. */
const deaths = [120, 148, 158, 162, 170, 420, 500]

describe('a whole school in steps', () => {
  it('is planned before anything is added', () => {
    const desk = emptyDesk()
    const plan = succeed(desk.host.clientCall('planSetUp', [school()])).result as SetUpPlan
    const parts = plan.kind === 'plan' ? plan.parts.map(({ items }) => items) : []
    expect(parts[0]).toEqual(expect.arrayContaining(['School goals', 'Goals of Math teachers']))
    expect(parts[2]).toEqual(['Communities: 4 rows', 'Members: 4 rows', 'Cycles: 3 rows'])
    expect(desk.book.sheets).toHaveLength(1)
  })

  it.each(deaths)('is finished by a second try when the first dies at call %s', (dieAfter) => {
    const desk = emptyDesk()
    desk.host.run('setUpCommunity', [school()], { dieAfter })
    succeed(desk.host.run('setUpCommunity', [school()]))
    const names = deskFrom(saved).book.sheets.map(({ name }) => name)
    expect(desk.book.sheets.map(({ name }) => name)).toEqual(names)
    trimRows(desk, 40)
    for (const name of names.filter((name) => name.startsWith('Goals of')))
      expect(lookOf(desk, name)).toEqual(lookOf(deskFrom(saved), name))
    typeGoal(desk, 'Goals of Grade 5 team', 'More students explain their thinking')
    expect(goalsRead(desk)).toEqual([['More students explain their thinking', 'team', 'C-003']])
  })

  it.each([
    ['no name', school({ community: '' })],
    ['a community of no name', school({ communities: [''] })],
    [
      'more communities than stand side by side',
      school({ communities: Array.from({ length: 25 }, (_, n) => `T${n}`) }),
    ],
    ['a way of working that is nowhere', school({ template: 'kaizen' })],
  ])('is not begun with %s', (_name, given) => {
    const desk = emptyDesk()
    expect(succeed(desk.host.run('setUpCommunity', [given])).result).toMatchObject({ kind: 'wrong' })
    expect(desk.book.sheets).toHaveLength(1)
  })
})

describe('a whole school from the menu', () => {
  const typed = (...texts: string[]) => texts.map((text) => ['ok', text] as const)
  const setUp = (desk: Desk, ...texts: string[]) =>
    succeed(desk.host.clickMenu(plainMenu('Set up…'), { answers: [...typed(...texts), 'ok'] }))

  it('is set up in the same six questions', () => {
    const desk = emptyDesk()
    const people = 'Ana Ruiz <ana@example.org>, Grade 4 team; Bo Lin <bo@example.org>, Grade 5 team'
    const report = setUp(
      desk,
      'Grade 4 team; Grade 5 team',
      'Alder Creek School',
      '2026-2027',
      lead,
      people,
      '',
    )
    expect(told(report)).toContain('What is the school or network called')
    expect(told(report)).toContain('Alder Creek School is ready')
    expect(records(desk, 'Members').map(({ Name, Communities }) => [Name, Communities])).toEqual([
      ['Lea Dahl', 'Alder Creek School'],
      ['Ana Ruiz', 'Grade 4 team'],
      ['Bo Lin', 'Grade 5 team'],
    ])
    expect(visible(desk)).toEqual(expect.arrayContaining(['Goals of Grade 4 team', 'Goals of Grade 5 team']))
  })

  it('begins again with what is there: empty answers change nothing', () => {
    const desk = deskFrom(saved)
    const report = setUp(desk, '', '', '', '', '', '')
    expect(told(report)).toContain(`Leave this empty for: ${teams.join('; ')}`)
    expect(told(report)).toContain('Leave this empty for: Alder Creek School')
    expect(told(report)).toContain('Everything is already set up. Nothing was changed.')
    expect(saveDesk(desk).book).toEqual(saved.book)
  })

  it('needs the name of the school', () => {
    const desk = emptyDesk()
    expect(told(setUp(desk, 'Grade 4 team; Grade 5 team', ''))).toContain('need the name of the school')
    expect(desk.book.sheets).toHaveLength(1)
  })
})

describe('goals that are pasted in a whole school', () => {
  const nothingSaid: AdoptRequest = {
    sheetId: 0,
    text: '',
    table: 'goals',
    columns: null,
    level: '',
    addIds: true,
    onto: 0,
  }
  const look = (desk: Desk, wish: Partial<AdoptRequest>) =>
    succeed(desk.host.clientCall('viewAdopt', [{ ...nothingSaid, ...wish }])).result as Extract<
      AdoptView,
      { kind: 'ready' }
    >
  /** As the dialog does it: with the columns that were proposed. */
  const add = (desk: Desk, wish: Partial<AdoptRequest>) => {
    const chosen = look(desk, wish).columns.filter(({ key }) => key !== '')
    const columns = Object.fromEntries(chosen.map(({ key, number }) => [key, number]))
    return succeed(desk.host.clientCall('adoptTab', [{ ...nothingSaid, ...wish, columns }])).result as Answer
  }
  const plain = 'Goal\tDue\nChildren read aloud\t2027-05-28'
  const owned = (...owners: string[]) =>
    ['Goal\tWho', ...owners.map((owner, index) => `Children read ${index} pages\t${owner}`)].join('\n')
  const tabs = ['School goals', ...teams.map((team) => `Goals of ${team}`)]

  it.each([
    ['nobody is named', plain, 'School goals'],
    ['all are of one community', owned('Math teachers', 'math teachers'), 'Goals of Math teachers'],
    ['all are of one community, by its ID', owned('C-003'), 'Goals of Grade 5 team'],
    ['they are of several', owned('Math teachers', 'Grade 4 team'), 'School goals'],
    ['they are of somebody else', owned('Ana Ruiz'), 'School goals'],
  ])('may go to any goals tab; where %s', (_name, text, proposed) => {
    const view = look(deskFrom(saved), { text })
    expect(view.ontoTabs.map(({ words }) => words)).toEqual(tabs)
    expect(view.ontoTabs.find(({ value }) => value === view.onto)?.words).toBe(proposed)
  })

  it('go where somebody says, and are of that community and its level without a word', () => {
    const desk = deskFrom(saved)
    const onto = tabOn(desk, 'Goals of Grade 5 team').id
    expect(look(desk, { text: plain, onto })).toMatchObject({ asksLevel: false, onto: String(onto) })
    expect(look(desk, { text: plain })).toMatchObject({ asksLevel: true })
    expect(add(desk, { text: plain, onto }).words).toBe('One row was added to Goals of Grade 5 team.')
    expect(records(desk, 'School goals')).toEqual([])
    expect(readRecords(desk, 'goals')).toMatchObject([
      { goal: 'Children read aloud', level: 'team', owner: 'C-003', due: '2027-05-28', id: 'G-001' },
    ])
  })

  it.each([
    ['a tab of another table', (desk: Desk) => tabOn(desk, 'Needs').id],
    ['a tab that is gone', () => 987_654],
  ])('go nowhere when %s is chosen, which is said', (_name, ontoOf) => {
    const desk = deskFrom(saved)
    const before = saveDesk(desk).book
    const wish = { ...nothingSaid, text: plain, columns: { goal: 1 }, onto: ontoOf(desk) }
    expect(succeed(desk.host.clientCall('adoptTab', [wish])).result).toEqual({
      done: false,
      words:
        'The tab that you chose for these rows is not there any more. Nothing was added. Choose another one.',
    })
    expect(saveDesk(desk).book).toEqual(before)
  })

  it('have no choice of tabs where the table has but one', () => {
    expect(look(deskFrom(saved), { text: 'Norm\nWe listen', table: 'norms' }).ontoTabs).toEqual([])
  })
})
