import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { CheckedView, RepairAnswer, RepairView } from '../../src/app/sidebar/contract'
import { currentFormat } from '../../src/app/workbook-record'
import { settingKeys } from '../../src/core/alignment/read-settings'
import { type TableKey, tableKeys } from '../../src/core/tables/declaration'
import { translator } from '../../src/messages'
import { loadWorkspace } from '../../workbench/files/workspace'
import { bookFromSnapshot } from '../../workbench/sheets/store/snapshot-book'
import { deleteRows, pasteBlock, typeInto } from '../../workbench/sheets/user-actions'
import {
  answers,
  columnNamed,
  type Desk,
  deskOver,
  shown,
  succeed,
  tabOn,
  told,
} from '../support/bundle-host'
import { type ReadRecord, readRecords } from '../support/read-records'
import { cellChanges, typedCells } from '../support/typed-cells'
import { theBundle } from './random-operations/products'

/** Workbooks as they were left by the version that wrote this format, and what it read in them: kept as they are for all later versions. */
const folder = resolve('test/fixtures')
const formats = readdirSync(folder).filter((name) => name.startsWith('format-'))

interface Kept {
  readonly desk: Desk
  /** What its own version read. */
  readonly records: Readonly<Record<TableKey, readonly ReadRecord[]>>
}

async function workbookOf(name: string): Promise<Kept> {
  const { book, host } = await loadWorkspace(join(folder, name))
  const records = JSON.parse(readFileSync(join(folder, name, 'records.json'), 'utf8')) as Kept['records']
  const desk = deskOver(bookFromSnapshot(book), { user: book.owner, state: host })
  return { desk, records }
}

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
  for (const table of tableKeys) expect(readRecords(desk, table)).toMatchObject(records[table] ?? [])
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

describe('a workbook of a later version', () => {
  it.each<[string, unknown[]]>([
    ['checkAlignment', []],
    ['runCheck', []],
    ['setUpCommunity', [answers()]],
    ['setUpStep', [answers()]],
    ['runRepair', [{ steps: ['ids'], keep: {} }]],
    [
      'startCycle',
      [
        {
          community: 'C-001',
          last: '',
          template: 'sevenPart',
          focusGoals: [],
          start: '2026-11-23',
          end: '2026-12-18',
          daysOff: [],
          carry: [],
        },
      ],
    ],
    ['addTabs', [{ tabs: ['table:templates'] }]],
    ['runHourly', []],
    ['setPracticeStatus', [{ id: 'P-001', status: 'done' }]],
    ['dismissFinding', [{ key: 'x', reason: 'because' }]],
  ])('is not changed by %s', async (name, given) => {
    const { desk } = await workbookOf('format-1')
    writeFormat(desk, 99)
    const before = desk.host.snapshot()
    desk.host.clientCall(name, given)
    expect(desk.host.snapshot()).toEqual(before)
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
