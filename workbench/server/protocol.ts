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

/** The tab and the cells that are selected in a window; `row` and `column` are the current cell. */
export interface WindowPlace {
  sheetId: number
  areas: Area[]
  row: number
  column: number
}

/** Server-sent events (GET /events), each as JSON in `data`. */
export type ServerEvent =
  | { type: 'patches'; version: number; patches: Patch[] }
  /** Everything changed: another file was opened, the workspace was reset. Fetch /state anew. */
  | { type: 'reload' }
  | { type: 'status'; status: HostStatus }
  /** Mails that are new or of which something new is known, each by its number. */
  | { type: 'mail'; mails: MailView[] }
  /** To the windows of the person whose menus they are. */
  | { type: 'menus'; menus: MenuView[] }
  /** Somebody was added, or has another role; `me` is the window's own person. */
  | { type: 'people'; people: PersonView[]; me: PersonView }
  /** To the windows of one person only. */
  | { type: 'ui'; to: string; event: UiRequest }
  /** A script runs for `user`, or has ended; the page shows it. */
  | { type: 'running'; user: string; functionName: string | null }
  /** Something that everybody should know: a script was stopped, the workspace could not be saved. */
  | { type: 'notice'; text: string }

/** Buttons are 'OK', 'CANCEL', 'YES', 'NO'; closing the box without one is answered as 'CLOSE'. */
export type UiRequest =
  | { kind: 'alert'; id: number; title: string; prompt: string; buttons: string[] }
  | { kind: 'prompt'; id: number; title: string; prompt: string; buttons: string[] }
  | { kind: 'toast'; title: string; text: string; seconds: number }
  /**
   * Sidebar or dialog of an HtmlOutput. Its page is at `path` ('/frame/ID?key=…', to be put into an iframe with
   * `sandbox="allow-scripts allow-forms allow-modals allow-popups"`): that address opens this page and nothing else, so that the script
   * in the frame never sees the token.
   */
  | { kind: 'sidebar'; frame: number; path: string; title: string }
  | {
      kind: 'dialog'
      frame: number
      path: string
      title: string
      modal: boolean
      width: number
      height: number
    }
  /** The script has moved the person's selection: the window goes there. */
  | { kind: 'select'; sheetId: number; areas: Area[] }
  /** The dialog of this id is over: answered in another window, or nobody waits any more. */
  | { kind: 'answered'; id: number }
  /** Something went wrong on Google's side or in the script: shown as Google does. */
  | { kind: 'error'; text: string }

/**
 * Other requests, all POST with JSON and the token, answered with JSON `{ error?: string, ... }`:
 *   /menu     { path, at? }                       clicks a menu item; answered when the script has ended
 *   /answer   { id, button, text? }               answers an alert or prompt
 *   /run      { frame, functionName, args, at? }  google.script.run from a frame: { result } or { error: { name, message } }
 *   /open     {}                                  the person opens the file: onOpen runs; { menus }
 *   /people   { email, role }                     adds a person, or changes a role; role 'none' takes the file away from them
 *   /clock    { to } or { days, hours }, trouble? 'late' | 'twice' | 'never': moves the clock and fires what is due: { fired }
 *   /quota    { left }                            for the window's person
 *   /copy     {}                                  makes a copy of the file and opens it: { fileId }
 *   /reset    {}                                  the workspace as it was when the server started
 *   /upload   an .xlsx as the body                its tabs in place of the workbook's, as File > Import > Replace spreadsheet
 * `at` is a WindowPlace: what the script sees as active tab and selection. A request that cannot be understood is answered with 400, without token or from elsewhere 403, too large 413; all others with 200.
 *
 * GET /book.xlsx, /mail/N.html, /mail/N.txt, /mail/N.eml, /mail/N/K (attachment K, from 0), /frame/ID?key=…, /app.js, /app.css, /
 * GET /events begins with a `status`. A window that comes back (EventSource does so by itself, with the id of the last event it saw) and
 * has missed patches gets `reload`. A window applies the patches whose version is above its state's; a gap means: fetch /state anew.
 *
 * Who acts is the window's person: `?as=EMAIL` in the page's address, else the owner; sent as the header `x-workbench-person`, in
 * /events as `as`. A window names itself in the header `x-workbench-window`, in /events as `window`. The token stands in the page's address as `?token=…` and in the header `x-workbench-token`; GET takes it in the query
 * too.
 */
export const tokenHeader = 'x-workbench-token'
export const personHeader = 'x-workbench-person'
export const windowHeader = 'x-workbench-window'

/**
 * What a frame's page says to the window around it, by postMessage (its origin is opaque: 'null'). `run` is answered with FrameAnswer to
 * `event.source`, target origin '*'; the window sends it on as POST /run with the frame's id, which it knows from the iframe that
 * `event.source` is the window of: never from the message.
 */
export type FrameMessage =
  | { throughline: 'run'; id: number; functionName: string; args: unknown[] }
  /** google.script.host: close the sidebar or dialog; set a dialog's size in pixels; give the grid the focus. */
  | { throughline: 'close' }
  | { throughline: 'height'; pixels: number }
  | { throughline: 'width'; pixels: number }
  | { throughline: 'focus' }

/** The window's answer to `run`. */
export type FrameAnswer =
  | { throughline: 'result'; id: number; result: unknown }
  | { throughline: 'failure'; id: number; error: { name: string; message: string } }
