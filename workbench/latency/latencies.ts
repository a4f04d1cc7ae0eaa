/** What a call costs on Google. */
export interface Latency {
  /** A method as 'SpreadsheetApp.Range.getValues'; * stands for any text. The first pattern that fits counts. */
  readonly pattern: string
  /** 'local' calls answer from what the script already holds: they are counted apart and are no round trip. */
  readonly kind: 'service' | 'local'
  readonly ms: number
  /** On top, for each cell read or written. */
  readonly perCellMs?: number
  /** A documentation or measurement URL, or *guess* with its reason. */
  readonly source: string
}

const STORES = 'https://ziritione.org/post/apps_script_performance (average of 100 runs)'
const ONE_WRITE =
  'https://ruby-bash.developreference.com/article/29263774/ (4,000 cells: under 50 ms, 610 ms with flush)'
const STORE_PAIRS = 'https://justin.poehnelt.com/posts/apps-script-key-value-stores (read and write: 800 ms)'
const BEST_PRACTICES =
  'https://developers.google.com/apps-script/guides/support/best-practices (10,000 single writes with flushes 70 s, one setBackgrounds 1 s)'
const HANDLE =
  '*guess*: answers from the handle that the script already holds, as no data of the file are needed'
const BUILDER = '*guess*: a builder only gathers settings; they are sent with the call that takes the result'

const local = (pattern: string, source: string, ms = 0): Latency => ({ pattern, kind: 'local', ms, source })

const service = (
  pattern: string,
  { ms, perCellMs = 0, source }: { ms: number; perCellMs?: number; source: string },
): Latency => ({ pattern, kind: 'service', ms, perCellMs, source })

/** Estimates, in milliseconds. They rank designs; they do not predict a clock. */
export const LATENCIES: readonly Latency[] = [
  // Builders and values made by them.
  local('SpreadsheetApp.new*', BUILDER),
  local('SpreadsheetApp.*Builder.*', BUILDER),
  local('SpreadsheetApp.DataValidation.*', BUILDER),
  local('SpreadsheetApp.ConditionalFormatRule.*', BUILDER),
  local('SpreadsheetApp.BooleanCondition.*', BUILDER),
  local('SpreadsheetApp.Gradient*', BUILDER),
  local('SpreadsheetApp.FilterCriteria.*', BUILDER),
  local('SpreadsheetApp.TextStyle.*', BUILDER),
  local('SpreadsheetApp.RichTextValue.*', BUILDER),
  local('SpreadsheetApp.Color.*', BUILDER),
  local('SpreadsheetApp.ThemeColor.*', BUILDER),
  local('RgbColor.*', BUILDER),
  // Handles: which cells are meant, not what is in them.
  local('SpreadsheetApp.getUi', HANDLE),
  local('SpreadsheetApp.*.getRange', HANDLE, 0.2),
  local('SpreadsheetApp.Sheet.getDataRange', HANDLE, 0.2),
  local('SpreadsheetApp.*.getRangeList', HANDLE, 0.2),
  local('SpreadsheetApp.DeveloperMetadata.getKey', HANDLE),
  local('SpreadsheetApp.DeveloperMetadata.getValue', HANDLE),
  local('SpreadsheetApp.DeveloperMetadata.getId', HANDLE),
  local('SpreadsheetApp.Range.getCell', HANDLE, 0.2),
  local('SpreadsheetApp.Range.offset', HANDLE, 0.2),
  ...[
    'getRow',
    'getRowIndex',
    'getColumn',
    'getColumnIndex',
    'getLastRow',
    'getLastColumn',
    'getNumRows',
  ].map((method) => local(`SpreadsheetApp.Range.${method}`, HANDLE)),
  ...['getNumColumns', 'getHeight', 'getWidth', 'getA1Notation', 'getGridId', 'getSheet', 'is*Bounded'].map(
    (method) => local(`SpreadsheetApp.Range.${method}`, HANDLE),
  ),
  ...['getName', 'getSheetName', 'getSheetId', 'getIndex', 'getParent', 'getType'].map((method) =>
    local(`SpreadsheetApp.Sheet.${method}`, HANDLE),
  ),
  // The spreadsheet.
  service('SpreadsheetApp.flush', { ms: 560, source: ONE_WRITE }),
  service('SpreadsheetApp.getActive*', { ms: 30, source: '*guess*: the file is open already' }),
  service('SpreadsheetApp.*.getValue*', { ms: 200, perCellMs: 0.01, source: STORE_PAIRS }),
  service('SpreadsheetApp.*.getDisplayValue*', { ms: 200, perCellMs: 0.01, source: STORE_PAIRS }),
  service('SpreadsheetApp.Sheet.getSheetValues', { ms: 200, perCellMs: 0.01, source: STORE_PAIRS }),
  service('SpreadsheetApp.*.setValue*', { ms: 50, perCellMs: 0.02, source: ONE_WRITE }),
  service('SpreadsheetApp.Sheet.appendRow', {
    ms: 100,
    perCellMs: 0.02,
    source: '*guess*: a read of the last row and a write',
  }),
  service('SpreadsheetApp.Range.setBackgrounds', { ms: 50, perCellMs: 0.1, source: BEST_PRACTICES }),
  service('SpreadsheetApp.Spreadsheet.insertSheet', {
    ms: 400,
    source: '*guess*: a change of the file that waits for its answer',
  }),
  service('SpreadsheetApp.Spreadsheet.duplicate*', {
    ms: 600,
    source: '*guess*: as insertSheet, with contents',
  }),
  service('SpreadsheetApp.*.get*', {
    ms: 60,
    perCellMs: 0.005,
    source: '*guess*: a small read, well below the 200 ms of values',
  }),
  service('SpreadsheetApp.*.find*', { ms: 200, perCellMs: 0.005, source: '*guess*: as a read of values' }),
  service('SpreadsheetApp.*', {
    ms: 40,
    perCellMs: 0.02,
    source: '*guess*: a queued write, as setValues without flush',
  }),
  // Stores.
  local('PropertiesService.get*', HANDLE),
  local('CacheService.get*', HANDLE),
  local('LockService.get*', HANDLE),
  local('LockService.Lock.hasLock', HANDLE),
  service('PropertiesService.Properties.get*', { ms: 30, source: STORES }),
  service('PropertiesService.Properties.*', { ms: 62, source: STORES }),
  service('CacheService.Cache.get*', { ms: 3, source: STORES }),
  service('CacheService.Cache.*', { ms: 93, source: STORES }),
  service('LockService.Lock.*', { ms: 60, source: '*guess*: as a write of a property' }),
  // Mail, triggers, the user.
  service('MailApp.getRemainingDailyQuota', {
    ms: 60,
    source: '*guess*: as a read of a property, with a check of the account',
  }),
  service('MailApp.sendEmail', {
    ms: 500,
    source: '*guess*: mail merges of 100 mails are reported to take about a minute',
  }),
  local('ScriptApp.newTrigger', BUILDER),
  service('ScriptApp.ClockTriggerBuilder.create', {
    ms: 500,
    source: '*guess*: writes the trigger and its schedule',
  }),
  service('ScriptApp.SpreadsheetTriggerBuilder.create', { ms: 500, source: '*guess*: writes the trigger' }),
  local('ScriptApp.*Builder.*', BUILDER),
  local('ScriptApp.Trigger.*', HANDLE),
  local('ScriptApp.AuthorizationInfo.*', HANDLE),
  local('ScriptApp.getScriptId', HANDLE),
  local('ScriptApp.require*', '*guess*: compares lists that the run was started with'),
  service('ScriptApp.*', { ms: 200, source: '*guess*: a look at the list of triggers or grants' }),
  local('Session.*', '*guess*: who runs the script was said when it was started'),
  local('User.*', HANDLE),
  // The user interface.
  service('Ui.show*', { ms: 300, source: '*guess*: hands the page to the browser' }),
  service('Ui.alert', { ms: 0, source: '*guess*: waits for the person, whose time does not count here' }),
  service('Ui.prompt', { ms: 0, source: '*guess*: waits for the person, whose time does not count here' }),
  service('Menu.addToUi', { ms: 30, source: '*guess*: one message to the browser' }),
  local('Ui.*', BUILDER),
  local('Menu.*', BUILDER),
  local('PromptResponse.*', HANDLE),
  local('HtmlService.*', '*guess*: text made inside the script', 1),
  // Pure functions.
  local('Utilities.*', '*guess*: functions without a look at anything outside', 0.05),
  local('Blob.*', '*guess*: bytes that the script already holds'),
  local('Logger.*', '*guess*: collected and written at the end'),
  local('console.*', '*guess*: collected and written at the end'),
  service('*', { ms: 100, source: '*guess*: any other service' }),
]
