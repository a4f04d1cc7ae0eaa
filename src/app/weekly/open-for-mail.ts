import type { LocalTime } from '../../core/summary/schedule'
import type { Sending } from '../../mail/compose'
import { type OpenWorkbook, openWorkbook, ownGrid } from '../open-workbook'
import type { Services } from '../services'
import { parseRecord, type WorkbookRecord } from '../workbook-record'
import { type LedgerDoor, type OpenLedger, openLedger } from './ledger-door'
import { type LoggedRow, loggedEntries, readLog } from './log-tab'
import { parseState, stateKey, type WeeklyState } from './weekly-state'

/** The workbook as everything that mails reads it. */
export interface MailDesk {
  /** Every row has an ID, as if it stood there: only by their IDs are a goal and its owner told apart from others. */
  readonly open: OpenWorkbook
  /** Read where there are rows to be given an ID; null where there is none to be read. */
  readonly record: WorkbookRecord | null
  readonly state: WeeklyState
  readonly fileId: string
  /** This file is a copy of the one that was set up, or was never set up: nobody is mailed from it. */
  readonly isCopy: boolean
  readonly bookUrl: string
  /** Milliseconds since 1970. */
  readonly now: number
  readonly local: LocalTime
}

/** Reads every tab once; about five calls beside that. Writes nothing: the run that sends writes the IDs. */
export function openForMail(services: Services, now = services.clock.now()): MailDesk {
  let record: WorkbookRecord | null = null
  const lastNumbers = () => {
    record = parseRecord(services.book.record())
    return record?.lastNumbers ?? {}
  }
  const open = openWorkbook(services, lastNumbers, { log: true })
  const state = parseState(open.memory[stateKey])
  const fileId = services.book.id()
  return {
    open,
    record,
    state,
    fileId,
    isCopy: open.memory.fileId !== fileId,
    bookUrl: state.bookUrl || services.book.url(),
    now,
    local: services.clock.local(now),
  }
}

/** The ledger of a week, and what the tab says of all weeks. */
export interface WeekLedger extends LedgerDoor {
  readonly logged: readonly LoggedRow[]
}

/** What the week knows already, by the document's properties and by the tab. */
export function ledgerOf(
  { memory }: Pick<Services, 'memory'>,
  { open }: MailDesk,
  { week, with: openWith = openLedger }: { readonly week: string; readonly with?: OpenLedger },
): WeekLedger {
  const logged = readLog(ownGrid(open, 'log'))
  const entries = loggedEntries(logged, week)
  return { ...openWith({ memory, properties: open.memory, week, logged: entries }), logged }
}

/** What the mails say beside the summaries. */
export function sendingOf(
  { clock }: Pick<Services, 'clock'>,
  { open, fileId, bookUrl, now }: MailDesk,
  { sender, isTest }: Pick<Sending, 'sender' | 'isTest'>,
): Sending {
  const { language } = open.t
  const columns = new Map(open.workbook.tabs.map((tab) => [tab.sheetId, tab.columns]))
  return {
    fileId,
    bookUrl,
    language,
    sender,
    now,
    isTest,
    logSheetId: ownGrid(open, 'log')?.sheetId ?? null,
    names: {
      t: open.t,
      header: (sheetId, columnKey) => headerIn(open, sheetId, columnKey),
      tab: (holds) => ownGrid(open, holds)?.name ?? '',
    },
    columnOf: (sheetId, columnKey) => columns.get(sheetId)?.[columnKey] ?? null,
    instant: (day, minutes) => clock.instant(day, minutes),
  }
}

function headerIn({ grids, workbook }: OpenWorkbook, sheetId: number, columnKey: string): string {
  const tab = workbook.tabs.find((one) => one.sheetId === sheetId)
  const row = grids.find((grid) => grid.sheetId === sheetId)?.values[(tab?.headerRow ?? 0) - 1]
  const header = row?.[(tab?.columns[columnKey] ?? 0) - 1]
  return typeof header === 'string' ? header : ''
}
