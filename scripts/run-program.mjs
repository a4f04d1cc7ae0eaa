// node scripts/run-program.mjs PROGRAM.ts [words]: bundles a TypeScript program of this repository, and runs it. A bundle starts in half
// the time of sources that are translated one by one (docs/decisions.md), and threads can run it.
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join, relative, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const root = resolve(import.meta.dirname, '..')
const cache = join(root, 'node_modules', '.cache', 'programs')

/** Beside the program itself: `workbench run` runs scripts in a thread of its own. */
const threads = ['workbench/cli/worker.ts']

/** As deep as the folder that the files come to lie in, so that their source maps lead to the sources. */
const nowhere = join(cache, 'nowhere')

/** The folder is named for its contents, so that starts at the same time agree, and is renamed into place when whole. */
async function bundled(program) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [program, ...threads],
    outbase: root,
    outdir: nowhere,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    write: false,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    sourcemap: 'linked',
    logLevel: 'error',
  })
  const hash = createHash('sha256')
  for (const file of outputFiles) hash.update(file.path).update(file.hash)
  const folder = join(cache, hash.digest('hex').slice(0, 16))
  if (existsSync(folder)) return folder
  const draft = `${folder}.${process.pid}`
  for (const { path, contents } of outputFiles) {
    const file = join(draft, relative(nowhere, path))
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, contents)
  }
  await rename(draft, folder).catch(async (error) => {
    await rm(draft, { recursive: true })
    // Another start was quicker with the same bundle; anything else is a problem.
    if (!existsSync(folder)) throw error
  })
  return folder
}

const [program = '', ...words] = process.argv.slice(2)
const folder = await bundled(program)
const file = join(folder, relative(root, resolve(root, program)).replace(/\.ts$/, '.mjs'))
process.argv = [process.argv[0], program, ...words]
process.setSourceMapsEnabled(true)
await import(pathToFileURL(file).href)
