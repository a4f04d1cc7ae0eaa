import { hostWith } from './script-folder'

const scope = (name: string) => `https://www.googleapis.com/auth/${name}`
const ALL = [
  'spreadsheets.currentonly',
  'script.container.ui',
  'script.send_mail',
  'script.scriptapp',
  'userinfo.email',
]

const NEEDS = [
  ['SpreadsheetApp.getActive().getName()', 'spreadsheets.currentonly'],
  ['SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput("x"))', 'script.container.ui'],
  ['MailApp.getRemainingDailyQuota()', 'script.send_mail'],
  ['ScriptApp.getProjectTriggers()', 'script.scriptapp'],
  ['Session.getActiveUser()', 'userinfo.email'],
] as const

describe('scopes', () => {
  it.each(NEEDS)('%s runs with all scopes and is refused without %s', (call, name) => {
    const code = `function f() { ${call} }`
    const withAll = hostWith(code, { manifest: { oauthScopes: ALL.map(scope) } })
    const without = hostWith(code, {
      manifest: { oauthScopes: ALL.filter((one) => one !== name).map(scope) },
    })
    expect(withAll.run('f').error).toBeNull()
    expect(without.run('f').error).toMatch(
      /Specified permissions are not sufficient to call .*Required permissions: /,
    )
    expect(without.run('f').error).toContain(scope(name))
  })

  it('that a user has not granted are as good as missing', () => {
    const host = hostWith(
      'function f() { return [String(ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizationStatus()), MailApp.getRemainingDailyQuota()] }',
      {
        manifest: { oauthScopes: ALL.map(scope) },
      },
    )
    expect(host.run('f').result).toEqual(['NOT_REQUIRED', 100])
    expect(host.run('f', [], { grantedScopes: [] }).error).toContain('MailApp.getRemainingDailyQuota')
  })
})

const onOpen = (call: string) => `function onOpen(e) { ${call}\n Logger.log(String(e.authMode)) }`

describe('authorization modes', () => {
  it.each([
    ['a menu', 'SpreadsheetApp.getUi().createMenu("M").addItem("I", "f").addToUi()', null, null],
    ['the locale', 'Session.getActiveUserLocale()', null, null],
    ['properties', 'PropertiesService.getDocumentProperties().getProperty("x")', 'refused', null],
    ['the spreadsheet', 'SpreadsheetApp.getActive().getName()', 'refused', null],
    [
      'a sidebar',
      'SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput("x"))',
      'refused',
      'refused',
    ],
    ['an alert', 'SpreadsheetApp.getUi().alert("x")', 'refused', 'refused'],
    ['mail', 'MailApp.sendEmail("a@example.com", "s", "b")', 'refused', 'refused'],
    ['triggers', 'ScriptApp.getProjectTriggers()', 'refused', 'refused'],
  ])('%s when the file is opened', (_, call, none, limited) => {
    const outcome = (mode: 'NONE' | 'LIMITED') => {
      const { error } = hostWith(onOpen(call)).open({ mode })
      return error === null ? null : /You do not have permission to call/.test(error) ? 'refused' : error
    }
    expect([outcome('NONE'), outcome('LIMITED')]).toEqual([none, limited])
  })

  it('is LIMITED for a bound script, NONE for an add-on until it is used', () => {
    const code = `${onOpen('')}\nfunction f() {}`
    expect(hostWith(code).open().log).toEqual(['LIMITED'])
    const addOn = hostWith(code, { installed: 'add-on' })
    expect(addOn.open().log).toEqual(['NONE'])
    addOn.run('f')
    expect(addOn.open().log).toEqual(['LIMITED'])
  })

  it('hides who the user is in a simple trigger', () => {
    expect(
      hostWith('function onOpen() { Logger.log("<%s>", Session.getActiveUser().getEmail()) }').open().log,
    ).toEqual(['<>'])
  })

  it('applies while files load', () => {
    const code = 'const name = SpreadsheetApp.getActive().getName()\nfunction onOpen() {}'
    expect(hostWith(code).open({ mode: 'NONE' }).error).toContain('SpreadsheetApp.getActive')
  })
})
