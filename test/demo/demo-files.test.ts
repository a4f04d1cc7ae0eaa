import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { dayFrom } from '../../src/core/dates'
import { idLabel, readId } from '../../src/core/ids'
import { splitReferences } from '../../src/core/split-references'
import {
  type ChoiceList,
  type Column,
  choiceLists,
  columnsOf,
  type TableKey,
  tableKeys,
  tables,
} from '../../src/core/tables/declaration'
import { readFolder } from './read-folder'

/** Headers and choices have nothing to fill in: the catalogue's texts are what stands in the sheet. */
const texts: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(resolve(__dirname, '../../src/messages/en.json'), 'utf8'),
)
const t = (key: string) => texts[key] ?? ''
const files = readFolder(resolve(__dirname, '../../demo'))
const tabName = (table: TableKey) => t(`table.${table}`)
const header = (table: TableKey, column: Column) =>
  t(column.type === 'id' ? 'column.id' : `table.${table}.${column.key}`)

interface DemoCell {
  readonly table: TableKey
  readonly column: Column
  readonly text: string
  /** The row's ID: 'G-011'. */
  readonly id: string
}

/** The filled cells of all tabs whose column has one of these types. */
function cellsOf(...types: Column['type'][]): DemoCell[] {
  return tableKeys
    .flatMap((table) =>
      columnsOf(table)
        .filter((column) => types.includes(column.type))
        .flatMap((column) =>
          (files[tabName(table)]?.rows ?? []).map((row) => ({
            table,
            column,
            text: row[header(table, column)] ?? '',
            id: row.ID ?? '',
          })),
        ),
    )
    .filter((cell) => cell.text !== '')
}

/** ID -> title, or name -> name for people and communities. */
function titlesOf(table: TableKey): [string, string][] {
  const titleHeader = t(`table.${table}.${tables[table].title}`)
  const isNamed = table === 'members' || table === 'communities'
  return (files[tabName(table)]?.rows ?? []).map((row) => {
    const title = row[titleHeader] ?? ''
    return [isNamed ? title : (row.ID ?? ''), title]
  })
}

const titles = new Map(tableKeys.flatMap(titlesOf))

function isDate(text: string): boolean {
  const iso = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text)
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text)
  if (iso) return dayFrom(Number(iso[1]), Number(iso[2]), Number(iso[3])) !== null
  return american !== null && dayFrom(Number(american[3]), Number(american[1]), Number(american[2])) !== null
}

const places = (cells: readonly DemoCell[]) => cells.map(({ id, column, text }) => [id, column.key, text])

/** The demo’s teams work by templates that are built in. */
const shownTables = tableKeys.filter((table) => table !== 'templates')

describe('the demo community', () => {
  it.each(shownTables)('has a file for "%s" with the declared headers, the ID last', (table) => {
    expect(files[tabName(table)]?.headers).toEqual(columnsOf(table).map((column) => header(table, column)))
  })

  it.each(shownTables)('gives each row of "%s" an ID of its own, counted from 1', (table) => {
    const ids = files[tabName(table)]?.rows.map((row) => row.ID) ?? []
    expect(ids.length).toBeGreaterThan(0)
    expect(ids).toEqual(
      ids.map((_, index) => `${tables[table].prefix}-${String(index + 1).padStart(3, '0')}`),
    )
  })

  it('answers what set-up asks, in agreement with the tabs', () => {
    const answers = Object.fromEntries(files.Start?.rows.map((row) => [row.Question, row.Answer]) ?? [])
    expect(files.Communities?.rows[0]).toMatchObject({
      Name: answers.Community,
      School: answers.School,
      Vision: answers.Vision,
      Lead: answers['Lead name'],
    })
    expect(files.Members?.rows[0]).toMatchObject({ Name: answers['Lead name'], Email: answers['Lead email'] })
    expect(files.Cycles?.rows[0]).toMatchObject({ Start: answers['Cycle start'] })
  })

  it('fills what is required', () => {
    const empty = tableKeys.flatMap((table) =>
      columnsOf(table)
        .filter((column) => column.required)
        .flatMap((column) => files[tabName(table)]?.rows.filter((row) => !row[header(table, column)]) ?? []),
    )
    expect(empty).toEqual([])
  })

  it('uses the choices that the lists offer', () => {
    const unknown = cellsOf('choice', 'choices').filter(({ column, text }) => {
      const list = column.list as ChoiceList
      const labels = choiceLists[list].map((choice) => t(`choice.${list}.${choice}`))
      return !(column.type === 'choices' ? text.split(', ') : [text]).every((choice) =>
        labels.includes(choice),
      )
    })
    expect(places(unknown)).toEqual([])
  })

  it('writes labels as the drop-downs do', () => {
    const wrong = cellsOf('reference', 'references').filter(({ text }) =>
      splitReferences(text, { among: tableKeys, isName: (name) => titles.has(name) }).some(
        (reference) =>
          reference.includes('·') &&
          reference !== idLabel(readId(reference), titles.get(readId(reference)) ?? ''),
      ),
    )
    expect(places(wrong)).toEqual([])
  })

  it('points to nothing in one place only', () => {
    const lost = cellsOf('reference', 'references').filter(({ text }) =>
      splitReferences(text, { among: tableKeys, isName: (name) => titles.has(name) }).some(
        (reference) => !titles.has(reference) && !titles.has(readId(reference)),
      ),
    )
    expect(places(lost)).toEqual([['G-011', 'supports', 'G-205']])
  })

  it('has one date that nobody can read', () => {
    const unreadable = cellsOf('date').filter(({ text }) => !isDate(text))
    expect(places(unreadable)).toEqual([['P-009', 'due', 'before winter break']])
  })

  it('has numbers in the number columns', () => {
    expect(places(cellsOf('number').filter(({ text }) => !/^\d+(\.\d+)?$/.test(text)))).toEqual([])
  })

  it('has one cell with two addresses, and no address that could be anybody’s', () => {
    const addresses = cellsOf('email')
    expect(addresses.filter(({ text }) => text.includes(',')).map(({ id }) => id)).toEqual(['M-006'])
    for (const address of addresses.flatMap(({ text }) => text.split(', '))) {
      expect(address).toMatch(/^[a-z]+\.[a-z]+@example\.(org|com|net)$/)
    }
  })

  it('shows no group under ten', () => {
    expect(
      files.Evidence?.rows.filter((row) => row['How many (n)'] && Number(row['How many (n)']) < 10),
    ).toEqual([])
  })

  it('has something to thank for in the week before', () => {
    const recent = (text: string | undefined) =>
      text !== undefined && text >= '2026-11-23' && text <= '2026-11-29'
    expect(files.Evidence?.rows.filter((row) => recent(row.Date)).length).toBeGreaterThanOrEqual(3)
    expect(files.Practice?.rows.filter((row) => recent(row['Done on'])).length).toBeGreaterThanOrEqual(2)
    expect(files.Resources?.rows.filter((row) => recent(row.Added)).length).toBeGreaterThanOrEqual(2)
  })
})

describe('the second community', () => {
  const second = readFolder(join(__dirname, 'second-community'))

  it('is another one: four people, six goals', () => {
    expect(second.Members?.rows).toHaveLength(4)
    expect(second.Goals?.rows).toHaveLength(6)
    const names = new Set(files.Members?.rows.map((row) => row.Name))
    expect(second.Members?.rows.filter((row) => names.has(row.Name ?? ''))).toEqual([])
  })

  it('has no IDs, and declared headers only', () => {
    for (const table of tableKeys) {
      const declared = columnsOf(table).filter((column) => column.type !== 'id')
      const file = second[tabName(table)]
      if (file) expect(file.headers).toEqual(declared.map((column) => header(table, column)))
    }
  })

  it('writes the dates of its practice the European way', () => {
    expect(second.Practice?.rows.map((row) => row.Due)).toEqual(['27.11.2026', '4.12.2026'])
  })
})
