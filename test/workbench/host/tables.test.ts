import { SCOPE_RULES, scopeRule, scopesFor } from '../../../workbench/host/scopes'
import { appsScriptApi } from '../../../workbench/host/signatures'
import { LATENCIES } from '../../../workbench/latency/latencies'
import { latencyOf } from '../../../workbench/latency/latency'
import { emulatedClasses } from '../../../workbench/services/emulated-classes'

const methods = [...appsScriptApi().classes.values()].flatMap(({ publicName, methods: own }) =>
  [...own.keys()].map((method) => `${publicName}.${method}`),
)

describe('the table of latencies', () => {
  it.each(LATENCIES.map(({ pattern, source }) => [pattern, source]))(
    'names the source for %s',
    (_, source) => {
      expect(source).toMatch(/https:\/\/|\*guess\*:? \w/)
    },
  )

  it('has a line for every documented method', () => {
    expect(methods.filter((method) => latencyOf(method) === undefined)).toEqual([])
  })

  it.each([
    ['SpreadsheetApp.Sheet.getRange', 'local'],
    ['SpreadsheetApp.Range.getValues', 'service'],
    ['SpreadsheetApp.Range.setValues', 'service'],
    ['SpreadsheetApp.newDataValidation', 'local'],
    ['SpreadsheetApp.DataValidationBuilder.requireCheckbox', 'local'],
    ['SpreadsheetApp.ConditionalFormatRuleBuilder.whenTextContains', 'local'],
    ['SpreadsheetApp.Sheet.getName', 'local'],
    ['SpreadsheetApp.Spreadsheet.getId', 'service'],
    ['PropertiesService.getDocumentProperties', 'local'],
    ['PropertiesService.Properties.getProperty', 'service'],
    ['LockService.Lock.tryLock', 'service'],
    ['Utilities.formatDate', 'local'],
    ['console.log', 'local'],
    ['Ui.createMenu', 'local'],
    ['MailApp.sendEmail', 'service'],
  ])('counts %s as %s', (method, kind) => {
    expect(latencyOf(method).kind).toBe(kind)
  })
})

describe('the table of scopes', () => {
  it('gives the documentation page of every rule', () => {
    const pages = SCOPE_RULES.map(({ source }) => source)
    expect(
      pages.filter((page) => !/^https:\/\/developers\.google\.com\/.+\/reference\/\w+/.test(page)),
    ).toEqual([])
  })

  it('has a line for every method of an emulated service, also where none is needed', () => {
    const { classes } = appsScriptApi()
    const services = Object.keys(emulatedClasses).map((name) => classes.get(name)?.publicName)
    const emulated = methods.filter(
      (method) =>
        method.startsWith('SpreadsheetApp.') || services.some((name) => method.startsWith(`${name}.`)),
    )
    expect(emulated.filter((method) => scopeRule(method) === undefined)).toEqual([])
  })

  it.each([
    ['SpreadsheetApp.openById', 1],
    ['SpreadsheetApp.getActive', 2],
    ['SpreadsheetApp.flush', 0],
    ['SpreadsheetApp.newRichTextValue', 0],
    ['PropertiesService.Properties.setProperty', 0],
    ['Ui.alert', 0],
  ])('%s takes one of %i scopes', (method, count) => {
    expect(scopesFor(method)).toHaveLength(count)
  })
})

describe('the signatures', () => {
  const { classes, enums, globals } = appsScriptApi()

  it('know every overload', () => {
    const overloads = classes.get('Mail.MailApp')?.methods.get('sendEmail') ?? []
    expect(overloads.map((overload) => overload.map(({ type }) => type.kind).join(' '))).toEqual([
      'object',
      'string string string',
      'string string string object',
      'string string string string',
    ])
  })

  it.each([
    ['Spreadsheet.Range', 'SpreadsheetApp.Range'],
    ['Base.Ui', 'Ui'],
    ['Properties.Properties', 'PropertiesService.Properties'],
    ['Console', 'console'],
  ])('call %s %s', (name, publicName) => {
    expect(classes.get(name)?.publicName).toBe(publicName)
  })

  it('keep the order of enum keys and the services by name', () => {
    expect(enums.get('Spreadsheet.WrapStrategy')?.keys).toEqual(['WRAP', 'OVERFLOW', 'CLIP'])
    expect(globals.get('HtmlService')).toBe('HTML.HtmlService')
    expect(classes.get('Script.ScriptApp')?.enums.get('WeekDay')).toBe('Base.Weekday')
  })
})
