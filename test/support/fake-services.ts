import type { AskServices, Mail, Posted, Services } from '../../src/app/services'
import { dayNumber, dayOfNumber } from '../../src/core/dates'
import type { Cell, Grid } from '../../src/core/tables/records'

/** What outlasts a run: the file, its memory, Google's mail and the lock. New for each test. */
export interface World {
  fileId: string
  grids: Grid[]
  readonly properties: Map<string, string>
  /** The workbook's own memory. */
  record: string | null
  /** Every mail that arrived, in order. */
  readonly delivered: Mail[]
  /** Milliseconds since 1970. */
  now: number
  quota: number
  /** What Google says is left, where that is not true. */
  quotaSaid?: number
  /** Google says in words that nobody knows that the limit is used up: its texts are in the language of the account. */
  speaksForeign?: boolean
  lockHeld: boolean
  triggerRefusal: string
  /** Sheet ids of tabs that are protected from everybody's account. */
  readonly closed: Set<number>
  /** '3!2,5' (tab, row and column from 1) -> the formula there; what it shows stands in the grid. */
  readonly formulas: Map<string, string>
  readonly triggers: Set<string>
  /** What Google says of mail to an address; absent: it is sent. `arrives` where the failure comes after it went out. */
  readonly trouble: Map<string, Posted & { readonly arrives?: boolean }>
  /** Milliseconds that a mail takes. */
  sendMs: number
  /** East of UTC, of the spreadsheet's zone. */
  offsetMinutes: number
}

export interface FakeRun {
  readonly userEmail?: string
  /** May look and mail, and write nothing. */
  readonly isViewer?: boolean
  /** Has not given the permission to mail, or has taken it back. */
  readonly mayNotMail?: boolean
  /** The run dies at its n-th call, from 1 on. */
  readonly dieAt?: number
  /** Google's service fails at the n-th call, in words that say of nothing whether it took effect. */
  readonly failAt?: number
  /** Whether the call at which it dies or fails still has its effect. */
  readonly effectOfLastCall?: boolean
}

export interface FakeServices extends Services {
  /** Names of the calls so far. */
  readonly calls: readonly string[]
}

export class RunDied extends Error {}
/** As Google's services fail now and then. */
export class ServiceFailed extends Error {}

const minuteMs = 60_000
const dayMs = 86_400_000

export function newWorld(grids: readonly Grid[], now: number): World {
  return {
    fileId: 'file-1',
    grids: [...grids],
    properties: new Map([['fileId', 'file-1']]),
    record: JSON.stringify({ format: 1, fileId: 'file-1', lastNumbers: {} }),
    delivered: [],
    now,
    quota: 1_000,
    lockHeld: false,
    triggerRefusal: '',
    closed: new Set(),
    formulas: new Map(),
    triggers: new Set(),
    trouble: new Map(),
    sendMs: 700,
    offsetMinutes: -360,
  }
}

/** One run's doors to a world. After its death every further call is refused, so that no `finally` can write. */
export function fakeServices(world: World, run: FakeRun = {}): FakeServices {
  const calls: string[] = []
  let dead = false
  const call = <T>(name: string, effect: () => T): T => {
    if (dead) throw new RunDied('the run is over')
    calls.push(name)
    const isLast = calls.length === run.dieAt
    if (!isLast && calls.length !== run.failAt) return effect()
    dead = isLast
    if (run.effectOfLastCall) effect()
    throw isLast ? new RunDied(`died at ${name}`) : new ServiceFailed(`Service error: ${name}`)
  }
  const userEmail = run.userEmail ?? 'lead@example.org'
  return {
    calls,
    book: fakeBook(world, call, run),
    memory: {
      get: (key) => call('memory.get', () => world.properties.get(key) ?? null),
      all: () => call('memory.all', () => Object.fromEntries(world.properties)),
      set: (key, value) => call('memory.set', () => setProperty(world, key, value)),
      setAll: (values) => {
        const news = Object.entries(values)
        if (news.length > 0)
          call('memory.setAll', () => {
            for (const [key, value] of news) setProperty(world, key, value)
          })
      },
      remove: (keys) => {
        for (const key of keys) call('memory.remove', () => world.properties.delete(key))
      },
    },
    mail: {
      quotaLeft: () => call('mail.quotaLeft', () => quotaOf(world, run)),
      quotaIfAllowed: () => call('mail.quotaLeft', () => (run.mayNotMail ? null : quotaOf(world, run))),
      send: (mail) => unclearWhereItFails(() => call('mail.send', () => post(world, mail))),
    },
    trigger: {
      install: () =>
        call('trigger.install', () => {
          if (world.triggerRefusal !== '') return { ok: false, why: world.triggerRefusal }
          world.triggers.add(userEmail)
          return { ok: true }
        }),
      remove: () => call('trigger.remove', () => void world.triggers.delete(userEmail)),
    },
    clock: fakeClock(world, call),
    ask: noOneToAsk,
    userEmail: () => call('userEmail', () => userEmail),
    alone(job) {
      const got = call('lock.try', () => !world.lockHeld)
      if (!got) return null
      world.lockHeld = true
      try {
        return job()
      } finally {
        // Google gives the lock back when a run ends, however it ends.
        world.lockHeld = false
        if (!dead) call('lock.release', () => undefined)
      }
    },
  }
}

/** What the door to Google makes of words that it does not know. */
function unclearWhereItFails(send: () => Posted): Posted {
  try {
    return send()
  } catch (error) {
    if (error instanceof ServiceFailed) return { outcome: 'unclear', why: error.message }
    throw error
  }
}

function quotaOf(world: World, run: FakeRun): number {
  if (run.mayNotMail) throw new Error('Specified permissions are not sufficient to call MailApp.')
  return world.quotaSaid ?? world.quota
}

type Call = <T>(name: string, effect: () => T) => T

function fakeClock(world: World, call: Call): Services['clock'] {
  let zoneKnown = false
  return {
    now: () => world.now,
    local(instant) {
      const wall = instant + world.offsetMinutes * minuteMs
      const number = Math.floor(wall / dayMs)
      return { day: dayOfNumber(number), minutes: Math.floor((wall - number * dayMs) / minuteMs) }
    },
    instant: (day, minutes) => dayNumber(day) * dayMs + (minutes - world.offsetMinutes) * minuteMs,
    zone() {
      if (!zoneKnown) call('clock.zone', () => undefined)
      zoneKnown = true
      return 'America/Chicago'
    },
  }
}

function fakeBook(world: World, call: Call, run: FakeRun): Services['book'] {
  return {
    id: () => call('book.id', () => world.fileId),
    locale: () => call('book.locale', () => 'en_US'),
    url: () => call('book.url', () => `https://docs.google.com/spreadsheets/d/${world.fileId}/edit`),
    read() {
      call('book.tabs', () => undefined)
      return world.grids.map((grid) => call('book.readTab', () => grid))
    },
    readTab: (sheetId) =>
      call('book.readAgain', () => world.grids.find((grid) => grid.sheetId === sheetId) ?? null),
    headerNotes: () => call('book.headerNotes', () => []),
    numberFormats: () => unused('numberFormats'),
    headerNote: () => unused('headerNote'),
    setHeaderNote: () => unused('setHeaderNote'),
    addTab: () => unused('addTab'),
    show: () => unused('show'),
    keepCopy: () => unused('keepCopy'),
    blankRows: () => unused('blankRows'),
    deleteRows: () => unused('deleteRows'),
    moveRow: () => unused('moveRow'),
    columnNotes: () => unused('columnNotes'),
    setColumnNotes: () => unused('setColumnNotes'),
    hiddenTabs: () => unused('hiddenTabs'),
    unhide: () => undefined,
    replaceLists: () => unused('replaceLists'),
    hideIfBlank: () => unused('hideIfBlank'),
    writeReport: () => unused('writeReport'),
    record: () => call('book.record', () => world.record),
    setRecord: (text) =>
      call('book.setRecord', () => {
        refuseViewers(run)
        world.record = text
      }),
    mayEdit: () => call('book.mayEdit', () => run.isViewer !== true),
    mayEditAll: () => call('book.mayEditAll', () => run.isViewer !== true),
    closedCells: ({ sheetId, columns }) =>
      call('book.closedCells', () => (run.isViewer || world.closed.has(sheetId) ? columns : [])),
    formulas: ({ sheetId, row, width }) =>
      call('book.formulas', () =>
        Array.from(
          { length: width },
          (_, index) => world.formulas.get(`${sheetId}!${row},${index + 1}`) ?? '',
        ),
      ),
    addPage: (page, onto) =>
      call('book.addPage', () => {
        if (onto !== undefined) return onto
        const sheetId = 1 + Math.max(...world.grids.map((grid) => grid.sheetId))
        world.grids = [...world.grids, { sheetId, name: page.name, values: [] }]
        return sheetId
      }),
    insertRows: (sheetId, after, count) =>
      call('book.insertRows', () => {
        refuseClosed(world, sheetId)
        const rows = Array.from({ length: count }, (): Cell[] => [])
        world.grids = world.grids.map((grid) =>
          grid.sheetId === sheetId
            ? { ...grid, values: [...grid.values.slice(0, after), ...rows, ...grid.values.slice(after)] }
            : grid,
        )
      }),
    write(blocks) {
      for (const block of blocks) {
        call('book.getSheet', () => undefined)
        call('book.setValues', () => {
          refuseViewers(run)
          refuseClosed(world, block.sheetId)
          setValues(world, block)
        })
      }
    },
  }
}

function refuseViewers({ isViewer }: FakeRun): void {
  if (isViewer) throw new Error('You do not have permission to edit this spreadsheet.')
}

function refuseClosed({ closed, grids }: World, sheetId: number): void {
  if (closed.has(sheetId))
    throw new Error(
      'You are trying to edit a protected cell or object. Please contact the spreadsheet owner.',
    )
  if (!grids.some((grid) => grid.sheetId === sheetId)) throw new Error(`Sheet ${sheetId} not found`)
}

/** What the weekly summary must not do: a call of it is a bug. */
function unused(name: string): never {
  throw new Error(`${name} is not for the weekly summary`)
}

const noOneToAsk: AskServices = {
  text: () => unused('ask.text'),
  confirm: () => unused('ask.confirm'),
  tell: () => unused('ask.tell'),
}

function setProperty(world: World, key: string, value: string): void {
  if (Buffer.byteLength(value) > 9 * 1024) throw new Error(`Argument too large: value of ${key}`)
  world.properties.set(key, value)
  const stored = [...world.properties].reduce((sum, [name, text]) => sum + Buffer.byteLength(name + text), 0)
  if (stored > 500 * 1024) throw new Error('You have exceeded the property storage quota.')
}

function post(world: World, mail: Mail): Posted {
  world.now += world.sendMs
  const trouble = world.trouble.get(mail.to)
  if (trouble && !trouble.arrives) return trouble
  if (world.quota < 1)
    return world.speaksForeign ? { outcome: 'unclear', why: 'Troppe chiamate: email.' } : { outcome: 'quota' }
  world.quota -= 1
  world.delivered.push(mail)
  return trouble ?? { outcome: 'sent' }
}

type WrittenBlock = Parameters<Services['book']['write']>[0][number]

function setValues(world: World, block: WrittenBlock): void {
  world.grids = world.grids.map((grid) => (grid.sheetId === block.sheetId ? withBlock(grid, block) : grid))
}

function withBlock(grid: Grid, block: WrittenBlock): Grid {
  const values: Cell[][] = grid.values.map((row) => [...row])
  block.values.forEach((row, rowIndex) => {
    const target = block.row - 1 + rowIndex
    while (values.length <= target) values.push([])
    const cells = values[target] ?? []
    row.forEach((cell, columnIndex) => {
      cells[block.column - 1 + columnIndex] = typeof cell === 'object' && 'text' in cell ? cell.text : cell
    })
  })
  return { ...grid, values: values.map((row) => Array.from(row, (cell) => cell ?? '')) }
}
