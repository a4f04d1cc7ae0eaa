import { hostWith, LEAD } from './script-folder'

const MENU = `function onOpen() {
  const ui = SpreadsheetApp.getUi()
  ui.createMenu('Top').addItem('One', 'one').addSubMenu(ui.createMenu('More').addItem('Two', 'two')).addToUi()
}
function one() { return Session.getActiveUser().getEmail() }
function two() { return 2 }`

describe('people at the screen', () => {
  it('find menu items by their captions', () => {
    const host = hostWith(MENU)
    host.open()
    expect(host.clickMenu(['Top', 'One'], { user: 'b@example.com' }).result).toBe('b@example.com')
    expect(host.clickMenu(['Top', 'More', 'Two']).result).toBe(2)
    expect(() => host.clickMenu(['Top', 'Three'])).toThrow('there are "One", "More"')
  })

  it('open a file whose script has no onOpen without ado', () => {
    expect(hostWith('function f() {}').open()).toMatchObject({ error: null, ui: [] })
  })

  it('meet in the locks, which a dialog lets go', () => {
    const host = hostWith(`
      function take() { return LockService.getDocumentLock().tryLock(1000) }
      function ask() {
        const lock = LockService.getDocumentLock()
        lock.waitLock(1000)
        SpreadsheetApp.getUi().prompt('Name?')
        return lock.hasLock()
      }`)
    const release = host.holdLock('document')
    expect(host.run('take')).toMatchObject({ result: false, estimatedMs: expect.any(Number) })
    release()
    expect(host.run('take').result).toBe(true)
    let other: unknown
    const answer = () => {
      other = host.run('take', [], { user: 'b@example.com' }).result
      return { button: 'ok', text: 'x' }
    }
    expect(host.run('ask', [], { answers: [answer] }).result).toBe(false)
    expect(other).toBe(true)
  })

  it('have properties, triggers and quota of their own', () => {
    const host = hostWith(`
      function keep(value) { PropertiesService.getUserProperties().setProperty('k', value) }
      function kept() { return PropertiesService.getUserProperties().getProperty('k') }
      function install() { ScriptApp.newTrigger('kept').timeBased().everyHours(1).create(); return ScriptApp.getProjectTriggers().length }
      function mail() { MailApp.sendEmail('x@example.com', 's', 'b'); return MailApp.getRemainingDailyQuota() }`)
    const as = (user: string) => ({ user })
    host.run('keep', ['a'], as('a@example.com'))
    expect(host.run('kept', [], as('b@example.com')).result).toBeNull()
    expect(host.run('install', [], as('a@example.com')).result).toBe(1)
    expect(host.run('install', [], as('b@example.com')).result).toBe(1)
    expect(host.run('mail', [], as('a@example.com')).result).toBe(99)
    expect(host.run('mail', [], as('b@example.com')).result).toBe(99)
  })

  it('type into cells, which fires onEdit with little rights and installed triggers with their owner’s', () => {
    const host = hostWith(`
      function onEdit(e) { Logger.log([e.authMode, e.range.getA1Notation(), e.value, e.oldValue].join(' ')) }
      function install() { ScriptApp.newTrigger('installed').forSpreadsheet(SpreadsheetApp.getActive()).onEdit().create() }
      function installed(e) { Logger.log(e.authMode + ' ' + Session.getEffectiveUser().getEmail()) }`)
    host.run('install')
    host.edit({ sheetName: 'Sheet1', a1: 'B2', value: '5' })
    const reports = host.edit({ sheetName: 'Sheet1', a1: 'B2', value: 'six' })
    expect(reports.map(({ log, error }) => [log, error])).toEqual([
      [['LIMITED B2 six 5'], null],
      [[`FULL ${LEAD}`], null],
    ])
  })

  it('copy a file without its triggers and properties, but with its contents', () => {
    const host = hostWith(`
      function fill() {
        SpreadsheetApp.getActiveSheet().getRange('A1').setValue('text')
        PropertiesService.getDocumentProperties().setProperty('k', 'v')
        ScriptApp.newTrigger('look').timeBased().everyHours(1).create()
      }
      function look() {
        return [SpreadsheetApp.getActive().getId(), SpreadsheetApp.getActiveSheet().getRange('A1').getValue(),
          PropertiesService.getDocumentProperties().getKeys().length, ScriptApp.getProjectTriggers().length]
      }`)
    host.run('fill')
    expect(host.copyFile().run('look').result).toEqual(['book-1-copy-1', 'text', 0, 0])
    expect(host.run('look').result).toEqual(['book-1', 'text', 1, 1])
  })
})

describe('a page’s call', () => {
  const host = hostWith(`
    function echo(value) { return value }
    function secret_() { return 1 }
    function date() { return { list: [new Date(0)] } }
    function func() { return () => 1 }
    function range() { return SpreadsheetApp.getActiveRange() }
    function holes() { return [1, undefined, { gone: undefined }] }
    function fails() { throw new Error('why') }`)

  it.each([
    ['a date', 'date', 'value.list[0] is a Date'],
    ['a function', 'func', 'value is a function'],
    ['an object of Google’s', 'range', 'value is not a plain object'],
    ['a private function', 'secret_', 'Script function not found: secret_'],
    ['a built-in', 'eval', 'Script function not found: eval'],
    ['an error', 'fails', 'Error: why'],
  ])('cannot bring back %s', (_, name, error) => {
    expect(host.clientCall(name).error).toContain(error)
  })

  it('turns undefined into null', () => {
    expect(host.clientCall('holes').result).toEqual([1, null, {}])
    expect(host.clientCall('echo', [[undefined]]).result).toEqual([null])
  })

  it('refuses arguments that cannot travel', () => {
    expect(() => host.clientCall('echo', [new Date(0)])).toThrow('value is a Date')
  })
})
