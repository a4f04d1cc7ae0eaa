import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readServeCommand } from '../../../workbench/cli/read-serve-options'
import { loadWorkspace } from '../../../workbench/files/workspace'
import type { WindowState } from '../../../workbench/server/protocol'
import { takeWorkspace } from '../../../workbench/server/take-workspace'
import { bundledProgram } from '../../support/bundled-program'
import { scriptFolder } from '../host/script-folder'
import { workspaceFolder } from './served'

const program = bundledProgram('workbench/cli.ts')

/** A command of the workbench as somebody starts it. */
function started(...words: string[]) {
  const child = spawn(process.execPath, [...program, ...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const output = { stdout: '', stderr: '' }
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const address = new Promise<string>((resolve) => {
    child.stdout.on('data', (part) => {
      output.stdout += part
      const url = /http:\S+/.exec(output.stdout)?.[0]
      if (url !== undefined) resolve(url)
    })
  })
  child.stderr.on('data', (part) => {
    output.stderr += part
  })
  return { address, ended, output, end: () => child.kill('SIGINT') }
}

describe('workbench serve', () => {
  it('prints an address, keeps what is done there, and gives the workspace back when it ends', async () => {
    const [workspace, script] = [workspaceFolder(), scriptFolder('function onOpen() {}')]
    const words = ['--workspace', workspace, '--script', script, '--port', '0', '--as', 'ana@example.com']
    const server = started('serve', ...words)
    const url = new URL(await server.address)
    expect(url.searchParams.get('as')).toBe('ana@example.com')
    const headers = { 'x-workbench-token': url.searchParams.get('token') ?? '' }
    const body = JSON.stringify({ kind: 'type', sheetId: 0, row: 0, column: 0, text: 'kept' })
    await fetch(`${url.origin}/action`, { method: 'POST', headers, body })
    const others = [started('serve', ...words), started('run', 'onOpen', ...words.slice(0, 4))]
    for (const other of others) {
      expect([await other.ended, other.output.stderr]).toEqual([
        1,
        expect.stringContaining('open in another workbench'),
      ])
    }
    server.end()
    expect([await server.ended, server.output.stdout]).toEqual([
      0,
      expect.stringMatching(/^A new workspace is begun in \S+here\.\n.*Saved and ended\./s),
    ])
    expect((await loadWorkspace(workspace)).book.sheets[0]?.cells[0]?.[0]?.value).toBe('kept')
    expect(existsSync(join(workspace, 'serving.pid'))).toBe(false)
  })

  it('opens the demo community, set up and mailed, as npm start does', async () => {
    const workspace = workspaceFolder()
    const server = started('serve', '--open-demo', '--workspace', workspace, '--port', '0')
    const url = new URL(await server.address)
    const page = await (await fetch(url)).text()
    const state = (await (await fetch(`${url.origin}/state${url.search}`)).json()) as WindowState
    server.end()
    expect(page).toContain('<script src="/app.js">')
    expect(state.book.sheets.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Start', 'Goals', 'Alignment']),
    )
    expect(state.mails).toHaveLength(11)
    expect(await server.ended).toBe(0)
    expect((await loadWorkspace(workspace)).mailFiles).toHaveLength(11)
  })

  it('goes on with a workspace that a workbench held that is no more', () => {
    const folder = workspaceFolder()
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'serving.pid'), '999999999')
    expect(() => takeWorkspace(folder)()).not.toThrow()
  })
})

describe('the options of serve', () => {
  it.each([
    [[], { scriptDir: 'dist', openDemo: false }],
    [['--open-demo'], { scriptDir: 'dist', openDemo: true, workspace: 'out/start' }],
    [
      [
        '--workspace',
        'w',
        '--book',
        'b.xlsx',
        '--script',
        's',
        '--port',
        '80',
        '--smtp',
        'smtp://x',
        '--as',
        'a@b.c',
      ],
      {
        scriptDir: 's',
        openDemo: false,
        workspace: 'w',
        bookFile: 'b.xlsx',
        port: 80,
        smtp: 'smtp://x',
        person: 'a@b.c',
      },
    ],
  ])('%j are %j', (words, command) => {
    expect(readServeCommand(words)).toEqual(command)
  })

  it.each([
    [['--port', 'x'], '--port is a number'],
    [['--port', '70000'], '--port is a number'],
    [['--smtp', 'http://mail'], '--smtp is an address'],
    [['--as', 'Ana'], '--as is an email address'],
    [['--prot', '1'], "Unknown option '--prot'"],
    [['more'], 'Unexpected argument'],
  ])('%j cannot be read', (words, message) => {
    expect(() => readServeCommand(words)).toThrow(message)
  })
})
