import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

/** All that may ever reach Google. A page of the sidebar that the build starts to write is added here by hand, so that no file slips in. */
const names = [
  'add-tabs',
  'adopt',
  'close-cycle',
  'map',
  'new-cycle',
  'new-year',
  'preview',
  'repair',
  'schedule',
  'set-up',
  'sidebar',
]
const pages = names.flatMap((name) => [`dist/${name}-es.html`, `dist/${name}.html`])
const intended = ['dist/appsscript.json', ...pages, 'dist/throughline.js'].sort()

const repository = resolve(__dirname, '../..')
const clasp = join(repository, 'node_modules/.bin/clasp')

interface FileStatus {
  readonly filesToPush: readonly string[]
  readonly untrackedFiles: readonly string[]
}

/** What clasp would upload from `folder`. Needs neither network nor login; the empty home proves it. */
function statusOf(folder: string, home: string): FileStatus {
  const printed = execFileSync(clasp, ['show-file-status', '--json'], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, HOME: home },
  })
  const { filesToPush, untrackedFiles } = JSON.parse(printed) as FileStatus
  return { filesToPush: [...filesToPush].sort(), untrackedFiles: [...untrackedFiles].sort() }
}

/** A project with the repository's clasp settings and the given files. */
function projectWith(folder: string, files: readonly string[]): void {
  cpSync(join(repository, '.clasp.json'), join(folder, '.clasp.json'))
  cpSync(join(repository, '.claspignore'), join(folder, '.claspignore'))
  for (const file of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), file.endsWith('.json') ? '{}' : '')
  }
}

describe('what clasp uploads', () => {
  let scratch: string

  beforeEach(() => {
    scratch = mkdtempSync(join(tmpdir(), 'throughline-clasp-'))
  })

  afterEach(() => {
    rmSync(scratch, { recursive: true })
  })

  it('is the manifest and the bundle, and everything that the build wrote', () => {
    if (!existsSync(join(repository, 'dist')))
      throw new Error('dist/ is not there: run "npm run build" first')
    expect(statusOf(repository, scratch)).toEqual({ filesToPush: intended, untrackedFiles: [] })
  })

  it('includes pages beside the bundle, and nothing that strays into the folder', () => {
    const strays = [
      ['dist/Code.gs', 'dist/Code.gs'],
      ['dist/main.ts', 'dist/main.ts'],
      ['dist/node_modules/left/index.js', 'dist/node_modules/'],
      ['dist/old/appsscript.json', 'dist/old/'],
      ['dist/pages/sidebar.html', 'dist/pages/'],
      ['dist/scratch.js', 'dist/scratch.js'],
      ['dist/second/throughline.js', 'dist/second/'],
      ['dist/throughline.js.map', 'dist/throughline.js.map'],
    ] as const
    projectWith(scratch, [...intended, 'dist/another.html', ...strays.map(([path]) => path)])
    expect(statusOf(scratch, scratch)).toEqual({
      filesToPush: ['dist/another.html', ...intended].sort(),
      untrackedFiles: strays.map(([, reported]) => reported),
    })
  })

  it('leaves out what stands beside dist, the manifest of the repository included', () => {
    projectWith(scratch, [...intended, 'appsscript.json', 'throughline.js', 'src/main.js'])
    expect(statusOf(scratch, scratch).filesToPush).toEqual(intended)
  })
})
