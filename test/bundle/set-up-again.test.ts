import type { SetUpView } from '../../src/app/set-up/contract'
import type { Host } from '../../workbench/host/host'
import { pasteBlock } from '../../workbench/sheets/user-actions'
import {
  answers,
  type Desk,
  deskFrom,
  emptyDesk,
  lead,
  people,
  plainMenu,
  records,
  saveDesk,
  setUpDesk,
  shown,
  succeed,
  summaryMenu,
  tabOn,
  told,
} from '../support/bundle-host'

const viewer = 'viewer@example.org'
const fresh = saveDesk(emptyDesk())
const done = saveDesk(setUpDesk({ viewers: [viewer], with: { members: people(2) } }))
const path = plainMenu('Set up…')
const typed = (...texts: string[]) => texts.map((text) => ['ok', text] as const)
const good = ['Grade 4 team', 'Alder Creek School', '2026-2027', `Lea Dahl <${lead}>`]
const setUp = (desk: Desk, ...texts: string[]) =>
  succeed(desk.host.clickMenu(path, { answers: [...typed(...texts), 'ok'] }))

describe('a person of whom nobody said the role', () => {
  const desk = emptyDesk()
  const report = setUp(desk, ...good, 'Pat Parent <pat@home.example>', '')

  it('is put on Members without one, and the lead as a teacher', () => {
    expect(records(desk, 'Members').map(({ Name, Role }) => [Name, Role])).toEqual([
      ['Lea Dahl', 'Teacher'],
      ['Pat Parent', ''],
    ])
  })

  it('is asked for by the check, and was spoken of in the prompt', () => {
    expect(told(report)).toContain('choose each person’s role on the Members tab')
    const { findings } = succeed(desk.host.run('checkAlignment')).result as {
      findings: { code: string; sentence: string }[]
    }
    const lacking = findings.filter(
      ({ code, sentence }) => code === 'data/missing-required' && /Pat Parent/.test(sentence),
    )
    expect(lacking.map(({ sentence }) => sentence)).toEqual([expect.stringContaining('Role')])
  })
})

describe('the question about the way of working', () => {
  it.each([
    ['', 'Seven-part cycle'],
    ['3', 'Plan-do-study-act (PDSA)'],
    ['pdsa', 'Plan-do-study-act (PDSA)'],
    ['four questions', 'Four questions (PLC)'],
    ['  DATA Inquiry ', 'Data inquiry'],
  ])('takes “%s” for %s', (text, template) => {
    const desk = deskFrom(fresh)
    setUp(desk, ...good, '', text)
    expect(records(desk, 'Cycles').map(({ Template }) => Template)).toEqual([template])
  })

  it.each(['0', '6', 'cycle', 'kaizen'])('says that “%s” is none of them', (text) => {
    const desk = deskFrom(fresh)
    expect(told(setUp(desk, ...good, '', text))).toContain(
      `“${text}” is none of the ways of working. Nothing was changed.`,
    )
    expect(saveDesk(desk).book).toEqual(fresh.book)
  })
})

describe('a workbook that is set up', () => {
  const withTemplates = (() => {
    const desk = deskFrom(done)
    succeed(desk.host.clientCall('addTabs', [{ tabs: ['table:templates'] }]))
    pasteBlock(desk.person, { sheetId: tabOn(desk, 'Templates').id, row: 1, column: 0 }, [
      ['Lesson study', 'Plan', 'Data, Goals'],
      ['Lesson study', 'Watch', 'Practice'],
    ])
    return saveDesk(desk)
  })()

  it('offers the ways of working on its Templates tab', () => {
    const view = succeed(deskFrom(withTemplates).host.clientCall('viewSetUp')).result as SetUpView
    expect(view.templates.map(({ words, about }) => [words, about]).at(-1)).toEqual([
      'Lesson study',
      'A way of working of your own, in 2 stages, from the Templates tab.',
    ])
  })

  it('begins a second community’s cycle with one of them, chosen in the dialog or typed into the prompt', () => {
    const desk = deskFrom(withTemplates)
    const given = answers({ community: 'Grade 5 team', template: 'Lesson study' })
    expect(succeed(desk.host.run('setUpStep', [given])).result).toMatchObject({ kind: 'done' })
    const report = setUp(desk, 'Grade 6 team', ...good.slice(1), '', 'lesson')
    expect(told(report)).toContain('6. Lesson study')
    expect(records(desk, 'Cycles').map(({ Template }) => Template)).toEqual([
      'Seven-part cycle',
      'Lesson study',
      'Lesson study',
    ])
    const { findings } = succeed(desk.host.run('checkAlignment')).result as { findings: { code: string }[] }
    expect(findings.map(({ code }) => code)).not.toContain('data/not-in-list')
  })

  it('is where the dialog begins', () => {
    const view = succeed(deskFrom(done).host.clientCall('viewSetUp')).result as SetUpView
    expect(view.there).toMatchObject({
      kind: 'team',
      community: 'Grade 4 team',
      school: 'Alder Creek School',
      schoolYear: '2026-2027',
      lead: { name: 'Lea Dahl', email: lead },
      members: '3 people stand on the Members tab already: Lea Dahl, Person 01, Person 02.',
    })
  })

  it('is where the prompts begin: empty answers are what is there, and change nothing', () => {
    const desk = deskFrom(done)
    const report = setUp(desk, '', '', '', '', '', '')
    expect(told(report)).toContain('Leave this empty for: Grade 4 team.')
    expect(told(report)).toContain('Everything is already set up. Nothing was changed.')
    expect(saveDesk(desk).book).toEqual(done.book)
  })

  it('is not there in a new spreadsheet, of which no tab is read', () => {
    const report = succeed(deskFrom(fresh).host.clientCall('viewSetUp'))
    expect(report.result).toMatchObject({ there: null })
    expect(report.calls).not.toHaveProperty('SpreadsheetApp.Range.getValues')
  })
})

test('a second community names the people who are on Members already and leaves their rows alone', () => {
  const desk = deskFrom(done)
  const before = shown(desk, 'Members')
  const report = setUp(desk, 'Grade 5 team', ...good.slice(1), 'person01@example.org, new@example.org', '')
  expect(told(report)).toContain(
    'Already on the Members tab: Lea Dahl, Person 01. Add Grade 5 team to their rows, under Communities.',
  )
  expect(shown(desk, 'Members').slice(0, before.length)).toEqual(before)
  expect(records(desk, 'Members').at(-1)).toMatchObject({ Name: 'New', Communities: 'Grade 5 team' })
})

describe('somebody who may only look', () => {
  const asViewer = { user: viewer }

  it.each([
    ['checkAlignment', [], { kind: 'readOnly' }],
    ['setUpCommunity', [answers({ community: 'Grade 5 team' })], { kind: 'readOnly' }],
    ['runCheck', [], { kind: 'not', words: expect.stringContaining('You do not have permission to edit') }],
    [
      'setUpStep',
      [answers({ community: 'Grade 5 team' })],
      { kind: 'not', words: expect.stringContaining('You do not have permission to edit') },
    ],
  ] as const)('is told so by %s, and nothing is changed', (name, given, answer) => {
    const desk = deskFrom(done)
    const report = succeed(desk.host.run(name, [...given], asViewer))
    expect(report.result).toEqual(answer)
    expect(saveDesk(desk).book).toEqual(done.book)
    expect(saveDesk(desk).state.properties).toEqual(done.state.properties)
  })

  it('is told so by the menu', () => {
    const desk = deskFrom(done)
    const report = succeed(
      desk.host.clickMenu(['Throughline', 'Check alignment'], { ...asViewer, answers: ['ok'] }),
    )
    expect(told(report)).toMatch(/^You do not have permission to edit this spreadsheet/)
  })
})

describe('a copy of the file', () => {
  const scheduled = (() => {
    const desk = deskFrom(done)
    succeed(desk.host.clickMenu(summaryMenu('Schedule…'), { answers: [...typed('Monday', '8', ''), 'ok'] }))
    return saveDesk(desk)
  })()

  function copyOf(): Host {
    const copy = deskFrom(scheduled).host.copyFile()
    copy.open()
    return copy
  }
  /** Text beside a label of Start. */
  const line = (host: Host, label: string) => {
    const sheet = host.snapshot()?.sheets.find(({ name }) => name === 'Start')
    const row = Object.values(sheet?.cells ?? {}).find((cells) => cells[0]?.value === label)
    return row?.[1]?.value ?? ''
  }
  const setUpCopy = (copy: Host, answer: 'yes' | 'no') =>
    succeed(copy.clickMenu(path, { answers: [answer, ...typed(...good, '', ''), 'ok'] }))

  it('says on Start at its first check that it mails nobody, and no longer who mails', () => {
    const copy = copyOf()
    expect(line(copy, 'Sent by')).toBe(lead)
    succeed(copy.run('checkAlignment'))
    expect(line(copy, 'Next summary')).toContain('This file is a copy, so it mails nobody.')
    expect(line(copy, 'Sent by')).toBe('')
  })

  it('that takes the other’s place says so, and to pause the other one first', () => {
    const copy = copyOf()
    const report = setUpCopy(copy, 'yes')
    expect(told(report)).toContain(
      'This file now takes the place of the other one. Pause the other one first',
    )
    expect(told(report)).not.toContain('Nothing was changed')
    expect(line(copy, 'Next summary')).toContain('is off')
    expect(line(copy, 'Sent by')).toBe('')
    expect(succeed(copy.run('setUpStep', [answers({ members: people(2) })])).result).toMatchObject({
      kind: 'done',
      words: 'Everything is already set up. Nothing was changed.',
    })
  })

  it('that takes the other’s place in the dialog says the same', () => {
    const copy = copyOf()
    expect(
      succeed(copy.run('setUpStep', [answers({ members: people(2), replaces: true })])).result,
    ).toMatchObject({
      kind: 'done',
      words: expect.stringMatching(
        /^This file now takes the place of the other one\. Pause the other one first/,
      ),
    })
  })

  it('that is only a copy stays one', () => {
    const copy = copyOf()
    expect(told(setUpCopy(copy, 'no'))).toContain('Everything is already set up. Nothing was changed.')
    expect(succeed(copy.run('sendSummaryNow')).result).toEqual({
      done: false,
      words: expect.stringContaining('is a copy of another one'),
    })
  })
})
