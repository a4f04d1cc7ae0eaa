import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join, resolve } from 'node:path'

const script = resolve(__dirname, '../../scripts/deploy.mjs')

/** A fresh folder with a project, a home and a `bin` whose fake npm and clasp write down how they were called. */
interface Bench {
  readonly folder: string
  write(path: string, text: string): void
  fake(command: string, lines: readonly string[]): void
  calls(): string[]
  deploy(environment?: Record<string, string>): { status: number | null; printed: string; complained: string }
}

const goodBuild = ['mkdir -p dist', 'echo "{}" > dist/appsscript.json', 'echo "" > dist/throughline.js']
const goodPush = [`echo '["dist/appsscript.json","dist/throughline.js"]'`]

function bench(folder: string): Bench {
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  const calls = join(folder, 'calls')
  return {
    folder,
    write,
    fake(command, lines) {
      write(`bin/${command}`, ['#!/bin/sh', `echo "${command} $*" >> "${calls}"`, ...lines, ''].join('\n'))
      chmodSync(join(folder, 'bin', command), 0o755)
    },
    calls: () => (existsSync(calls) ? readFileSync(calls, 'utf8').trim().split('\n') : []),
    deploy(environment = {}) {
      const env: NodeJS.ProcessEnv = { ...process.env, HOME: join(folder, 'home'), ...environment }
      env.PATH = [join(folder, 'bin'), process.env.PATH].join(delimiter)
      const { status, stdout, stderr } = spawnSync(process.execPath, [script], {
        cwd: folder,
        encoding: 'utf8',
        env,
      })
      return { status, printed: stdout, complained: stderr }
    },
  }
}

describe('npm run deploy', () => {
  let project: Bench

  beforeEach(() => {
    project = bench(mkdtempSync(join(tmpdir(), 'throughline-deploy-')))
    project.write('.clasp.json', '{"scriptId":"1AbcScriptOfMine","rootDir":"dist"}')
    project.write('home/.clasprc.json', '{}')
    project.fake('npm', goodBuild)
    project.fake('clasp', goodPush)
  })

  afterEach(() => {
    rmSync(project.folder, { recursive: true })
  })

  it('builds and checks before it uploads, and says what to do next', () => {
    const { status, printed } = project.deploy()
    expect(status).toBe(0)
    expect(project.calls()).toEqual(['npm run build', 'npm run check', 'clasp push --force --json'])
    expect(printed).toContain('dist/throughline.js')
    expect(printed).toContain('Reload the spreadsheet')
  })

  it('says so when Google already has this version', () => {
    project.fake('clasp', ['echo "[]"'])
    expect(project.deploy()).toMatchObject({
      status: 0,
      printed: expect.stringContaining('already has this version'),
    })
  })

  it.each([
    ['holds the placeholder', '{"scriptId":"PUT-YOUR-SCRIPT-ID-HERE"}', 'does not name your script yet'],
    ['has no script ID', '{"rootDir":"dist"}', 'does not name your script yet'],
    ['is no JSON', '{scriptId', '.clasp.json is missing or cannot be read'],
  ])('refuses and runs nothing when .clasp.json %s', (_what, text, message) => {
    project.write('.clasp.json', text)
    expect(project.deploy()).toMatchObject({ status: 1, complained: expect.stringContaining(message) })
    expect(project.calls()).toEqual([])
  })

  it('refuses and runs nothing when nobody is logged in', () => {
    rmSync(join(project.folder, 'home/.clasprc.json'))
    expect(project.deploy()).toMatchObject({
      status: 1,
      complained: expect.stringContaining('npx clasp login'),
    })
    expect(project.calls()).toEqual([])
  })

  it.each([
    ['file', 'keys/mine.json'],
    ['folder', 'keys'],
  ])('finds a login that clasp is told to keep in another %s', (_what, named) => {
    rmSync(join(project.folder, 'home/.clasprc.json'))
    project.write('keys/mine.json', '{}')
    project.write('keys/.clasprc.json', '{}')
    expect(project.deploy({ clasp_config_auth: join(project.folder, named) }).status).toBe(0)
  })

  it.each([
    ['the build fails', ['exit 1'], 'the checks failed'],
    ['the checks fail', [...goodBuild, '[ "$2" = build ]'], 'the checks failed'],
    [
      'the build leaves no manifest',
      ['mkdir -p dist', 'echo "" > dist/throughline.js'],
      'no dist/appsscript.json',
    ],
    [
      'the build leaves no bundle',
      ['mkdir -p dist', 'echo "{}" > dist/appsscript.json'],
      'no dist/throughline.js',
    ],
  ])('uploads nothing when %s', (_what, npmLines, message) => {
    project.fake('npm', npmLines)
    expect(project.deploy()).toMatchObject({ status: 1, complained: expect.stringContaining(message) })
    expect(project.calls().filter((call) => !call.startsWith('npm run '))).toEqual([])
  })

  it.each([
    [
      'fails',
      ['echo "User has not enabled the Apps Script API." >&2', 'exit 1'],
      'script.google.com/home/usersettings',
    ],
    ['skips without an error', ['echo "Skipping push."'], 'Skipping push.'],
  ])('does not call it done when clasp %s', (_what, claspLines, message) => {
    project.fake('clasp', claspLines)
    const { status, printed, complained } = project.deploy()
    expect(status).toBe(1)
    expect(complained).toContain(message)
    expect(printed).not.toContain('Done')
  })
})
