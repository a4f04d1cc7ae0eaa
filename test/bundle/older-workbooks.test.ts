import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { ReadyNewCycle } from '../../src/app/cycles/contract'
import type { RepairAnswer, RepairView } from '../../src/app/repair/contract'
import type { CheckedView } from '../../src/app/sidebar/contract'
import { currentFormat } from '../../src/app/workbook-record'
import { settingKeys } from '../../src/core/alignment/read-settings'
import { tableKeys } from '../../src/core/tables/declaration'
import { translator } from '../../src/messages'
import { loadWorkspace } from '../../workbench/files/workspace'
import { bookFromSnapshot, copyBook } from '../../workbench/sheets/store/snapshot-book'
import { deleteRows, deleteTab, pasteBlock, typeInto } from '../../workbench/sheets/user-actions'
import {
  answers,
  columnNamed,
  type Desk,
  deskFrom,
  deskOver,
  type SavedDesk,
  saveDesk,
  shown,
  succeed,
  tabOn,
  told,
} from '../support/bundle-host'
import { type AllRecords, readAllRecords, readRecords } from '../support/read-records'
import { cellChanges, typedCells } from '../support/typed-cells'
import { theBundle } from './random-operations/products'

/** Workbooks as they were left by the version that wrote this format, and what it read in them: kept as they are for all later versions. */
const folder = resolve('test/fixtures')
const formats = readdirSync(folder).filter((name) => name.startsWith('format-'))

interface Kept {
  readonly desk: Desk
  /** What its own version read. */
  readonly records: AllRecords
}

const loading = new Map<string, ReturnType<typeof loadWorkspace>>()

/** What stands in the files of one, which are read once. */
function contentsOf(name: string): ReturnType<typeof loadWorkspace> {
  const known = loading.get(name) ?? loadWorkspace(join(folder, name))
  loading.set(name, known)
  return known
}

async function workbookOf(name: string): Promise<Kept> {
  const { book, host } = await contentsOf(name)
  const records = JSON.parse(readFileSync(join(folder, name, 'records.json'), 'utf8')) as Kept['records']
  const desk = deskOver(bookFromSnapshot(book), { user: book.owner, state: structuredClone(host) })
  return { desk, records }
}

const ownedBy = (desk: Desk): Desk => ({ ...desk, person: { ...desk.person, email: desk.book.owner } })

const ownIds = ({ book }: Desk) =>
  new Set(book.sheets.filter(({ rows }) => !rows[0]?.some((cell) => cell?.note)).map(({ id }) => id))

const formatOf = ({ book }: Desk) => {
  const record = book.metadata.find(({ key }) => key === 'throughline')
  return (JSON.parse(record?.value ?? '{}') as { format?: number }).format
}

function writeFormat({ book }: Desk, format: number): void {
  for (const metadata of book.metadata)
    metadata.value = metadata.value.replace(/"format":\d+/, `"format":${format}`)
}

/** Columns that later versions have added may be there as well. */
function expectSameRecords(desk: Desk, records: Kept['records']): void {
  const read = readAllRecords(desk)
  for (const table of tableKeys) expect(read[table]).toMatchObject(records[table] ?? [])
}

const english = translator('en')

const setUpIn = (desk: Desk, call: string) => {
  const lead = { name: 'Ines Halvorsen', email: 'ines.halvorsen@example.org' }
  return succeed(desk.host.run(call, [answers({ community: 'Grade 2-3 Literacy Team', lead })]))
}
const setUp = (desk: Desk) => setUpIn(desk, 'setUpCommunity')

type RepairPlanView = Extract<RepairView, { kind: 'plan' }>

describe.each(formats)('a workbook of %s', (name) => {
  it('is read as its own version read it', async () => {
    const { desk, records } = await workbookOf(name)
    expectSameRecords(desk, records)
  })

  it.each<[string, (desk: Desk) => unknown]>([
    ['check', (desk) => theBundle.check(desk)],
    ['repair', (desk) => theBundle.repair(desk)],
    ['set-up', setUp],
  ])('is brought forward by the next %s, and nothing that was typed is lost', async (_name, run) => {
    const { desk, records } = await workbookOf(name)
    writeFormat(desk, 0)
    const own = ownIds(desk)
    const before = typedCells(desk, own)
    run(desk)
    expect(cellChanges(before, typedCells(desk, own)).lost).toEqual([])
    expectSameRecords(desk, records)
    expect(formatOf(desk)).toBe(currentFormat)
  })
})

describe('a workbook of the format before settings stood on Start', () => {
  /** As `format-1`, whose Start has the settings already, was before they came: without them, and with words of the team's below the rest. */
  async function without(): Promise<Desk> {
    const { desk } = await workbookOf('format-1')
    const start = tabOn(desk, 'Start')
    const from = start.rows.findIndex((row) => row[0]?.value === english('setting.heading'))
    if (from >= 0) deleteRows(desk.person, start.id, { from, count: start.rows.length - from })
    pasteBlock(desk.person, { sheetId: start.id, row: start.rows.length + 1, column: 0 }, [
      ['Our room', '12'],
    ])
    return desk
  }

  const startOf = (desk: Desk) => shown(desk, 'Start').map(([label = '', text = '']) => [label, text])
  const templateRule = (desk: Desk) =>
    tabOn(desk, 'Cycles').rows[1]?.[columnNamed(desk, 'Cycles', 'Template')]?.validation

  it.each<[string, (desk: Desk) => string]>([
    ['check', (desk) => (succeed(desk.host.clientCall('runCheck')).result as CheckedView).words],
    [
      'check from the menu',
      (desk) => told(desk.host.clickMenu(['Throughline', 'Check alignment'], { answers: ['ok'] })),
    ],
    [
      'repair',
      (desk) => {
        const plan = succeed(desk.host.clientCall('viewRepair')).result as RepairPlanView
        const steps = plan.steps.map(({ key }) => key)
        return (
          succeed(desk.host.clientCall('runRepair', [{ steps, keep: {} }])).result as RepairAnswer
        ).lines.join()
      },
    ],
    ['set-up', (desk) => (setUpIn(desk, 'setUpStep').result as { words: string }).words],
  ])(
    'gets them, and own templates in the drop-down of cycles, by the next %s, which says so',
    async (_name, run) => {
      const desk = await without()
      const own = ownIds(desk)
      const typed = typedCells(desk, own)
      const before = startOf(desk)
      const words = run(desk)
      expect(words).toContain('The Start tab gets the lines that say what the check goes by')
      expect(words).toContain('offers those of your Templates tab as well')
      const after = startOf(desk)
      expect(after.slice(0, before.length).map(([label]) => label)).toEqual(before.map(([label]) => label))
      expect(after.slice(before.length + 1).map(([label]) => label)).toEqual([
        english('setting.heading'),
        ...settingKeys.map((key) => expect.stringContaining(english(`setting.${key}`))),
      ])
      expect(templateRule(desk)).toMatchObject({ criteria: 'VALUE_IN_RANGE', allowInvalid: true })
      expect(cellChanges(typed, typedCells(desk, own)).lost).toEqual([])
      expect(formatOf(desk)).toBe(currentFormat)
      // Who takes the lines away again has decided.
      deleteRows(desk.person, tabOn(desk, 'Start').id, { from: before.length, count: settingKeys.length + 2 })
      succeed(desk.host.run('checkAlignment'))
      expect(startOf(desk)).toHaveLength(before.length)
    },
  )

  it('keeps a rule of the team’s own, and settings that stand there', async () => {
    const desk = await without()
    pasteBlock(desk.person, { sheetId: tabOn(desk, 'Start').id, row: startOf(desk).length + 1, column: 0 }, [
      [english('setting.practiceWeeks'), '6'],
    ])
    const own = { criteria: 'VALUE_IN_LIST', values: [['Ours', 'Theirs'], true], allowInvalid: true } as const
    for (const row of tabOn(desk, 'Cycles').rows.slice(1))
      Object.assign(row[columnNamed(desk, 'Cycles', 'Template')] ?? {}, { validation: own })
    const before = startOf(desk).length
    succeed(desk.host.run('checkAlignment'))
    expect(startOf(desk)).toHaveLength(before)
    expect(templateRule(desk)).toEqual(own)
  })

  it('is finished by the next check where the first one died in it', async () => {
    const desk = await without()
    const reads = desk.book.sheets.length
    for (const dieAfter of [reads + 12, reads + 16, reads + 20])
      desk.host.run('checkAlignment', [], { dieAfter })
    succeed(desk.host.run('checkAlignment'))
    const labels = startOf(desk).map(([label]) => label)
    expect(labels.filter((label) => label === english('setting.heading'))).toHaveLength(1)
    expect(templateRule(desk)).toMatchObject({ criteria: 'VALUE_IN_RANGE' })
    expect(formatOf(desk)).toBe(currentFormat)
  })

  it('keeps its number when a cycle is begun or rows are given IDs, so that nothing of it is passed over', async () => {
    const desk = await without()
    const goals = tabOn(desk, 'Goals')
    typeInto(desk.person, { sheetId: goals.id, row: goals.rows.length + 1, column: 0 }, 'Children ask why')
    desk.host.edit({ sheetName: 'Goals', a1: `A${goals.rows.length + 2}`, value: 'Children wonder why' })
    expect(formatOf(desk)).toBe(1)
  })
})

describe('a workbook of the format before groups and days without meetings could be set', () => {
  const newer = ['weeklyGapDays', 'meetingsLookedAt', 'smallestGroup', 'habitFrom'] as const
  const own = ['Our room', '12']
  const label = (key: (typeof newer)[number]) => expect.stringContaining(english(`setting.${key}`)) as unknown

  /** `below`: what the team has typed right below the settings. */
  async function older(below: readonly string[] = []): Promise<Desk> {
    const desk = ownedBy((await workbookOf('format-2')).desk)
    const at = { sheetId: tabOn(desk, 'Start').id, column: 0, row: start(desk).length }
    if (below.length > 0) pasteBlock(desk.person, at, [below])
    return desk
  }
  const start = (desk: Desk) => shown(desk, 'Start').map(([text = '', set = '']) => [text, set])

  it.each([
    ['below the others', []],
    ['below what the team has typed there', own],
  ])('gets the lines that came since %s, once, and says so', async (_name, below) => {
    const desk = await older(below)
    const as = start(desk)
    const { words } = succeed(desk.host.clientCall('runCheck')).result as CheckedView
    expect(words).toContain('the new ones stand below the others, blank for the usual')
    const now = start(desk)
    expect(now.slice(0, as.length).map(([text]) => text)).toEqual(as.map(([text]) => text))
    const added = now.slice(as.length)
    expect(added).toHaveLength(10)
    expect(added).toEqual(expect.arrayContaining(newer.map((key) => [label(key), ''])))
    const row = now.findIndex(([text = '']) => text.startsWith(english('setting.smallestGroup')))
    typeInto(desk.person, { sheetId: tabOn(desk, 'Start').id, row, column: 1 }, '9')
    const again = succeed(desk.host.clientCall('runCheck')).result as CheckedView
    expect(again.words).toContain(`Start B${row + 1}: “9” is no whole number from 10 to 100`)
    expect(start(desk)).toHaveLength(now.length)
  })

  it('gets none where somebody has taken the settings away', async () => {
    const desk = await older()
    const from = start(desk).findIndex(([text]) => text === english('setting.heading'))
    deleteRows(desk.person, tabOn(desk, 'Start').id, { from, count: start(desk).length - from })
    const { words } = succeed(desk.host.clientCall('runCheck')).result as CheckedView
    expect(words).not.toContain('blank for the usual')
    expect(start(desk).slice(from)).toEqual([])
  })
})

describe('a workbook of the format before days of grace were settings', () => {
  const start = (desk: Desk) => shown(desk, 'Start').map(([text = '']) => text)
  const rowOf = (desk: Desk, label: string) => start(desk).findIndex((text) => text.startsWith(label))
  const newer = ['dueSlackDays', 'partDays'] as const

  it('gets those lines once, and no line that somebody has taken away', async () => {
    const desk = ownedBy((await workbookOf('format-3')).desk)
    const taken = rowOf(desk, english('setting.habitFrom'))
    deleteRows(desk.person, tabOn(desk, 'Start').id, { from: taken, count: 1 })
    const before = start(desk)
    succeed(desk.host.run('checkAlignment'))
    const labels = newer.map((key) => expect.stringContaining(english(`setting.${key}`)) as unknown)
    expect(start(desk).filter((text) => !before.includes(text))).toEqual(expect.arrayContaining(labels))
    expect(rowOf(desk, english('setting.habitFrom'))).toBe(-1)
    const now = start(desk).length
    expect(now).toBe(before.length + newer.length)
    succeed(desk.host.run('checkAlignment'))
    expect(start(desk)).toHaveLength(now)
  })

  it('keeps the line whose words have changed since, and what is set there', async () => {
    const desk = ownedBy((await workbookOf('format-3')).desk)
    const row = rowOf(desk, english('setting.normWeeks.former'))
    typeInto(desk.person, { sheetId: tabOn(desk, 'Start').id, row, column: 1 }, 'soon')
    const { words } = succeed(desk.host.clientCall('runCheck')).result as CheckedView
    expect(words).toContain(`Start B${row + 1}: “soon” is no whole number from 1 to 52`)
    expect(rowOf(desk, english('setting.normWeeks'))).toBe(-1)
  })
})

/** What a call is given, by a workbook in which it would change something. */
type Given = (desk: Desk) => readonly unknown[]

const record = <T>(desk: Desk, call: string): T => succeed(desk.host.clientCall(call)).result as T
const never = 'abc1'

function someCycle(desk: Desk) {
  const [offer] = record<ReadyNewCycle>(desk, 'viewNewCycle').communities
  const { id, last, start } = offer ?? { id: '', last: '', start: '' }
  return {
    community: id,
    last,
    template: 'pdsa',
    focusGoals: [],
    start,
    end: '2027-12-17',
    daysOffBefore: [],
    daysOff: [],
    carry: [],
  }
}

const practiceCell = (desk: Desk) => {
  const { id: sheetId } = tabOn(desk, 'Practice')
  return { table: 'practice', id: 'P-001', columnKey: 'status', sheetId, rowNumber: 2 }
}

const measureOf = (desk: Desk, after: string) => {
  const [goal] = readRecords(desk, 'goals')
  const cells = [{ columnKey: 'measure', before: goal?.measure, after }]
  return {
    kind: 'change',
    table: 'goals',
    id: goal?.id,
    sheetId: tabOn(desk, 'Goals').id,
    rowNumber: 2,
    cells,
  }
}

const pastedMember = {
  sheetId: 0,
  text: 'Name,Email\nKim Roe,kim@example.org',
  table: 'members',
  columns: { name: 1, email: 2 },
  level: '',
  addIds: true,
}

const writers: readonly (readonly [string, Given])[] = [
  ['checkAlignment', () => []],
  ['runCheck', () => []],
  ['setUpCommunity', () => [answers()]],
  ['setUpStep', () => [answers()]],
  [
    'runRepair',
    (desk) => [{ steps: record<RepairPlanView>(desk, 'viewRepair').steps.map(({ key }) => key), keep: {} }],
  ],
  ['startCycle', (desk) => [someCycle(desk)]],
  [
    'closeCycle',
    () => [{ cycle: 'Y-001', results: [], decisions: [], reflection: 'We read', reflectionBefore: '' }],
  ],
  ['addTabs', () => [{ tabs: ['table:pulse'] }]],
  ['setPracticeStatus', (desk) => [{ cell: practiceCell(desk), what: '', status: 'planned' }]],
  ['applyFix', (desk) => [{ steps: [measureOf(desk, 'A survey')] }]],
  [
    'dismissFinding',
    () => [{ key: 'xyz1', code: 'chain/loop', count: 0, subject: 'G-001', reason: 'We know' }],
  ],
  ['restoreFinding', () => [{ key: never, formerKey: null, code: 'chain/loop', count: 1 }]],
  ['adoptTab', () => [pastedMember]],
  ['saveSchedule', () => [{ day: 2, hour: 9, pausedUntil: '', skippedWeeks: [] }]],
  ['pauseSummary', () => []],
  ['sendSummaryNow', () => [{ to: null }]],
]

describe('a workbook of a later version', () => {
  /** One in which there is something to be done for each of the calls; its summary is due. */
  async function busy(): Promise<Desk> {
    const { desk } = await workbookOf(`format-${currentFormat}`)
    const owner = { ...desk.person, email: desk.book.owner }
    deleteTab(owner, tabOn(desk, 'Pulse').id)
    const goals = tabOn(desk, 'Goals')
    typeInto(owner, { sheetId: goals.id, row: goals.rows.length, column: 0 }, 'Children ask why')
    const dismissal = { code: 'chain/loop', subject: 'G-001', reason: 'We know', by: '', on: '2026-11-20' }
    desk.host.state.properties.document[`dismissed.${never}`] = JSON.stringify(dismissal)
    succeed(desk.host.clientCall('saveSchedule', [{ day: 1, hour: 7, pausedUntil: '', skippedWeeks: [] }]))
    const { nextRunAt } = JSON.parse(desk.host.state.properties.document.schedule ?? '{}') as {
      nextRunAt: number
    }
    desk.host.state.clock = new Date(nextRunAt + 60_000).toISOString()
    return desk
  }

  let saved: SavedDesk
  beforeAll(async () => {
    saved = saveDesk(await busy())
  })
  const open = () => deskFrom(saved, { user: saved.book.owner })
  const later = () => {
    const desk = open()
    writeFormat(desk, currentFormat + 1)
    // As that version keeps it, too.
    desk.host.state.properties.document.format = String(currentFormat + 1)
    return desk
  }
  /** All that lasts, as text: how two of thousands of cells differ, nobody wants to read. */
  const all = ({ host }: Desk) => {
    const { properties, triggers } = host.state
    return [host.snapshot(), properties.document, triggers, host.mails.length].map((part) =>
      JSON.stringify(part),
    )
  }
  const changes = (desk: Desk, run: () => unknown) => {
    const before = all(desk)
    run()
    const after = all(desk)
    return ['cells', 'properties', 'triggers', 'mails'].filter((_, index) => after[index] !== before[index])
  }

  it.each(writers)('is not changed by %s, which changes one of this version', (name, given) => {
    const request = given(open())
    for (const [desk, isChanged] of [
      [later(), false],
      [open(), true],
    ] as const) {
      const changed = changes(desk, () => desk.host.clientCall(name, [...request]))
      expect({ name, isChanged: changed.length > 0, changed }).toMatchObject({ isChanged })
    }
  })

  it('is told on Start that its mails wait, and changed in nothing else, by the hourly run', () => {
    const desk = later()
    const cells = () =>
      new Map(
        desk.book.sheets.flatMap(({ name }) =>
          shown(desk, name).flatMap((row, y) => row.map((text, x) => [`${name} ${y} ${x}`, text] as const)),
        ),
      )
    const before = cells()
    expect(changes(desk, () => succeed(desk.host.run('runHourly')))).toEqual(['cells'])
    const changed = [...cells()].filter(([place, text]) => before.get(place) !== text)
    expect(changed).toEqual([
      [expect.stringMatching(/^Start /), expect.stringMatching(/^The weekly mails do not go out: a newer/)],
    ])
    expect(changes(desk, () => desk.host.run('runHourly'))).toEqual([])
  })

  it('is not made the new year’s', async () => {
    const { desk } = await workbookOf(`format-${currentFormat}`)
    const copy = () =>
      deskOver(copyBook(desk.book, 'file-2', desk.book.owner), {
        user: desk.book.owner,
        now: '2027-08-16T14:00:00Z',
      })
    const given = {
      lastYear: '2026-2027',
      newYear: '2027-2028',
      goals: [],
      goalsAside: ['G-001'],
      leaving: [],
    }
    const newer = copy()
    writeFormat(newer, currentFormat + 1)
    expect(changes(newer, () => newer.host.clientCall('beginYear', [given]))).toEqual([])
    expect(succeed(copy().host.clientCall('beginYear', [given])).result).toMatchObject({ done: true })
  })

  it('mails nobody', async () => {
    const { desk } = await workbookOf('format-1')
    writeFormat(desk, 99)
    // As that version keeps it, too.
    desk.host.state.properties.document.format = '99'
    const before = desk.host.mails.length
    expect(desk.host.run('sendSummaryNow').result).toMatchObject({ done: false })
    expect(desk.host.mails).toHaveLength(before)
  })

  it('says what to do', async () => {
    const { desk } = await workbookOf('format-1')
    writeFormat(desk, 99)
    const { words } = succeed(desk.host.clientCall('runCheck')).result as { words: string }
    expect(words).toBe(
      'This workbook was set up by a newer version of Throughline, so this older one leaves it alone. Update the add-on to go on.',
    )
  })
})
