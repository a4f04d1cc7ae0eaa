import type { ReportRow } from '../core/reports/report-row'
import type { Cell, Day, Grid } from '../core/tables/records'
import type { ColumnChoices, TabPlan } from '../core/tables/tab-plan'

/**
 * The doors through which a use case reaches the spreadsheet, the mail and the clock. `src/google` opens them and hands them to a use
 * case as its first argument; each says what it costs in Google's calls.
 */
export interface Services {
  readonly book: BookServices
  readonly memory: MemoryServices
  readonly mail: MailServices
  readonly trigger: TriggerServices
  readonly clock: ClockServices
  readonly ask: AskServices
  /** Address of the person at the keyboard, or of the trigger's owner; '' where Google does not say. One call. */
  userEmail(): string
  /** Runs `job` while nobody else in this document runs one; null where somebody does. Writes are flushed before the next may begin. Three calls. */
  alone<T>(job: () => T): T | null
}

/** The spreadsheet that the add-on was opened in. */
export interface BookServices {
  /** The file's id: a copy has another. One call. */
  id(): string
  /** 'en_US'. One call. */
  locale(): string
  /** Link to the file, without a fragment; a cell is `${url}#gid=${sheetId}&range=A5`. One call. */
  url(): string
  /** Every tab's values. One call, and one a tab; those of `unread` come without a value and without a call. */
  read(unread?: ReadonlySet<number>): Grid[]
  /**
   * One tab's values as they stand now; null where it is gone. One call, and one where the run has not met the tab. That what others type
   * meanwhile is seen is a *guess*: Google documents read-ahead only
   * (https://developers.google.com/apps-script/guides/support/best-practices), not for how long it holds.
   */
  readTab(sheetId: number): Grid | null
  /** The notes of a tab's first rows, among which headers are looked for: '' where a cell has none. One call. */
  headerNotes(sheetId: number): readonly (readonly string[])[]
  /** How the numbers of so many rows from the first one on are shown, such as '0%'. One call, and one where the run has not met the tab. */
  numberFormats(sheetId: number, rows: number): readonly (readonly string[])[]
  /** The note on a cell of a tab's first row, '' for none; `column` is 1-based. One call. */
  headerNote(sheetId: number, column: number): string
  /** Puts a note in place of it. One call. */
  setHeaderNote(sheetId: number, column: number, note: string): void
  /** Adds a tab as planned, after those that are there. About 25 calls; ten for one that is dressed already. */
  addTab(plan: TabPlan, site: TabSite): AddedTab
  /** Adds one of the add-on's own tabs, for text that it writes itself; returns its sheet id. About 10 calls. */
  addPage(page: PagePlan, onto: number | undefined): number
  /** Keeps a tab as a hidden copy, whatever is done to the tab later. Five calls. */
  keepCopy(copy: KeptCopy): void
  /** Empties cells and notes of these rows in all columns, but for formulas in the columns named. Three calls, two more where columns are named. */
  blankRows(sheetId: number, rows: BlankedRows): void
  /** Takes rows away; what stands below moves up. About three calls. */
  deleteRows(sheetId: number, from: number, count: number): void
  /** The notes of a column (1-based) from the first row on, '' where a cell has none. One call. */
  columnNotes(sheetId: number, column: number, rows: number): string[]
  /** Puts these notes in place of them. One call. */
  setColumnNotes(sheetId: number, column: number, notes: readonly string[]): void
  /** Sheet ids of the hidden tabs. One call a tab. */
  hiddenTabs(): ReadonlySet<number>
  /** Shows a tab that may be hidden. One call. */
  unhide(sheetId: number): void
  /** Hides a tab on which nothing stands now, no note either. Five calls at most. */
  hideIfBlank(sheetId: number): void
  /** Brings a tab to the front, also a hidden one. Two calls. */
  show(sheetId: number): void
  /** Whether this person may change the tab, told by its first cell. One call. */
  mayEdit(sheetId: number): boolean
  /** Whether they may change all that stands on it: a part of it can be protected, too. One call. */
  mayEditAll(sheetId: number): boolean
  /** Those of these columns (1-based) in a row that this person may not change. One call where there are none, else one more for each column. */
  closedCells(cells: {
    readonly sheetId: number
    readonly row: number
    readonly columns: readonly number[]
  }): readonly number[]
  /** The formulas in the first cells of a row (1-based), '' where none stands. One call. */
  formulas(cells: {
    readonly sheetId: number
    readonly row: number
    readonly width: number
  }): readonly string[]
  /** Lets a column's cells that offer one of `lists` offer something else; a rule that is somebody's own stays. Three calls. */
  replaceLists(sheetId: number, place: ReplacedLists): void
  /** Puts blank rows below row `after` (1-based, 0 for the top); what stands below, values, formats and notes, moves down. One call, and one to find the tab. */
  insertRows(sheetId: number, after: number, count: number): void
  /** Takes a row (1-based) with all that stands in it to before row `to`, as counted before the move. One call. */
  moveRow(sheetId: number, row: number, to: number): void
  /** Writes values, two calls each. Text is written as text: what looks like a formula does not become one. */
  write(blocks: readonly Block<Cell | KeptText>[]): void
  /** Writes a report anew in its place: about ten calls, however many rows. */
  writeReport(page: ReportPage): void
  /** The workbook's own memory (spreadsheet metadata): goes along with a copy of the file. One call to read, at most two to write. */
  record(): string | null
  setRecord(text: string): void
}

export interface TabSite {
  /** The tab from which its drop-downs take their labels. */
  readonly labelsSheetId: number
  /** An empty tab to use instead of a new one. */
  readonly onto?: number | undefined
  /** A tab that was dressed beforehand, for this plan, by the call before. */
  readonly dressed?: number | undefined
  /** The name of a tab that looks like this one and is to be dressed beforehand. */
  readonly next?: string | undefined
}

export interface AddedTab {
  readonly sheetId: number
  /** The tab `next`: as it is to be, but for its headers and what guards them. */
  readonly dressed: number | undefined
}

/** `headerRow` and `column` are 1-based. */
export interface ReplacedLists {
  readonly headerRow: number
  readonly column: number
  readonly lists: readonly (readonly string[])[]
  readonly choices: ColumnChoices
  readonly labelsSheetId: number
}

/** Rows and columns are 1-based. */
export interface BlankedRows {
  readonly from: number
  readonly count: number
  readonly formulasIn: readonly number[]
}

/** A copy of a tab that nobody works on. */
export interface KeptCopy {
  readonly sheetId: number
  readonly name: string
  /** What stands above it, in its first cell. */
  readonly mark: string
  /** A copy that is there already, not marked yet; `hasRoom` where a blank row stands above it already. */
  readonly onto?: number
  readonly hasRoom?: boolean
}

/** A tab that the add-on writes and people read: Start, a report, the log, the lists of labels. */
export interface PagePlan {
  readonly name: string
  /** 0 for the first tab; absent: after those that are there. */
  readonly index?: number
  readonly hidden: boolean
  readonly color: string
  /** Pixels, one for each column of the page. */
  readonly widths: readonly number[]
}

/** What a report tab shows; whatever the report before it left in its own cells goes, and nothing else. */
export interface ReportPage {
  readonly sheetId: number
  readonly rows: readonly ReportRow[]
  /** Absent: a page on which no report stands yet. */
  readonly place?: ReportPlace
}

/** Where a report stands, with what people put around and between it. */
export interface ReportPlace {
  /** Of its first row, 1-based. */
  readonly row: number
  /** Rows that it has. */
  readonly height: number
  /** The column (1-based) of each of its cells, from left to right. */
  readonly columns: readonly number[]
}

/** A rectangle of values for a tab; `row` and `column` are 1-based. */
/** A text that Sheets is not to take for a number or a day, whatever the format of its cell. */
export interface KeptText {
  readonly text: string
}

export interface Block<Value = Cell> {
  readonly sheetId: number
  readonly row: number
  readonly column: number
  readonly values: readonly (readonly Value[])[]
}

/** The document's properties: stay behind when the file is copied; shared by all who use the add-on in this file. */
export interface MemoryServices {
  /** One value. One call. */
  get(key: string): string | null
  /** All of them. One call. */
  all(): Record<string, string>
  /** One call. At most 9 KB a value (Google's limit). */
  set(key: string, value: string): void
  /** Several values; those that are not named stay. One call, none where nothing is named. */
  setAll(values: Readonly<Record<string, string>>): void
  /** One call a key. */
  remove(keys: readonly string[]): void
}

export interface Mail {
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
  /** The sender's display name. */
  readonly name: string
  readonly replyTo?: string
  readonly attachments?: readonly { readonly name: string; readonly type: string; readonly content: string }[]
}

/**
 * What became of a mail. Google gives no receipt: `unclear` is any failure that does not say that the mail was not sent, and such a mail
 * is never sent again by itself.
 */
export type Posted =
  | { readonly outcome: 'sent' }
  | { readonly outcome: 'refused'; readonly why: string }
  | { readonly outcome: 'quota' }
  /** A permission was not given or was taken back: no mail of this account goes out, and this one did not. */
  | { readonly outcome: 'forbidden'; readonly why: string }
  | { readonly outcome: 'unclear'; readonly why: string }

export interface MailServices {
  /** Recipients that may still be mailed today. One call. */
  quotaLeft(): number
  /** The same for a run that nobody watches: null where the permission to mail was not given or was taken back. One call. */
  quotaIfAllowed(): number | null
  /** One call. Never throws for what Google says of the mail. */
  send(mail: Mail): Posted
}

export interface TriggerServices {
  /** Makes sure that this user's one hourly trigger exists; tells in words why it could not. Up to two calls. */
  install(): { readonly ok: true } | { readonly ok: false; readonly why: string }
  /** Removes it. Where Google does not let it, it stays, as an hourly run with nothing to do. */
  remove(): void
}

export interface ClockServices {
  /** Milliseconds since 1970. No call. */
  now(): number
  /** The day and the minutes after midnight that `instant` has in the spreadsheet's zone. */
  local(instant: number): { readonly day: Day; readonly minutes: number }
  /** The first instant at which the spreadsheet's zone shows this day and time, also on days when the clock changes. */
  instant(day: Day, minutes: number): number
  /** 'America/Chicago'. One call, the first time. */
  zone(): string
}

/** Talking to the person at the keyboard; none of it may be used by a trigger, and nothing of it while `alone` holds the lock. */
export interface AskServices {
  /** The text typed, trimmed; null when cancelled. */
  text(title: string, question: string): string | null
  confirm(title: string, question: string): boolean
  tell(title: string, message: string): void
}
