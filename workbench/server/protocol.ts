import type { RunReport } from '../host/run-report'
import type { Area, BookSnapshot, CellSnapshot, CellStyle, SheetSnapshot } from '../sheets/snapshot'

/**
 * What the workbench's server and its windows say to each other. The store on the server decides: a window sends what a person did, the
 * server carries it out as Google would (or refuses it in words), and every window gets the patches that follow from it. All rows and
 * columns are 0-based.
 */

/** POST /action. */
export type GridAction =
  /** As typed into one cell: "=…" is a formula, "'…" is text, the rest is parsed by the cell's format and the spreadsheet's locale. */
  | { kind: 'type'; sheetId: number; row: number; column: number; text: string }
  /** A block of texts from the clipboard, each read as typed. */
  | { kind: 'paste'; sheetId: number; row: number; column: number; texts: string[][] }
  /** Cells copied or cut inside the grid: values, formats, notes and validation go along. */
  | {
      kind: 'copyCells'
      from: { sheetId: number; area: Area }
      to: { sheetId: number; row: number; column: number }
      cut: boolean
    }
  /** The fill handle: `target` includes `source`. */
  | { kind: 'fill'; sheetId: number; source: Area; target: Area }
  | { kind: 'clear'; sheetId: number; areas: Area[]; what: 'values' | 'formats' | 'notes' | 'all' }
  | { kind: 'format'; sheetId: number; areas: Area[]; style: CellStyle }
  | { kind: 'note'; sheetId: number; row: number; column: number; text: string }
  | { kind: 'insertLines'; sheetId: number; lines: 'rows' | 'columns'; at: number; count: number }
  | { kind: 'deleteLines'; sheetId: number; lines: 'rows' | 'columns'; at: number; count: number }
  /** Moves `count` lines from `at` to before the line that is `to` now. */
  | { kind: 'moveLines'; sheetId: number; lines: 'rows' | 'columns'; at: number; count: number; to: number }
  | {
      kind: 'hideLines'
      sheetId: number
      lines: 'rows' | 'columns'
      at: number
      count: number
      hidden: boolean
    }
  | {
      kind: 'resizeLines'
      sheetId: number
      lines: 'rows' | 'columns'
      at: number
      count: number
      pixels: number
    }
  | { kind: 'freeze'; sheetId: number; rows: number; columns: number }
  | { kind: 'merge'; sheetId: number; area: Area; merged: boolean }
  | { kind: 'sort'; sheetId: number; area: Area; keys: { column: number; ascending: boolean }[] }
  /** `area: null` takes the filter away. */
  | { kind: 'filter'; sheetId: number; area: Area | null }
  /** The texts whose rows are hidden in one column of the filter. */
  | { kind: 'filterColumn'; sheetId: number; column: number; hiddenValues: string[] }
  | { kind: 'addTab'; index: number; name?: string }
  | { kind: 'renameTab'; sheetId: number; name: string }
  | { kind: 'moveTab'; sheetId: number; index: number }
  | { kind: 'duplicateTab'; sheetId: number }
  | { kind: 'deleteTab'; sheetId: number }
  | { kind: 'hideTab'; sheetId: number; hidden: boolean }
  | { kind: 'colorTab'; sheetId: number; color: string | null }
  /** The grid computes users' formulas; the store keeps what came out. */
  | {
      kind: 'computed'
      sheetId: number
      cells: { row: number; column: number; value?: string | number | boolean; error?: string }[]
    }
  | { kind: 'undo' }
  | { kind: 'redo' }

export interface ActionReply {
  /** What the grid would say to the person who tried it; absent when it was done. */
  refused?: string
  /** The version that every window reaches by the patches of this action. */
  version: number
}

/** How the spreadsheet changed, in the order in which it is to be applied. */
export type Patch =
  | { kind: 'cells'; sheetId: number; cells: { row: number; column: number; cell: CellSnapshot | null }[] }
  /** A tab that is new, or changed in more than its cells. */
  | { kind: 'sheet'; sheet: SheetSnapshot }
  | { kind: 'removeSheet'; sheetId: number }
  /** The order of all tabs, and the file's name. */
  | { kind: 'book'; name: string; order: number[] }

/** GET /state: all that a window needs to begin, as of `version`. */
export interface WindowState {
  version: number
  book: BookSnapshot
  me: PersonView
  people: PersonView[]
  menus: MenuView[]
  status: HostStatus
  mails: MailView[]
}

export interface PersonView {
  email: string
  role: 'owner' | 'editor' | 'viewer'
}

/** The add-on's menu as onOpen made it; `path` is what POST /menu takes. */
export interface MenuView {
  caption: string
  path: string[]
  items: MenuView[]
  separatorBefore: boolean
}

export interface HostStatus {
  /** ISO instant of the host's clock, and its words in the spreadsheet's zone. */
  clock: string
  clockWords: string
  timeZone: string
  quotaLeft: number
  triggers: { id: string; handler: string; owner: string; words: string; nextAt: string | null }[]
  lastRun: RunView | null
  /** Lines of Logger and console, newest last, at most 500. */
  log: string[]
}

export interface RunView
  extends Pick<RunReport, 'calls' | 'callCount' | 'localCount' | 'estimatedMs' | 'cpuMs' | 'error'> {
  functionName: string
  user: string
  at: string
}

export interface MailView {
  number: number
  from: string
  to: string
  cc: string
  bcc: string
  replyTo: string
  name: string
  subject: string
  sentAt: string
  hasHtml: boolean
  attachments: { name: string; type: string; bytes: number }[]
  /** The file in the workspace's mail folder. */
  fileName: string
  /** What an SMTP server said of it; absent without --smtp. */
  delivery?: { ok: boolean; words: string }
}

/** Server-sent events (GET /events), each as JSON in `data`. */
export type ServerEvent =
  | { type: 'patches'; version: number; patches: Patch[] }
  /** Everything changed: another file was opened, the workspace was reset. Fetch /state anew. */
  | { type: 'reload' }
  | { type: 'status'; status: HostStatus }
  | { type: 'mail'; mails: MailView[] }
  | { type: 'menus'; menus: MenuView[] }
  /** To the windows of one person only. */
  | { type: 'ui'; to: string; event: UiRequest }
  /** A script runs for `user`, or has ended; the page shows it. */
  | { type: 'running'; user: string; functionName: string | null }

export type UiRequest =
  | { kind: 'alert'; id: number; title: string; prompt: string; buttons: string[] }
  | { kind: 'prompt'; id: number; title: string; prompt: string; buttons: string[] }
  | { kind: 'toast'; title: string; text: string; seconds: number }
  /** The page is at /frame/ID; sidebar or dialog of its HtmlOutput. */
  | { kind: 'sidebar'; frame: number; title: string }
  | { kind: 'dialog'; frame: number; title: string; modal: boolean; width: number; height: number }
  /** Something went wrong on Google's side or in the script: shown as Google does. */
  | { kind: 'error'; text: string }

/**
 * Other requests, all POST with JSON and the token, answered with JSON `{ error?: string, ... }`:
 *   /menu     { path }                            clicks a menu item
 *   /answer   { id, button, text? }               answers an alert or prompt
 *   /run      { frame, functionName, args }       google.script.run from a frame: { result } or { error: { name, message } }
 *   /open     {}                                  the person opens the file: onOpen runs
 *   /people   { email, role }                     adds a person, or changes a role
 *   /clock    { to } or { days, hours }, trouble? 'late' | 'twice' | 'never': moves the clock and fires what is due
 *   /quota    { left }
 *   /copy     {}                                  makes a copy of the file and opens it: { fileId }
 *   /reset    {}                                  the workspace as it was when the server started
 *   /upload   an .xlsx as the body                opens it in place of the workbook
 * GET /book.xlsx, /mail/N.html, /mail/N.txt, /mail/N.eml, /mail/N/K (attachment K), /frame/ID, /app.js, /app.css, /
 *
 * Who acts is the window's person: `?as=EMAIL` in the page's address, else the owner; sent as the header `x-workbench-person`.
 * The token stands in the page's address as `?token=…` and in the header `x-workbench-token` (for /events and /frame in the query).
 */
export const tokenHeader = 'x-workbench-token'
export const personHeader = 'x-workbench-person'
