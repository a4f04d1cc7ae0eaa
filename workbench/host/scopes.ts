const AUTH = 'https://www.googleapis.com/auth/'
const REFERENCE = 'https://developers.google.com/apps-script/reference/'

/** Any one of these scopes suffices; an empty list needs none. */
export interface ScopeRule {
  /** A method as 'SpreadsheetApp.Range.getValues'; * stands for any text. The first pattern that fits counts. */
  readonly pattern: string
  readonly anyOf: readonly string[]
  readonly source: string
}

const needs = (pattern: string, names: readonly string[], page: string): ScopeRule => ({
  pattern,
  anyOf: names.map((name) => AUTH + name),
  source: REFERENCE + page,
})

const BOOK = ['spreadsheets.currentonly', 'spreadsheets']

/**
 * Each method's Authorization section in Google's reference: exceptions first, then the class, then services whose pages ask for no
 * scope. A test holds that every emulated method has a line.
 */
export const SCOPE_RULES: readonly ScopeRule[] = [
  ...['open', 'openById', 'openByUrl', 'create'].map((method) =>
    needs(`SpreadsheetApp.${method}`, ['spreadsheets'], `spreadsheet/spreadsheet-app`),
  ),
  needs('SpreadsheetApp.getUi', [], 'spreadsheet/spreadsheet-app#getUi()'),
  needs('SpreadsheetApp.flush', [], 'spreadsheet/spreadsheet-app#flush()'),
  needs('SpreadsheetApp.new*', [], 'spreadsheet/spreadsheet-app'),
  needs('SpreadsheetApp.*Builder.*', [], 'spreadsheet/data-validation-builder'),
  ...[
    'DataValidation',
    'ConditionalFormatRule',
    'BooleanCondition',
    'GradientCondition',
    'FilterCriteria',
  ].map((name) => needs(`SpreadsheetApp.${name}.*`, [], 'spreadsheet')),
  ...['TextStyle', 'RichTextValue', 'Color', 'ThemeColor'].map((name) =>
    needs(`SpreadsheetApp.${name}.*`, [], 'spreadsheet'),
  ),
  needs('SpreadsheetApp.*', BOOK, 'spreadsheet/range'),
  needs('Ui.show*', ['script.container.ui'], 'base/ui'),
  needs('MailApp.*', ['script.send_mail'], 'mail/mail-app'),
  ...['getProjectTriggers', 'getUserTriggers', 'deleteTrigger', 'getScriptTriggers'].map((method) =>
    needs(`ScriptApp.${method}`, ['script.scriptapp'], 'script/script-app'),
  ),
  needs('ScriptApp.ClockTriggerBuilder.*', ['script.scriptapp'], 'script/clock-trigger-builder'),
  needs('ScriptApp.TriggerBuilder.timeBased', ['script.scriptapp'], 'script/trigger-builder'),
  needs('ScriptApp.TriggerBuilder.forSpreadsheet', BOOK, 'script/trigger-builder'),
  needs(
    'ScriptApp.SpreadsheetTriggerBuilder.create',
    ['script.scriptapp'],
    'script/spreadsheet-trigger-builder',
  ),
  needs('ScriptApp.newTrigger', ['script.scriptapp'], 'script/script-app'),
  needs('Session.getActiveUser', ['userinfo.email'], 'base/session'),
  needs('Session.getEffectiveUser', ['userinfo.email'], 'base/session'),
  ...[
    ['ScriptApp.*', 'script/script-app'],
    ['Session.*', 'base/session'],
    ['Ui.*', 'base/ui'],
    ['Menu.*', 'base/menu'],
    ['PromptResponse.*', 'base/prompt-response'],
    ['User.*', 'base/user'],
    ['Blob.*', 'base/blob'],
    ['Logger.*', 'base/logger'],
    ['console.*', 'base/console'],
    ['HtmlService.*', 'html/html-service'],
    ['PropertiesService.*', 'properties/properties-service'],
    ['CacheService.*', 'cache/cache-service'],
    ['LockService.*', 'lock/lock-service'],
    ['Utilities.*', 'utilities/utilities'],
  ].map(([pattern = '', page = '']) => needs(pattern, [], page)),
]

const expressions = SCOPE_RULES.map((rule) => ({
  rule,
  expression: new RegExp(`^${rule.pattern.replace(/\./g, '\\.').replace(/\*/g, '.*')}$`),
}))
const known = new Map<string, readonly string[]>()

/** The line of the table that holds for a method, with its source. */
export function scopeRule(method: string): ScopeRule | undefined {
  return expressions.find(({ expression }) => expression.test(method))?.rule
}

/** Scopes of which a call of this method needs one; empty when it needs none. */
export function scopesFor(method: string): readonly string[] {
  let scopes = known.get(method)
  if (scopes === undefined) {
    scopes = scopeRule(method)?.anyOf ?? []
    known.set(method, scopes)
  }
  return scopes
}
