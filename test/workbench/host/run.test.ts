import { hostWith } from './script-folder'

describe('a run', () => {
  it('gives what the function returned as a host value', () => {
    const report = hostWith('function f(a) { return { a, list: [1, null] } }').run('f', ['x'])
    expect(report).toMatchObject({ result: { a: 'x', list: [1, null] }, error: null, loadCalls: [] })
  })

  it.each([
    ['a missing function', 'function f() {}', 'g', 'Script function not found: g'],
    ['a built-in of the language', 'function f() {}', 'parseInt', 'Script function not found: parseInt'],
    ['what the script throws', 'function f() { throw new TypeError("no") }', 'f', 'TypeError: no'],
    [
      'a promise that fails',
      'async function f() { await null; throw new Error("late") }',
      'f',
      'Error: late',
    ],
    ['a file that cannot be parsed', 'function f( {', 'f', 'SyntaxError'],
  ])('tells of %s', (_, code, name, error) => {
    expect(hostWith(code).run(name).error).toContain(error)
  })

  it('names the place in the script where it failed', () => {
    expect(hostWith('function f() {\n  null.x\n}').run('f').errorStack).toContain('Code.gs:2')
  })

  it('waits for a promise', () => {
    expect(hostWith('async function f() { await null; return 5 }').run('f').result).toBe(5)
  })

  it('starts each time with fresh variables', () => {
    const host = hostWith('let n = 0\nfunction f() { return ++n }')
    expect([host.run('f').result, host.run('f').result]).toEqual([1, 1])
  })

  it('finds methods of objects for menus and triggers but not for pages', () => {
    const host = hostWith('const menu = { item() { return 1 } }')
    expect(host.run('menu.item').result).toBe(1)
    expect(host.clientCall('menu.item').error).toContain('not found')
  })

  it('records the calls that are made while files load', () => {
    expect(
      hostWith('const p = PropertiesService.getScriptProperties()\nfunction f() {}').run('f').loadCalls,
    ).toEqual(['PropertiesService.getScriptProperties'])
  })

  it('stops a script that hangs, also in a promise', () => {
    const host = hostWith('function f() { for (;;) {} }\nasync function g() { for (;;) await null }', {
      realTimeLimitMs: 300,
    })
    expect(host.run('f').error).toContain('0.3 s of real time')
    expect(host.run('missing').error).toContain('not found')
  })

  it('moves the script clock by what the calls cost and no further', () => {
    const code = `function f() {
      const before = Date.now()
      for (let i = 0; i < 1e6; i++) Math.sqrt(i)
      const idle = Date.now() - before
      PropertiesService.getScriptProperties().getProperty('x')
      return [new Date(before).toISOString(), idle, Date.now() - before, typeof Date(), new Date(0).getTime()]
    }`
    expect(hostWith(code).run('f').result).toEqual(['2026-11-23T15:00:00.000Z', 0, 30, 'string', 0])
  })

  it('refuses to run in another time zone than the script', () => {
    expect(() => hostWith('function f() {}', { manifest: { timeZone: 'Asia/Tokyo' } })).toThrow(
      /Asia\/Tokyo.*TZ=/,
    )
  })
})

describe('the realm of the script', () => {
  it('holds no way to the host', () => {
    const code = `function f() {
      const ways = [SpreadsheetApp.getUi, SpreadsheetApp, PropertiesService.getScriptProperties().getKeys(), ScriptApp.AuthMode.NONE.name]
      return ways.map((way) => way.constructor.constructor('return typeof process')())
    }`
    expect(hostWith(code).run('f').result).toEqual(['undefined', 'undefined', 'undefined', 'undefined'])
  })

  it('gives Dates, arrays and errors of its own', () => {
    const code = `function f() {
      const sheet = SpreadsheetApp.getActiveSheet()
      sheet.getRange('A1').setValue(new Date(2026, 10, 23))
      const values = sheet.getDataRange().getValues()
      let error
      try { sheet.getRange('nowhere!') } catch (thrown) { error = thrown }
      return [values instanceof Array, values[0] instanceof Array, values[0][0] instanceof Date, error instanceof Error, error.name]
    }`
    expect(hostWith(code).run('f').result).toEqual([true, true, true, true, 'Exception'])
  })

  it('lets a script put something of its own in the place of a service', () => {
    expect(
      hostWith('var Logger = { log: () => 7 }\nfunction f() { return Logger.log() }').run('f').result,
    ).toBe(7)
  })

  it('reads 700,000 cells within seconds', () => {
    const code = `function f() {
      const sheet = SpreadsheetApp.getActiveSheet()
      sheet.insertRowsAfter(1, 34000)
      const rows = Array.from({ length: 35000 }, (_, i) => Array.from({ length: 20 }, (_, j) => i * j))
      sheet.getRange(1, 1, 35000, 20).setValues(rows)
      return sheet.getDataRange().getValues().length
    }`
    const report = hostWith(code).run('f')
    expect(report).toMatchObject({ result: 35000, error: null })
    expect(report.cpuMs).toBeLessThan(10_000)
  })
})

describe('what is not emulated or not documented', () => {
  it.each([
    [
      'a documented method',
      'SpreadsheetApp.getActive().getDataSourceTables()',
      'Exception: not emulated: SpreadsheetApp.Spreadsheet.getDataSourceTables',
    ],
    [
      'a documented service',
      'UrlFetchApp.fetch("https://example.com")',
      'Exception: not emulated: UrlFetchApp.fetch',
    ],
    [
      'an unknown method',
      'SpreadsheetApp.getActive().getEverything()',
      'TypeError: SpreadsheetApp.getActive(...).getEverything is not a function',
    ],
    ['an advanced service', 'Sheets.Spreadsheets', 'ReferenceError: Sheets is not defined'],
    ['a timer', 'setTimeout(f, 1)', 'ReferenceError: setTimeout is not defined'],
  ])('%s is refused by name', (_, code, error) => {
    expect(hostWith(`function f() { ${code} }`).run('f').error).toBe(error)
  })
})

describe('a fault of the host', () => {
  it('never passes for an answer of Google', () => {
    const host = hostWith(
      'function f() { try { SpreadsheetApp.getUi().alert("t", SpreadsheetApp.getUi().ButtonSet.YES_NO) } catch (e) { return "caught" } }',
    )
    expect(host.run('f')).toMatchObject({ result: null, died: true, error: 'Nobody answered the dialog "t"' })
  })
})
