import type { Cell, Grid } from '../../../src/core/tables/records'
import type { World } from '../../support/fake-services'
import { on } from '../../support/grids'
import type { MemberChange } from './history'

const membersTab = 2
const addressColumn = 1
const named = ['lead', 'ben', 'cleo', 'fay', 'gus'].map((name) => `${name}@example.org`)

/** Addresses of those who are to be mailed as the tab stands. */
export function readersNow(world: World): string[] {
  if (!world.grids.some(({ sheetId }) => sheetId === membersTab)) return []
  const { rows, columns } = membersOf(world)
  const isReader = (row: readonly Cell[]) =>
    row[columns('Weekly email')] !== 'No' &&
    row[columns('Left on')] === '' &&
    isPlain(String(row[addressColumn]))
  return rows.filter(isReader).map((row) => String(row[addressColumn]))
}

/** A line of the log that knows no address has an ID, which leads to one as soon as Members is there again. */
export function addressesById(grids: readonly Grid[]): (ids: readonly string[]) => string {
  const [header = [], ...rows] = grids.find(({ sheetId }) => sheetId === membersTab)?.values ?? []
  const idColumn = header.indexOf('ID')
  return (ids) => String(rows.find((row) => ids.includes(String(row[idColumn])))?.[addressColumn] ?? '')
}

/** The others of the school have no address or no community. */
function isPlain(address: string): boolean {
  return named.includes(address) || address.startsWith('teacher')
}

/** Who moves gets another address, who joins a row and an ID of their own. */
export function changeMember(world: World, address: string, change: MemberChange): void {
  if (!world.grids.some(({ sheetId }) => sheetId === membersTab)) return
  const members = membersOf(world)
  const { grid, rows, columns } = members
  const isOne = (row: readonly Cell[]) => String(row[addressColumn]).replace(/\+\d+@/, '@') === address
  const put = (header: string, value: Cell) => (row: readonly Cell[]) =>
    isOne(row) ? row.map((cell, index) => (index === columns(header) ? value : cell)) : row
  const next = {
    leaves: () => rows.map(put('Left on', on('2026-12-01'))),
    stops: () => rows.map(put('Weekly email', 'No')),
    moves: () => rows.map(put('Email', address.replace('@', `+${world.delivered.length + 1}@`))),
    joins: () => [...rows, newcomer(members, rows.find(isTeacher))],
    copies: () => {
      const row = rows.find(isOne)
      return row ? [...rows, copyOf(row, members)] : rows
    },
  }[change]()
  replace(world, { ...grid, values: [grid.values[0] ?? [], ...next] })
}

/** Like a teacher who has neither left nor stopped. */
function newcomer(members: Members, like: readonly Cell[] = []): readonly Cell[] {
  const fresh = new Map([...personAt(members), [members.columns('ID'), `M-${500 + members.rows.length}`]])
  return like.map((cell, index) => fresh.get(index) ?? cell)
}

/** The same with the ID of the row that was copied. */
function copyOf(row: readonly Cell[], members: Members): readonly Cell[] {
  const fresh = personAt(members)
  return row.map((cell, index) => fresh.get(index) ?? cell)
}

function personAt({ rows, columns }: Members): Map<number, Cell> {
  const number = 500 + rows.length
  return new Map<number, Cell>([
    [columns('Name'), `Newcomer ${number}`],
    [columns('Email'), `teacher${number}@example.org`],
    [columns('Left on'), ''],
    [columns('Weekly email'), ''],
  ])
}

function isTeacher(row: readonly Cell[]): boolean {
  return String(row[addressColumn]).startsWith('teacher')
}

/** What people do to the tab *Summary log*. */
export function changeLog(world: World, change: 'delete rows' | 'sort' | 'delete tab'): void {
  const log = world.grids.find(({ name }) => name.startsWith('Summary log'))
  if (!log) return
  if (change === 'delete tab') {
    world.grids = world.grids.filter((grid) => grid !== log)
    return
  }
  const [header = [], ...rows] = log.values
  const kept =
    change === 'sort'
      ? [...rows].sort((a, b) => (String(a[3]) < String(b[3]) ? -1 : 1))
      : rows.filter((_, index) => index % 2 === 0)
  replace(world, { ...log, values: [header, ...kept] })
}

interface Members {
  readonly grid: Grid
  readonly rows: readonly (readonly Cell[])[]
  /** 0-based place of a header. */
  columns(header: string): number
}

function membersOf(world: World): Members {
  const grid = world.grids.find(({ sheetId }) => sheetId === membersTab) as Grid
  const [headers = [], ...rows] = grid.values
  return { grid, rows, columns: (header: string) => headers.indexOf(header) }
}

function replace(world: World, grid: Grid): void {
  world.grids = world.grids.map((other) => (other.sheetId === grid.sheetId ? grid : other))
}
