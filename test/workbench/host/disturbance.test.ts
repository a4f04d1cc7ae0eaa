import { hostWith } from './script-folder'

const WRITES = `function writes() {
  const properties = PropertiesService.getScriptProperties()
  try {
    for (const key of ['a', 'b', 'c']) properties.setProperty(key, '1')
    return 'done'
  } catch (error) {
    properties.setProperty('caught', String(error))
    return 'caught'
  } finally {
    properties.setProperty('finally', '1')
  }
}`

describe('a run that is disturbed', () => {
  it.each([
    ['dies before a call takes effect', { dieAt: 2 }, ['a'], null],
    ['dies after a call took effect', { dieAfter: 2 }, ['a', 'b'], null],
    ['meets a call that fails', { failAt: 2 }, ['a', 'caught', 'finally'], 'caught'],
    ['meets a call that takes effect and fails', { failAfter: 2 }, ['a', 'b', 'caught', 'finally'], 'caught'],
    ['is left alone', {}, ['a', 'b', 'c', 'finally'], 'done'],
  ])('%s', (_, disturbance, keys, result) => {
    const host = hostWith(WRITES)
    const report = host.run('writes', [], disturbance)
    expect(report.result).toBe(result)
    expect(Object.keys(host.state.properties.script)).toEqual(keys)
  })

  it.each([{ failAt: 1 }, { failAfter: 1 }])(
    'told to %j throws an error that the script may read',
    (told) => {
      const host = hostWith(WRITES)
      host.run('writes', [], told)
      expect(host.state.properties.script.caught).toBe('Exception: Service error: PropertiesService')
    },
  )

  it('has sent the mail whose call fails after it took effect', () => {
    const host = hostWith(
      `function f() { try { MailApp.sendEmail('a@example.org', 's', 'b') } catch (e) { return e.message } }`,
    )
    expect(host.run('f', [], { failAfter: 1 }).result).toBe('Service error: MailApp')
    expect(host.mails.map(({ to }) => to)).toEqual(['a@example.org'])
    expect(host.run('f', [], { failAt: 1 }).mails).toEqual([])
  })

  it('ends after six minutes of estimated time, whatever the script catches', () => {
    const host = hostWith(
      `function f() { for (;;) { try { Utilities.sleep(60000) } catch (e) { return 'caught' } } }`,
    )
    expect(host.run('f')).toMatchObject({
      error: 'Exceeded maximum execution time',
      result: null,
      died: true,
    })
  })

  it('ends a simple trigger after thirty seconds', () => {
    const host = hostWith('function onOpen() { for (;;) Utilities.sleep(1000) }')
    expect(host.open()).toMatchObject({ error: 'Exceeded maximum execution time', estimatedMs: 30_001 })
  })

  it('counts every service call by name, and local calls apart', () => {
    const code = `function f() {
      const sheet = SpreadsheetApp.getActiveSheet()
      for (let row = 1; row <= 3; row++) sheet.getRange(row, 1).getValue()
      SpreadsheetApp.newDataValidation().requireCheckbox().build()
      return SpreadsheetApp.WrapStrategy.WRAP
    }`
    const report = hostWith(code).run('f')
    expect(report.calls).toEqual({ 'SpreadsheetApp.getActiveSheet': 1, 'SpreadsheetApp.Range.getValue': 3 })
    expect(report).toMatchObject({ callCount: 4, localCount: 6 })
    expect(report.estimatedMs).toBeGreaterThan(600)
  })
})
