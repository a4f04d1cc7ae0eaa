import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type BuildOptions, build, type Plugin } from 'esbuild'

/** The page of the workbench: three texts that ask nothing of any other server. */
export interface Page {
  js: string
  css: string
  html: string
}

const sourceFolder = join(process.cwd(), 'workbench', 'browser')
const cacheFolder = join(process.cwd(), 'node_modules', '.cache', 'workbench-page')

/** Bundles the page, or takes the bundle of an earlier start when neither a source nor a dependency has changed since. */
export async function buildPage(): Promise<Page> {
  const folder = join(cacheFolder, await keyOfSources())
  if (!existsSync(folder)) await bundleInto(folder)
  const [js, css, html] = await Promise.all(
    ['app.js', 'app.css'].map((name) => readFile(join(folder, name), 'utf8')).concat(readPageFile()),
  )
  return { js: js ?? '', css: css ?? '', html: html ?? '' }
}

function readPageFile(): Promise<string> {
  return readFile(join(sourceFolder, 'page.html'), 'utf8')
}

async function keyOfSources(): Promise<string> {
  const hash = createHash('sha256')
  for (const path of await sourceFiles()) hash.update(path).update(await readFile(path))
  return hash.digest('hex').slice(0, 24)
}

async function sourceFiles(): Promise<string[]> {
  const found = await readdir(sourceFolder, { recursive: true, withFileTypes: true })
  const own = found.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return ['package-lock.json', ...own.sort()]
}

/** Renamed into place when whole, so that two starts at once cannot read a half-written bundle; older bundles go. */
async function bundleInto(folder: string): Promise<void> {
  const { outputFiles } = await build(options)
  const draft = `${folder}.${process.pid}`
  await rm(cacheFolder, { recursive: true, force: true })
  await mkdir(draft, { recursive: true })
  for (const { path, contents } of outputFiles) {
    const name = path.endsWith('.css') ? 'app.css' : 'app.js'
    await writeFile(join(draft, name), contents)
  }
  await mkdir(dirname(folder), { recursive: true })
  await rename(draft, folder)
}

/**
 * The grid breaks no word at a syllable: Univer's patterns for seventy languages, half of all bytes, stay out. It takes an empty module
 * for a language without patterns.
 */
const withoutHyphens: Plugin = {
  name: 'without-hyphens',
  setup({ onLoad }) {
    const patterns = /@univerjs[\\/]engine-render[\\/]lib[\\/]es[\\/][a-z]+-[\w-]+\.js$/
    onLoad({ filter: patterns }, () => ({ contents: 'export {}' }))
  },
}

const options: BuildOptions & { write: false } = {
  entryPoints: [join(sourceFolder, 'page', 'main.tsx')],
  outdir: 'page',
  bundle: true,
  write: false,
  minify: true,
  format: 'iife',
  target: 'es2022',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  define: { 'process.env.NODE_ENV': '"production"' },
  loader: { '.svg': 'text', '.woff': 'empty', '.woff2': 'empty' },
  legalComments: 'none',
  plugins: [withoutHyphens],
  logLevel: 'error',
}
