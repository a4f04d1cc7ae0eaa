import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundledProgram } from '../support/bundled-program'
import { scriptFolder } from './host/script-folder'

const SCRIPT = scriptFolder(
  `
  function fill(text) {
    const sheet = SpreadsheetApp.getActiveSheet()
    sheet.getRange('A1').setValue(text)
    PropertiesService.getDocumentProperties().setProperty('text', text)
    MailApp.sendEmail({ to: 'one@example.com', cc: 'two@example.com', subject: text, body: 'b', name: 'Team',
      attachments: [Utilities.newBlob('x', 'text/plain', 'x.txt')] })
    Logger.log('filled')
    return { a1: sheet.getRange('A1').getValue(), at: new Date().toISOString() }
  }
  function look() {
    return [SpreadsheetApp.getActiveSheet().getRange('A1').getValue(),
      PropertiesService.getDocumentProperties().getProperty('text'), MailApp.getRemainingDailyQuota()]
  }
  function ask() { return SpreadsheetApp.getUi().prompt('Name?').getResponseText() }
  function fails() {
    fill('spoilt')
    throw new Error('on purpose')
  }
  function who() {
    const file = SpreadsheetApp.getActive()
    return [Session.getActiveUser().getEmail(), file.getSpreadsheetTimeZone(), file.getSpreadsheetLocale(),
      new Date(2026, 0, 1).toISOString()]
  }
  function eat() { const all = []; for (;;) all.push(new Array(1e6).fill(1)) }`,
  { timeZone: 'Asia/Tokyo' },
)

const program = bundledProgram('workbench/cli.ts')

function workbench(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...program, ...words], { encoding: 'utf8' })
  return { status, stdout, stderr: stderr.trim() }
}

const run = (...words: string[]) => workbench('run', ...words, '--script', SCRIPT)
const runJson = (...words: string[]) => JSON.parse(run(...words, '--json').stdout) as Record<string, unknown>
const newFolder = () => join(mkdtempSync(join(tmpdir(), 'workspace-')), 'ws')

function contents(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.includes('.'),
  )
  return Object.fromEntries(files.map((name) => [name, readFileSync(join(folder, name), 'base64')]))
}

describe('workbench run', () => {
  it('prints exactly what is promised and keeps it in the workspace', () => {
    const folder = newFolder()
    const report = runJson('fill', '["Plan"]', '--workspace', folder, '--now', '2026-11-23T15:00:00Z')
    expect(Object.keys(report)).toEqual([
      'result',
      'error',
      'log',
      'ui',
      'mails',
      'calls',
      'callCount',
      'localCount',
      'estimatedMs',
      'cpuMs',
    ])
    expect(report).toMatchObject({ result: { a1: 'Plan' }, error: null, log: ['filled'], callCount: 5 })
    expect(report.mails).toEqual([
      {
        to: 'one@example.com',
        cc: 'two@example.com',
        bcc: '',
        replyTo: '',
        name: 'Team',
        subject: 'Plan',
        body: 'b',
        htmlBody: '',
        attachments: [{ name: 'x.txt', type: 'text/plain', base64: 'eA==' }],
      },
    ])
    expect(Object.keys(contents(folder))).toEqual(expect.arrayContaining(['book.xlsx', 'state.json']))
    expect(readdirSync(join(folder, 'mail'))).toHaveLength(1)
    expect(runJson('look', '--workspace', folder).result).toEqual(['Plan', 'Plan', 98])
  })

  it('leaves the workspace as it was when the function throws, is unknown or its options are wrong', () => {
    const folder = newFolder()
    const first = run('fill', '["Plan"]', '--workspace', folder)
    // Where its name was mistyped, this tells.
    expect(first.stderr).toBe(`A new workspace is begun in ${folder}.`)
    const before = contents(folder)
    for (const words of [['fails'], ['missing'], ['fill', 'no json'], ['fill', '--quota', 'many']]) {
      const { status, stderr } = run(...words, '--workspace', folder)
      expect([status, stderr.split('\n')]).toEqual([1, [expect.stringMatching(/\w/)]])
    }
    expect(contents(folder)).toEqual(before)
  })

  it('keeps what a run did before it was told to die', () => {
    const folder = newFolder()
    const { status, stderr } = run('fill', '["Plan"]', '--workspace', folder, '--die-at', '4')
    expect([status, stderr]).toEqual([
      1,
      expect.stringContaining('ended at call 4 (MailApp.sendEmail), as asked'),
    ])
    expect(runJson('look', '--workspace', folder).result).toEqual(['Plan', 'Plan', 100])
  })

  it('keeps what a run did whose mail went out though its call failed', () => {
    const folder = newFolder()
    const { status, stderr } = run('fill', '["Plan"]', '--workspace', folder, '--fail-after', '4')
    expect([status, stderr]).toEqual([1, expect.stringContaining('Service error: MailApp')])
    expect(runJson('look', '--workspace', folder).result).toEqual(['Plan', 'Plan', 98])
  })

  it('is somebody, somewhere, with answers', () => {
    const report = runJson('who', '--as', 'b@example.com', '--timezone', 'Europe/Paris', '--locale', 'de_DE')
    expect(report.result).toEqual(['b@example.com', 'Europe/Paris', 'de_DE', '2025-12-31T15:00:00.000Z'])
    expect(runJson('ask', '--answer', '["ok","Room 12"]').result).toBe('Room 12')
    expect(run('ask').stderr).toContain('Nobody answered the dialog "Name?"')
  })

  it.each([
    [
      'a folder without a script',
      ['run', 'f', '--script', '/nowhere'],
      'There is no script project in /nowhere',
    ],
    [
      'a file that is no spreadsheet',
      ['run', 'look', '--script', SCRIPT, '--book', join(SCRIPT, 'Code.gs')],
      'Code.gs',
    ],
    [
      'a file that is not there',
      ['run', 'look', '--script', SCRIPT, '--book', '/nowhere.xlsx'],
      '/nowhere.xlsx',
    ],
    [
      'a workspace that is a file',
      ['run', 'look', '--script', SCRIPT, '--workspace', join(SCRIPT, 'Code.gs')],
      'Code.gs',
    ],
    ['an unknown command', ['walk'], 'There is no command "walk"'],
    ['an unknown option', ['run', 'look', '--wrong'], '--wrong'],
    ['a day that is none', ['run', 'look', '--now', '2026-02-31'], '2026-02-31'],
    ['a locale that nobody has', ['run', 'look', '--locale', 'zz_ZZ'], 'zz_ZZ'],
    ['a person without an address', ['run', 'look', '--as', 'lea'], 'lea'],
    ['a quota below nothing', ['run', 'look', '--quota', '-1'], '--quota'],
    ['a script that takes all memory', ['run', 'eat', '--script', SCRIPT], 'memory'],
  ])('tells of %s in one line', (_, words, text) => {
    const { status, stdout, stderr } = workbench(...words)
    expect([status, stdout, stderr.split('\n').length]).toEqual([1, '', 1])
    expect(stderr).toContain(text)
  })

  it('takes a book.xlsx of one’s own', () => {
    const folder = newFolder()
    run('fill', '["Mine"]', '--workspace', folder)
    const book = join(folder, 'book.xlsx')
    expect(runJson('look', '--book', book).result).toEqual(['Mine', null, 100])
    const other = mkdtempSync(join(tmpdir(), 'workspace-'))
    writeFileSync(join(other, 'book.xlsx'), readFileSync(book))
    expect(runJson('look', '--workspace', other).result).toEqual(['Mine', null, 100])
    expect(existsSync(join(other, 'state.json'))).toBe(true)
  })
})

describe('workbench probes', () => {
  it('compares what the probes see', () => {
    const { stdout } = workbench('probes', 'formatDate')
    expect(stdout).toMatch(/^same {4}probe_formatDate {2}\[/)
    expect(stdout).toMatch(/3 probes, 0 differ/)
  })
})
