import type { AdoptRequest, AdoptView } from '../../src/app/adopt/contract'
import type { ReadyNewYear } from '../../src/app/cycles/contract'
import type { RepairAnswer } from '../../src/app/repair/contract'
import type { Answer } from '../../src/app/sidebar/contract'
import { cellAt } from '../../workbench/sheets/store/cells'
import { copyBook } from '../../workbench/sheets/store/snapshot-book'
import { addTab, pasteBlock, typeInto } from '../../workbench/sheets/user-actions'
import {
  columnNamed,
  type Desk,
  deskFrom,
  deskOver,
  people,
  plainMenu,
  records,
  saveDesk,
  setUpDesk,
  shown,
  succeed,
  tabOn,
  told,
  trimRows,
} from '../support/bundle-host'
import { readRecords } from '../support/read-records'

const ours = [
  ['Our plan', '', '', '', ''],
  ['SMART goal', 'Who', 'Indicator', 'Deadline', 'Thoughts'],
  ['Children read with joy', 'Grade 4 team', 'Survey', '2027-05-28', 'ask the library'],
  ['Children write with joy', 'Grade 4 team', 'Portfolio', 'in May', ''],
]

/** A team that brought along a tab of its own. */
function team(): Desk {
  const desk = trimRows(setUpDesk({ with: { members: people(2) } }), 8)
  const { sheetId } = addTab(desk.person, { index: 3, name: 'Our goals' })
  pasteBlock(desk.person, { sheetId, row: 0, column: 0 }, ours)
  return desk
}

const base = saveDesk(team())
const nothingSaid: AdoptRequest = {
  sheetId: 0,
  text: '',
  table: '',
  columns: null,
  level: '',
  addIds: true,
  onto: 0,
}

type Ready = Extract<AdoptView, { readonly kind: 'ready' }>

function look(desk: Desk, wish: Partial<AdoptRequest> = {}): Ready {
  const view = succeed(desk.host.clientCall('viewAdopt', [{ ...nothingSaid, ...wish }])).result as AdoptView
  if (view.kind !== 'ready') throw new Error(JSON.stringify(view))
  return view
}

/** As the dialog does it: what was proposed, and what was said beside it. */
function wholeWish(desk: Desk, wish: Partial<AdoptRequest>) {
  const { table, columns, source } = look(desk, wish)
  const chosen = columns.filter(({ key }) => key !== '').map(({ key, number }) => [key, number])
  return {
    ...nothingSaid,
    ...wish,
    sheetId: Number(source),
    table,
    columns: Object.fromEntries(chosen),
  }
}

function adopt(desk: Desk, wish: Partial<AdoptRequest> = {}): Answer {
  return succeed(desk.host.clientCall('adoptTab', [wholeWish(desk, wish)])).result as Answer
}

function findings(desk: Desk): string[] {
  const { findings } = succeed(desk.host.run('checkAlignment')).result as {
    findings: { code: string; sentence: string }[]
  }
  return findings.map(({ code, sentence }) => `${code} ${sentence}`)
}

function repairAll(desk: Desk): RepairAnswer {
  const { steps } = succeed(desk.host.clientCall('viewRepair')).result as { steps: { key: string }[] }
  const wish = { steps: steps.map(({ key }) => key), keep: {} }
  return succeed(desk.host.clientCall('runRepair', [wish])).result as RepairAnswer
}

describe('Use an existing tab…', () => {
  it('offers the tab with its columns, shows its first rows as they would be read, and writes nothing', () => {
    const desk = deskFrom(base)
    const before = saveDesk(desk).book
    const view = look(desk)
    expect(view.tabs.map(({ words }) => words)).toEqual(['Our goals'])
    expect(view.table).toBe('goals')
    expect(view.columns.map(({ header, key }) => `${header}: ${key}`)).toEqual([
      'SMART goal: goal',
      'Who: owner',
      'Indicator: measure',
      'Deadline: due',
      'Thoughts: ',
    ])
    expect(view.preview.rows[0]).toEqual([
      'Children read with joy',
      'Grade 4 team',
      'Survey',
      'Fri, May 28, 2027',
    ])
    expect(view.issues).toEqual(['D4 “in May”'])
    expect(view.asksLevel).toBe(true)
    expect(saveDesk(desk).book).toEqual(before)
  })

  it('reads the tab from then on where and as it is, and gives its rows IDs in a column of their own', () => {
    const desk = deskFrom(base)
    expect(adopt(desk, { level: 'school' })).toMatchObject({ done: true })
    expect(shown(desk, 'Our goals').map((row) => row.slice(0, 5))).toEqual(ours)
    expect(shown(desk, 'Our goals').map((row) => row[5])).toEqual(['', 'ID', 'G-001', 'G-002'])
    const told = findings(desk)
    expect(told.filter((line) => line.startsWith('data/'))).toEqual([
      'data/unreadable “in May” is not a day that can be read: G-002 “Children write with joy”, column Due.',
    ])
    expect(succeed(desk.host.clientCall('viewAdopt', [nothingSaid])).result).toMatchObject({ kind: 'empty' })
  })

  it('takes numbers that are shown as percentages for how far a goal has come', () => {
    const desk = deskFrom(base)
    const { id } = tabOn(desk, 'Our goals')
    pasteBlock(desk.person, { sheetId: id, row: 1, column: 5 }, [['Latest of all'], ['62%'], ['0.7']])
    const key = () => look(desk).columns.find(({ header }) => header === 'Latest of all')?.key
    expect(cellAt(tabOn(desk, 'Our goals'), 2, 5)?.value).toBe(0.62)
    expect(key()).toBe('')
    pasteBlock(desk.person, { sheetId: id, row: 3, column: 5 }, [['70%']])
    expect(key()).toBe('current')
  })

  it('gives no IDs where somebody wants no column for them, and says of none that it was given', () => {
    const desk = deskFrom(base)
    adopt(desk, { level: 'school', addIds: false })
    const { words } = succeed(desk.host.clientCall('runCheck')).result as { words: string }
    expect(words).not.toContain('ID')
    expect(succeed(desk.host.clientCall('viewRepair')).result).toMatchObject({
      steps: [],
      declined: [{ words: expect.stringMatching(/^Our goals: add the missing column ID/) }],
    })
  })

  it('tells of a header that was renamed later, reads its column all the same, and Repair takes the new name', () => {
    const desk = deskFrom(base)
    adopt(desk, { level: 'school' })
    findings(desk)
    const { id } = tabOn(desk, 'Our goals')
    typeInto(desk.person, { sheetId: id, row: 1, column: 2 }, 'How we know')
    expect(findings(desk)).toContain(
      'data/lost-header On Our goals, the header “How we know” stands where Indicator stood. Its column is still read as Indicator.',
    )
    const plan = succeed(desk.host.clientCall('viewRepair')).result as {
      steps: { key: string; words: string }[]
    }
    expect(plan.steps.map(({ words }) => words)).toEqual([
      'Our goals: from now on read “How we know” as Measure.',
    ])
    desk.host.clientCall('runRepair', [{ steps: plan.steps.map(({ key }) => key), keep: {} }])
    expect(findings(desk).filter((line) => line.includes('lost-header'))).toEqual([])
    expect(shown(desk, 'Our goals')[1]?.[2]).toBe('How we know')
  })

  it('says which tab has new headers too long to be remembered, and reads it by the old ones', () => {
    const desk = deskFrom(base)
    adopt(desk, { level: 'school' })
    findings(desk)
    const { id } = tabOn(desk, 'Our goals')
    typeInto(desk.person, { sheetId: id, row: 1, column: 2 }, '目标'.repeat(1_500))
    findings(desk)
    expect(repairAll(desk)).toMatchObject({
      done: true,
      lines: [],
      words: expect.stringContaining('cannot remember headers that are so long. Shorten those of Our goals'),
    })
    expect(readRecords(desk, 'goals')).toMatchObject([{ measure: 'Survey' }, { measure: 'Portfolio' }])
  })

  it('reads no column that was not chosen, whatever its header says', () => {
    const desk = deskFrom(base)
    const { id } = tabOn(desk, 'Our goals')
    typeInto(desk.person, { sheetId: id, row: 1, column: 4 }, 'Status')
    const { columns } = look(desk)
    const chosen = columns.filter(({ key }) => key === 'goal').map(({ key, number }) => [key, number])
    const wish = {
      ...nothingSaid,
      sheetId: id,
      table: 'goals',
      columns: Object.fromEntries(chosen),
      level: 'team',
    }
    succeed(desk.host.clientCall('adoptTab', [wish]))
    expect(findings(desk).filter((line) => line.startsWith('data/'))).toEqual([])
  })

  it.each([
    ['as long as books', `SMART goal${' and so on'.repeat(1_000)}`],
    ['long, and in letters that take three bytes', `SMART goal ${'目标'.repeat(1_500)}`],
  ])(
    'says that nothing more can be remembered where headers are %s, and changes nothing',
    (_name, header) => {
      const desk = deskFrom(base)
      const { id } = tabOn(desk, 'Our goals')
      typeInto(desk.person, { sheetId: id, row: 1, column: 0 }, header)
      const wish = { ...nothingSaid, sheetId: id, table: 'goals', columns: { goal: 1 }, level: 'team' }
      const before = saveDesk(desk)
      expect(succeed(desk.host.clientCall('adoptTab', [wish])).result).toEqual({
        done: false,
        words: expect.stringContaining('shorten its headers. Nothing was changed.'),
      })
      expect(saveDesk(desk).book).toEqual(before.book)
      expect(saveDesk(desk).state.properties).toEqual(before.state.properties)
    },
  )

  it('adds pasted rows below those of a table: what can be read as what it is, the rest as it was pasted, and nothing that a list refuses', () => {
    const desk = deskFrom(base)
    const text =
      'Teacher\tE-mail\tPosition\tFavourite food\nKim Roe\tkim@example.org\tTeacher\tSoup\nBo Lin\tnot known\tJanitor\t"a\nb"\n'
    expect(look(desk, { text }).issues).toEqual(['B3 “not known”', 'C3 “Janitor”'])
    expect(adopt(desk, { text }).words).toBe('2 rows were added to Members.')
    expect(records(desk, 'Members').slice(-2)).toMatchObject([
      { Name: 'Kim Roe', Email: 'kim@example.org', Role: 'Teacher', ID: 'M-004' },
      { Name: 'Bo Lin', Email: 'not known', Role: '', ID: 'M-005' },
    ])
  })

  it('adds nobody again whose address stands on Members, or above, in whatever spelling, and says whom', () => {
    const desk = deskFrom(base)
    const text = [
      'Name,Email,Role',
      'Someone Else,PERSON01@Example.org,Teacher',
      'Kim Roe,kim@example.org,Teacher',
      'Kim again,Kim <KIM@example.org>,Teacher',
      'No Mail,,Teacher',
      'No Mail Either,,Teacher',
    ].join('\n')
    const view = look(desk, { text })
    expect([view.count, view.known]).toEqual([3, ['Someone Else', 'Kim again']])
    expect(view.preview.rows.map(([name]) => name)).toEqual(['Kim Roe', 'No Mail', 'No Mail Either'])
    expect(adopt(desk, { text }).words).toBe(
      '3 rows were added to Members. 2 people stand on Members already, or twice in these rows, and were not added again: Someone Else, Kim again.',
    )
    expect(
      records(desk, 'Members')
        .map(({ Name }) => Name)
        .slice(-4),
    ).toEqual(['Person 02', 'Kim Roe', 'No Mail', 'No Mail Either'])
  })

  it('says which people of a tab that stays where it is stand on Members already', () => {
    const desk = deskFrom(base)
    const { sheetId } = addTab(desk.person, { index: 4, name: 'Our people' })
    pasteBlock(desk.person, { sheetId, row: 0, column: 0 }, [
      ['Teacher', 'E-mail', 'Position'],
      ['Kim Roe', 'kim@example.org', 'Teacher'],
      ['P. One', 'person01@example.org', 'Teacher'],
    ])
    expect(look(desk, { sheetId })).toMatchObject({ table: 'members', count: 2, known: ['P. One'] })
  })

  it('takes a formula that was pasted for a text', () => {
    const desk = deskFrom(base)
    adopt(desk, { text: 'Goal,Level\n"=HYPERLINK(""x"")",Team' })
    const cell = tabOn(desk, 'Goals').rows[1]?.[0]
    expect([cell?.value, cell?.formula]).toEqual(['=HYPERLINK("x")', undefined])
  })

  it('keeps a pasted text that is no number as it was pasted, also where Sheets would make a day of it', () => {
    const desk = deskFrom(base)
    const text = 'Goal,Level,Target\nChildren ask why,Team,3-4'
    expect(look(desk, { text }).issues).toEqual(['C2 “3-4”'])
    adopt(desk, { text })
    const target = tabOn(desk, 'Goals').rows[1]?.[columnNamed(desk, 'Goals', 'Target')]
    expect(target?.value).toBe('3-4')
    expect(findings(desk)).toContainEqual(expect.stringContaining('“3-4” is not a number'))
  })

  it('loses no such text, wherever the run dies: a row that stands there has it', () => {
    const seen = new Set<string>()
    for (let dieAfter = 1; dieAfter <= 40; dieAfter += 1) {
      const desk = deskFrom(base)
      const wish = wholeWish(desk, { text: 'Goal,Level\n"=HYPERLINK(""x"")",Team' })
      desk.host.clientCall('adoptTab', [wish], { dieAfter })
      const [goal, level] = tabOn(desk, 'Goals').rows[1] ?? []
      seen.add(`${level?.value ?? ''}: ${goal?.value ?? ''}`)
    }
    expect([...seen].sort()).toEqual([': ', 'Team: \'=HYPERLINK("x")', 'Team: =HYPERLINK("x")'])
  })

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['a wish that is none', { sheetId: 'x' }],
    ['a table that is none', { ...nothingSaid, table: 'passwords', columns: {} }],
    ['a column far away', { ...nothingSaid, table: 'goals', columns: { goal: 9_999 } }],
    ['a tab of the add-on’s own', { ...nothingSaid, table: 'goals', columns: { goal: 1 }, sheetId: -5 }],
  ])('does nothing when it is given %s', (_name, wish) => {
    const desk = deskFrom(base)
    desk.book.sheets = desk.book.sheets.filter(({ name }) => name !== 'Our goals')
    const before = saveDesk(desk).book
    expect((succeed(desk.host.clientCall('adoptTab', [wish])).result as Answer).done).toBe(false)
    expect(saveDesk(desk).book).toEqual(before)
  })
})

describe('a tab of a team’s own that is read, in a copy of the file', () => {
  const proof = [
    ['What we saw', '', '', ''],
    ['About which goal', 'On which day', 'How much', 'Thoughts'],
    ['G-001', '2026-11-20', '55', ''],
  ]

  /** With a second such tab, of evidence, whose headers stand below a title too. */
  function original(): Desk {
    const desk = deskFrom(base)
    adopt(desk, { level: 'school' })
    const { sheetId } = addTab(desk.person, { index: 4, name: 'Our proof' })
    pasteBlock(desk.person, { sheetId, row: 0, column: 0 }, proof)
    const columns = { goal: 1, date: 2, value: 3 }
    const wish = { ...nothingSaid, sheetId, table: 'evidence', columns }
    expect(succeed(desk.host.clientCall('adoptTab', [wish])).result).toMatchObject({ done: true })
    return desk
  }
  const copyOf = ({ book, person, host }: Desk): Desk =>
    deskOver(copyBook(book, 'file-2', person.email), { now: host.state.clock })
  const cells = (desk: Desk, tab: string, count: number) => shown(desk, tab).map((row) => row.slice(0, count))

  it('is read by the check as in the file it comes from, and from then on', () => {
    const desk = original()
    const copy = copyOf(desk)
    const wanted = findings(desk).filter((line) => line.startsWith('data/'))
    expect(findings(copy).filter((line) => line.startsWith('data/'))).toEqual(wanted)
    expect(readRecords(copy, 'goals')).toEqual(readRecords(desk, 'goals'))
    expect(readRecords(copy, 'goals')[0]).toMatchObject({ goal: 'Children read with joy', level: 'school' })
    expect(readRecords(copy, 'evidence')).toEqual(readRecords(desk, 'evidence'))
  })

  it('costs a check no call', () => {
    const desk = original()
    succeed(desk.host.run('checkAlignment'))
    const { calls } = succeed(desk.host.run('checkAlignment'))
    expect(calls['SpreadsheetApp.DeveloperMetadata.setValue'] ?? 0).toBe(0)
  })

  it('is known by a header that was renamed in the meantime, once Repair has taken it', () => {
    const desk = original()
    findings(desk)
    typeInto(desk.person, { sheetId: tabOn(desk, 'Our goals').id, row: 1, column: 2 }, 'How we know')
    findings(desk)
    repairAll(desk)
    findings(desk)
    const copy = copyOf(desk)
    expect(findings(copy).filter((line) => line.includes('lost-header'))).toEqual([])
    expect(readRecords(copy, 'goals')).toMatchObject([{ measure: 'Survey' }, { measure: 'Portfolio' }])
  })

  const newYear = {
    lastYear: '2026-2027',
    newYear: '2027-2028',
    goals: ['G-001'],
    goalsAside: ['G-002'],
    leaving: [],
  }

  it('goes along into the new school year as it is, and is read there', () => {
    const copy = copyOf(original())
    const view = succeed(copy.host.clientCall('viewNewYear')).result as ReadyNewYear
    expect(view.goals.map(({ value }) => value)).toEqual(['G-001', 'G-002'])
    expect(view.ownTabs.map(({ words, note }) => `${words}: ${note}`)).toEqual([
      'Our goals: 2 rows, read as Goals',
      'Our proof: 1 row, read as Evidence',
    ])
    expect(view.aside.join()).not.toContain('Evidence')
    const before = [shown(copy, 'Our goals'), shown(copy, 'Our proof')]
    expect(succeed(copy.host.clientCall('beginYear', [newYear])).result).toMatchObject({ done: true })
    expect([shown(copy, 'Our goals'), shown(copy, 'Our proof')]).toEqual(before)
    succeed(copy.host.run('checkAlignment'))
    expect(readRecords(copy, 'goals')).toMatchObject([{ id: 'G-001' }, { id: 'G-002', level: 'school' }])
    expect(readRecords(copy, 'evidence')).toHaveLength(1)
  })

  it('where somebody ticks it, keeps what goes on, its headers, and all the rest on a hidden tab', () => {
    const copy = copyOf(original())
    const { ownTabs } = succeed(copy.host.clientCall('viewNewYear')).result as ReadyNewYear
    const given = { ...newYear, ownTabs: ownTabs.map(({ value }) => value) }
    expect(succeed(copy.host.clientCall('beginYear', [given])).result).toMatchObject({ done: true })
    expect(cells(copy, 'Our goals', 5)).toEqual(ours.slice(0, 3))
    expect(cells(copy, 'Our goals 2026-2027', 5).slice(1)).toEqual(ours)
    expect(cells(copy, 'Our proof', 4)).toEqual(proof.slice(0, 2))
    succeed(copy.host.run('checkAlignment'))
    expect(readRecords(copy, 'goals')).toMatchObject([{ id: 'G-001', level: 'school', measure: 'Survey' }])
    expect(readRecords(copy, 'evidence')).toEqual([])
  })

  it('is read by the sidebar and the map before the first check, too', () => {
    const desk = original()
    findings(desk)
    const copy = copyOf(desk)
    expect(JSON.stringify(succeed(copy.host.clientCall('viewMap')).result)).toContain(
      'Children write with joy',
    )
  })
})

describe('Use an existing tab… without dialogs', () => {
  type Answer = string | readonly ['ok', string]
  const typed = (...texts: string[]): Answer[] => texts.map((text) => ['ok', text] as const)
  const click = (desk: Desk, answers: readonly Answer[]) =>
    told(succeed(desk.host.clickMenu(plainMenu('Use an existing tab…'), { answers: [...answers] as never })))

  it('reads the tab as it is proposed when every answer is left empty, but for the level', () => {
    const desk = deskFrom(base)
    const byDialog = deskFrom(base)
    adopt(byDialog, { level: 'school' })
    const said = click(desk, [...typed('', '', '2'), 'yes', 'ok'])
    expect(said).toContain('1. SMART goal → Goal\n2. Who → Community or owner\n3. Indicator → Measure\n')
    expect(said).toContain('Read Our goals as Goals from now on? 2 rows, the first of them:')
    expect(said).toContain('One cell could not be read as meant: D4 “in May”.')
    expect(said).toContain('Our goals is read from now on as Goals: 2 rows.')
    expect(saveDesk(desk).book).toEqual(saveDesk(byDialog).book)
    expect(findings(desk)).toEqual(findings(byDialog))
  })

  it('takes a column for what somebody says it is, and shows it so before it is asked to go on', () => {
    const desk = deskFrom(base)
    const keys = look(desk).keys.map(({ value }) => value)
    const number = (key: string) => keys.indexOf(key) + 1
    const change = `5 = ${number('measure')}, 2=0`
    const said = click(desk, [...typed('', change, '', ''), 'yes', 'ok'])
    expect(said).toContain('3. Indicator → not read')
    expect(said).toContain('5. Thoughts → Measure')
    expect(said).toContain('2. Who → not read')
    expect(shown(desk, 'Our goals')[1]?.[5]).toBe('ID')
  })

  it('asks on while a column lacks that no row can do without', () => {
    const desk = deskFrom(base)
    const goal = look(desk).keys.findIndex(({ value }) => value === 'goal') + 1
    const said = click(desk, [...typed('', '1=0', '', `1=${goal}`, '', ''), 'yes', 'ok'])
    expect(said).toContain('Still to be chosen: Goal.')
    expect(said).toContain('is read from now on as Goals')
  })

  it.each<readonly [string, readonly Answer[], string]>([
    ['cancelled at the table', ['cancel'], ''],
    ['cancelled at the columns', [...typed(''), 'cancel'], ''],
    ['answered with no', [...typed('', '', ''), 'no'], ''],
    ['answered with a word', [...typed('goals'), 'ok'], '“goals” cannot be used here.'],
    ['answered with a column that is none', [...typed('', '9=1'), 'ok'], '“9=1” cannot be used here.'],
  ])('changes nothing when it is %s', (_name, answers, words) => {
    const desk = deskFrom(base)
    const before = saveDesk(desk)
    expect(click(desk, answers)).toContain(words)
    expect(saveDesk(desk).book).toEqual(before.book)
    expect(saveDesk(desk).state.properties).toEqual(before.state.properties)
  })

  it('says what to do where there is no such tab', () => {
    expect(click(setUpDesk(), ['ok'])).toContain('copy them to a new tab here first')
  })
})
