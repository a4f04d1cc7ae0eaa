import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type TableKey, tableKeys } from '../../src/core/tables/declaration'
import { loadWorkspace } from '../../workbench/files/workspace'
import { bookFromSnapshot } from '../../workbench/sheets/store/snapshot-book'
import { answers, type Desk, deskOver, succeed } from '../support/bundle-host'
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

const setUp = (desk: Desk) => {
  const lead = { name: 'Ines Halvorsen', email: 'ines.halvorsen@example.org' }
  return succeed(desk.host.run('setUpCommunity', [answers({ community: 'Grade 2-3 Literacy Team', lead })]))
}

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
