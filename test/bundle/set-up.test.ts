import type { BookSnapshot, CellSnapshot, SheetSnapshot } from '../../workbench/sheets/snapshot'
import { addTab, renameTab, setNote, typeInto } from '../../workbench/sheets/user-actions'
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
  tabOn,
  told,
} from '../support/bundle-host'

const isSoak = Boolean(process.env.THROUGHLINE_SOAK)
const members = people(3)
const inOrder = [
  'Start',
  'Sheet1',
  'Lists',
  'Alignment',
  'Summary log',
  'Communities',
  'Members',
  'Norms',
  'Initiatives',
  'Goals',
  'Cycles',
  'Needs',
  'Learning',
  'Strategies',
  'Practice',
  'Visits',
  'Evidence',
  'Results',
  'Meetings',
  'Resources',
  'Pulse',
]
const own = ['Start', 'Sheet1', 'Lists', 'Alignment', 'Summary log']
const tables = inOrder.filter((name) => !own.includes(name))

const sheetOf = (book: BookSnapshot, name: string): SheetSnapshot => {
  const sheet = book.sheets.find((candidate) => candidate.name === name)
  if (!sheet) throw new Error(`no tab ${name}`)
  return sheet
}
const cell = (sheet: SheetSnapshot, row: number, column: number): CellSnapshot =>
  sheet.cells[row]?.[column] ?? {}

const fresh = saveDesk(emptyDesk())
const done = saveDesk(setUpDesk({ with: { members } }))
const bookThen = done.book

describe('a spreadsheet that was set up', () => {
  it('has every tab of the declaration once, Start in front, the others in the order of the work', () => {
    expect(bookThen.sheets.map(({ name }) => name)).toEqual(inOrder)
    expect(bookThen.activeSheetId).toBe(sheetOf(bookThen, 'Start').id)
  })

  it('shows eight tabs at most; the others wait, hidden', () => {
    const visible = bookThen.sheets.filter(({ hidden }) => !hidden).map(({ name }) => name)
    expect(visible).toEqual(['Start', 'Communities', 'Members', 'Goals', 'Cycles', 'Needs', 'Meetings'])
  })

  it.each(tables)('has on %s a frozen, explained header whose notes keep the columns’ keys', (name) => {
    const sheet = sheetOf(bookThen, name)
    expect(sheet.frozenRows).toBe(1)
    const headers = Array.from({ length: sheet.columnCount }, (_, column) => cell(sheet, 0, column))
    for (const { value, note, style } of headers) {
      expect(value).toMatch(/\S/)
      expect(note).toMatch(/\S[\s\S]*\n\n\[throughline:[a-zA-Z]+\.[a-zA-Z]+\]$/)
      expect(style).toMatchObject({ bold: true, background: '#e8eef4' })
    }
    const keys = headers.map(({ note = '' }) => /\[(.*)\]$/.exec(note)?.[1])
    expect(new Set(keys).size).toBe(sheet.columnCount)
    expect(headers[sheet.columnCount - 1]?.value).toBe('ID')
    expect(sheet.rowCount).toBe(200)
    expect(sheet.tabColor).toMatch(/^#/)
  })

  it.each(tables)(
    'warns on %s before header and IDs are edited, those of rows that come later too, and locks nobody out',
    (name) => {
      const sheet = sheetOf(bookThen, name)
      expect(sheet.protections.map(({ area, warningOnly }) => ({ area, warningOnly }))).toEqual([
        { area: { row: 0, column: 0, rows: 1, columns: sheet.columnCount }, warningOnly: true },
        {
          area: { row: 1, column: sheet.columnCount - 1, rows: 199, columns: 1, rowsOpen: true },
          warningOnly: true,
        },
      ])
      expect(sheet.protections.every(({ description }) => /\S/.test(description))).toBe(true)
    },
  )

  it('offers choices, dates, ticks and labels where they belong, to the last row', () => {
    const goals = sheetOf(bookThen, 'Goals')
    const ruleOf = (header: string, row: number) => {
      const column = Object.entries(goals.cells[0] ?? {}).find(([, { value }]) => value === header)?.[0]
      return cell(goals, row, Number(column)).validation
    }
    for (const row of [1, 100, 199]) {
      expect(ruleOf('Level', row)).toMatchObject({
        criteria: 'VALUE_IN_LIST',
        values: [['System', 'School', 'Team', 'Individual'], true],
        allowInvalid: false,
      })
      expect(ruleOf('Supports', row)).toMatchObject({ criteria: 'VALUE_IN_RANGE', allowInvalid: true })
      expect(JSON.stringify(ruleOf('Supports', row))).toContain('Lists')
      expect(ruleOf('Due', row)).toMatchObject({ criteria: 'DATE_IS_VALID_DATE', allowInvalid: true })
      expect(ruleOf('New measure', row)).toMatchObject({ criteria: 'CHECKBOX' })
      expect(ruleOf('Goal', row)).toBeUndefined()
    }
  })

  it('keeps text as text, shows days with their weekday, wraps what is long and colours what is done', () => {
    const goals = sheetOf(bookThen, 'Goals')
    const styleAt = (header: string) => {
      const column = Object.entries(goals.cells[0] ?? {}).find(([, { value }]) => value === header)?.[0]
      return cell(goals, 150, Number(column)).style ?? {}
    }
    expect(styleAt('Goal')).toMatchObject({ numberFormat: '@', wrap: 'WRAP', vertical: 'top' })
    expect(styleAt('Due')).toMatchObject({ numberFormat: 'ddd, mmm d, yyyy' })
    expect(styleAt('ID')).toMatchObject({ numberFormat: '@', color: '#80868b' })
    expect(styleAt('Target').numberFormat ?? 'general').toBe('general')
    expect(cell(sheetOf(bookThen, 'Meetings'), 150, 2).style).toMatchObject({ numberFormat: 'h:mm am/pm' })
    expect([goals.columnWidths[0], goals.frozenColumns]).toEqual([280, 1])
    expect(goals.conditionalRules.length).toBeGreaterThan(0)
  })

  it('holds its community, its people and its first cycle, with IDs', () => {
    const desk = deskFrom(done)
    expect(records(desk, 'Communities')).toEqual([
      expect.objectContaining({
        Name: 'Grade 4 team',
        Level: 'Team',
        School: 'Alder Creek School',
        Lead: 'Lea Dahl',
        ID: 'C-001',
      }),
    ])
    expect(records(desk, 'Members').map((row) => [row.Name, row.Email, row.Communities, row.ID])).toEqual([
      ['Lea Dahl', lead, 'Grade 4 team', 'M-001'],
      ...members.map(({ name, email }, index) => [name, email, 'Grade 4 team', `M-00${index + 2}`]),
    ])
    expect(records(desk, 'Cycles')).toEqual([
      expect.objectContaining({
        Community: 'Grade 4 team',
        Template: 'Seven-part cycle',
        Start: 'Mon, Oct 5, 2026',
        End: 'Mon, Feb 8, 2027',
        ID: 'Y-001',
      }),
    ])
  })

  it.each([
    ['pdsa', 'Fri, Oct 30, 2026'],
    ['teamLearning', 'Fri, Dec 4, 2026'],
  ])('begins a first cycle by %s that takes as long as it usually does', (template, end) => {
    const desk = setUpDesk({ with: { template } })
    expect(records(desk, 'Cycles').map((row) => row.End)).toEqual([end])
  })

  it('says on Start where the team is and what comes next', () => {
    const start = new Map(shown(deskFrom(done), 'Start').map(([label = '', text = '']) => [label, text]))
    expect(start.has('Grade 4 team')).toBe(true)
    expect(start.get('Now')).toMatch(/^Grade 4 team: /)
    expect(start.get('What to do next')).toContain('Write your goals')
    expect(start.get('Next summary')).toContain('is off')
    for (const name of tables) expect(start.get(name)).toMatch(/\w/)
  })

  it('is changed by nothing when it is set up again with the same answers', () => {
    const desk = deskFrom(done)
    const report = succeed(desk.host.run('setUpCommunity', [answers({ members })]))
    expect(report.result).toEqual({
      kind: 'done',
      tabs: 0,
      rows: 0,
      fresh: false,
      replaced: false,
      known: [],
      upgraded: [],
    })
    expect(saveDesk(desk).book).toEqual(bookThen)
    expect(saveDesk(desk).state.properties).toEqual(done.state.properties)
  })

  it('takes a second community and new people in, and touches nothing that was there', () => {
    const desk = deskFrom(done)
    const more = answers({
      community: 'Math, Science & Arts',
      members: [...members, { name: 'New One', email: 'new.one@example.org', role: 'partner' }],
    })
    expect(succeed(desk.host.run('setUpCommunity', [more])).result).toEqual({
      kind: 'done',
      tabs: 0,
      rows: 3,
      fresh: false,
      replaced: false,
      known: ['Lea Dahl', ...members.map(({ name }) => name)],
      upgraded: [],
    })
    expect(records(desk, 'Communities').map(({ Name }) => Name)).toEqual([
      'Grade 4 team',
      'Math, Science & Arts',
    ])
    expect(records(desk, 'Cycles').map(({ Community }) => Community)).toEqual([
      'Grade 4 team',
      'Math, Science & Arts',
    ])
    expect(records(desk, 'Members').at(-1)).toMatchObject({
      Name: 'New One',
      Communities: 'Math, Science & Arts',
      ID: 'M-005',
    })
    const codes = (
      succeed(desk.host.run('checkAlignment')).result as { findings: { code: string }[] }
    ).findings.map(({ code }) => code)
    expect(codes.filter((code) => code.startsWith('data/'))).toEqual([])
  })
})

/** The workbook without what Google numbers by chance: tabs by name instead of by sheet id. */
function comparable(book: BookSnapshot): unknown {
  const names = new Map(book.sheets.map(({ id, name }) => [String(id), name]))
  const named = (text: string) => text.replace(/gid=(\d+)/g, (_, id: string) => `gid=${names.get(id)}`)
  const sheets = book.sheets.map(({ id: _id, protections, cells, ...sheet }) => ({
    ...sheet,
    protections: protections.map(({ id: _protection, ...rest }) => rest),
    cells: JSON.parse(named(JSON.stringify(cells))) as unknown,
  }))
  return {
    active: names.get(String(book.activeSheetId)),
    sheets,
    metadata: book.metadata.map(({ key, value }) => ({ key, value })),
  }
}

function firstDifference(left: unknown, right: unknown, path = ''): string | null {
  if (Object.is(left, right)) return null
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null)
    return `${path}: ${JSON.stringify(left)} instead of ${JSON.stringify(right)}`
  for (const key of new Set([...Object.keys(left), ...Object.keys(right)])) {
    const difference = firstDifference(left[key as never], right[key as never], `${path}/${key}`)
    if (difference) return difference
  }
  return null
}

describe('a set-up that dies', () => {
  const undisturbed = (() => {
    const desk = deskFrom(fresh)
    const report = succeed(desk.host.run('setUpCommunity', [answers({ members })]))
    const book = comparable(saveDesk(desk).book)
    return {
      callCount: report.callCount,
      book,
      text: JSON.stringify(book),
      memory: Object.keys(desk.host.state.properties.document).sort(),
    }
  })()

  function again(dieAfter: number) {
    const desk = deskFrom(fresh)
    const died = desk.host.run('setUpCommunity', [answers({ members })], { dieAfter })
    const second = desk.host.run('setUpCommunity', [answers({ members })])
    const book = comparable(saveDesk(desk).book)
    // A text alike is a book alike; where it lies is sought only where they differ.
    const isSame = JSON.stringify(book) === undisturbed.text
    const difference = isSame ? null : firstDifference(book, undisturbed.book)
    const memory = Object.keys(desk.host.state.properties.document).sort()
    return { dieAfter, call: died.error, error: second.error, difference, memory }
  }

  it('is finished by a second one, wherever it died', () => {
    const { callCount } = undisturbed
    const all = Array.from({ length: callCount }, (_, index) => index + 1)
    // A tab is made like another, so that some calls tell of all; the last ones, where rows and pages are written, are each their own.
    const chosen = all.filter(
      (call) => isSoak || call % 89 === 7 || (call > callCount - 27 && call % 4 === 0),
    )
    const harmed = chosen
      .map(again)
      .filter(
        ({ error, difference, memory }) => error || difference || memory.join() !== undisturbed.memory.join(),
      )
    expect(harmed).toEqual([])
  })
})

describe('the tab with which a new file begins', () => {
  const isHidden = (prepare: (desk: Desk) => unknown) => {
    const desk = deskFrom(fresh)
    prepare(desk)
    const [first] = desk.book.sheets
    succeed(desk.host.run('setUpCommunity', [answers()]))
    return desk.book.sheets.find(({ id }) => id === first?.id)?.hidden
  }

  it('is hidden once there are others', () => {
    expect(isHidden(() => undefined)).toBe(true)
    expect(isHidden(({ person }) => renameTab(person, 0, 'Hoja 1'))).toBe(true)
  })

  it.each<[string, (desk: Desk) => unknown]>([
    ['something was typed', ({ person }) => typeInto(person, { sheetId: 0, row: 40, column: 3 }, 'x')],
    ['a note stands on it', ({ person }) => setNote(person, { sheetId: 0, row: 40, column: 3 }, 'x')],
    ['it was renamed', ({ person }) => renameTab(person, 0, 'Our plan')],
    ['it is not the only one', ({ person }) => addTab(person, { index: 1, name: 'Sheet2' })],
  ])('stays in sight where %s', (_name, prepare) => {
    expect(isHidden(prepare)).toBe(false)
  })
})

describe('a spreadsheet with content of its own', () => {
  /** Tabs that bear our names and are somebody's own, with formulas, formats, notes, rules and a blank row. */
  function ownDesk(): Desk {
    const desk = emptyDesk()
    renameTab(desk.person, 0, 'Goals')
    const type = (a1: string, value: string) => desk.host.edit({ sheetName: 'Goals', a1, value })
    type('A1', 'Goal')
    type('B1', 'Who')
    type('C1', 'By when')
    type('A2', 'Read more')
    type('C2', '5/1/2027')
    type('A4', '=SUM(D1:D9)')
    type('B4', "'=not a formula")
    type('D2', '12%')
    desk.book.sheets.push({ ...structuredClone(tabOn(desk, 'Goals')), id: 77, name: 'Start' })
    desk.book.sheets.push({
      ...structuredClone(tabOn(desk, 'Goals')),
      id: 78,
      name: 'Summary log',
      hidden: true,
    })
    const first = tabOn(desk, 'Start').rows[1]?.[0]
    Object.assign(first ?? {}, {
      note: 'mine',
      style: { background: '#ff0000', bold: true },
      validation: { criteria: 'VALUE_IN_LIST', values: [['a', 'b'], true], allowInvalid: true },
    })
    return desk
  }

  const ownTabs = ['Goals', 'Start', 'Summary log']
  const partOf = (book: BookSnapshot) => book.sheets.filter(({ id }) => [0, 77, 78].includes(id))

  it('keeps every cell, note, rule and format of it through set-up, check and a week', () => {
    const desk = ownDesk()
    const before = partOf(saveDesk(desk).book)
    expect(succeed(desk.host.run('setUpCommunity', [answers({ members })])).result).toMatchObject({
      kind: 'done',
      tabs: 16,
    })
    succeed(desk.host.run('checkAlignment'))
    succeed(desk.host.run('sendSummaryNow'))
    const { book } = saveDesk(desk)
    expect(partOf(book)).toEqual(before)
    expect(book.sheets.filter(({ id }) => ![0, 77, 78].includes(id)).map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Start 2', 'Goals 2', 'Summary log 2', 'Lists', 'Members']),
    )
    expect(book.sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(ownTabs))
  })

  it('is set up beside it, wherever a first try died', () => {
    for (const dieAfter of [30, 545]) {
      const desk = ownDesk()
      const before = partOf(saveDesk(desk).book)
      desk.host.run('setUpCommunity', [answers({ members })], { dieAfter })
      succeed(desk.host.run('setUpCommunity', [answers({ members })]))
      const { book } = saveDesk(desk)
      expect(partOf(book)).toEqual(before)
      expect(book.sheets).toHaveLength(23)
      expect(records(desk, 'Members')).toHaveLength(4)
    }
  })
})

describe('Set up… from the menu', () => {
  const path = plainMenu('Set up…')
  const typed = (...texts: string[]) => texts.map((text) => ['ok', text] as const)
  const good = ['Grade 4 team', 'Alder Creek School', '2026-2027', `Lea Dahl <${lead}>`]

  it('asks six questions and says what it did', () => {
    const desk = emptyDesk()
    const report = succeed(
      desk.host.clickMenu(path, {
        answers: [
          ...typed(...good, 'Person 01 <person01@example.org>\nnobody, person02@example.org', ''),
          'ok',
        ],
      }),
    )
    expect(report.ui.map(({ kind }) => kind)).toEqual([...Array(6).fill('prompt'), 'alert'])
    expect(told(report)).toContain('Grade 4 team is ready: 16 tabs and 5 rows were added.')
    expect(records(desk, 'Members').map(({ Name, Email }) => [Name, Email])).toEqual([
      ['Lea Dahl', lead],
      ['Person 01', 'person01@example.org'],
      ['nobody', 'person02@example.org'],
    ])
  })

  it('names what it could not read among the people', () => {
    const desk = emptyDesk()
    const report = succeed(
      desk.host.clickMenu(path, {
        answers: [...typed(...good, 'person01@example.org; no address here', ''), 'ok'],
      }),
    )
    expect(told(report)).toContain('was left out: no address here')
  })

  it('takes who is named beside the lead as a member, and tells what is no person there', () => {
    const desk = emptyDesk()
    const lead = 'Lea Dahl <lea.dahl@example.org>; Bo Li <bo.li@example.org>; Grade 5'
    const report = succeed(
      desk.host.clickMenu(path, { answers: [...typed(...good.slice(0, 3), lead, '', ''), 'ok'] }),
    )
    expect(records(desk, 'Members').map(({ Name }) => Name)).toEqual(['Lea Dahl', 'Bo Li'])
    expect(told(report)).toContain('was left out: Grade 5')
  })

  it('says that nothing was changed where everything is there', () => {
    const desk = deskFrom(done)
    const report = succeed(desk.host.clickMenu(path, { answers: [...typed(...good, '', ''), 'ok'] }))
    expect(told(report)).toContain('Everything is already set up. Nothing was changed.')
    expect(saveDesk(desk).book).toEqual(bookThen)
  })

  const cancels = [0, 1, 2, 3, 4, 5].flatMap((asked) =>
    ['cancel', 'close'].map((button) => ({ asked, button })),
  )

  it.each(cancels)('changes nothing when question $asked is answered with $button', ({ asked, button }) => {
    const desk = deskFrom(fresh)
    const report = succeed(
      desk.host.clickMenu(path, { answers: [...typed(...[...good, ''].slice(0, asked)), button] }),
    )
    expect(report.ui).toHaveLength(asked + 1)
    expect(saveDesk(desk).book).toEqual(fresh.book)
    expect(desk.host.state.properties).toEqual(fresh.state.properties)
  })

  it.each([
    ['no name', ['  '], 'A name for your team is needed to set it up. Nothing was changed.'],
    [
      'a name of 501 letters',
      ['x'.repeat(501), ...good.slice(1), '', ''],
      '(name of the team). Nothing was changed.',
    ],
    [
      'a lead without an address',
      [...good.slice(0, 3), 'Lea Dahl'],
      '“Lea Dahl” holds no email address that can be used. Nothing was changed.',
    ],
    [
      'a school of 501 letters',
      [good[0] ?? '', 'x'.repeat(501), ...good.slice(2), '', ''],
      '(school or district). Nothing was changed.',
    ],
    [
      'a school year that is none',
      [...good.slice(0, 2), '2027-2026'],
      '“2027-2026” is not a school year. Nothing was changed.',
    ],
  ])('says in words what is wrong with %s', (_name, texts, words) => {
    const desk = deskFrom(fresh)
    const report = succeed(desk.host.clickMenu(path, { answers: [...typed(...texts), 'ok'] }))
    expect(told(report)).toContain(words)
    expect(saveDesk(desk).book).toEqual(fresh.book)
  })

  it('waits for nobody: while another run holds the lock it says so', () => {
    const desk = deskFrom(fresh)
    desk.host.holdLock('document')
    const report = succeed(desk.host.clickMenu(path, { answers: [...typed(...good, '', ''), 'ok'] }))
    expect(told(report)).toContain(
      'Somebody else is just setting up or checking this spreadsheet. Nothing was changed.',
    )
    expect(saveDesk(desk).book).toEqual(fresh.book)
  })

  it('tells somebody who may only look at the spreadsheet so', () => {
    const viewer = 'viewer@example.org'
    const desk = emptyDesk({ viewers: [viewer] })
    const before = saveDesk(desk).book
    const report = desk.host.clickMenu(path, { answers: [...typed(...good, '', ''), 'ok'], user: viewer })
    expect(report.error).toBeNull()
    expect(told(report)).toContain('do not have permission to edit this spreadsheet')
    expect(saveDesk(desk).book).toEqual(before)
  })

  it('leaves a workbook of a later version alone', () => {
    const desk = deskFrom(done)
    const [record] = desk.book.metadata
    if (record) record.value = JSON.stringify({ ...JSON.parse(record.value), format: 99 })
    const report = succeed(
      desk.host.clickMenu(path, { answers: [...typed('Other team', ...good.slice(1), '', ''), 'ok'] }),
    )
    expect(told(report)).toContain('set up by a newer version of Throughline')
    expect(records(desk, 'Communities')).toHaveLength(1)
  })
})
