import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join, relative, resolve } from 'node:path'
import { build } from 'esbuild'

const root = resolve(import.meta.dirname, '..')
const cache = join(root, 'node_modules', '.cache', 'programs')

/** Beside the program itself: `workbench run` runs scripts in a thread of its own. */
const threads = ['workbench/cli/worker.ts']

/** As deep as the folder that the files come to lie in, so that their source maps lead to the sources. */
const nowhere = join(cache, 'nowhere')

/**
 * The bundle of a TypeScript program of this repository, and the file of it that Node runs. Its folder is named for its contents, so that starts at
 * the same time agree, and is renamed into place when whole.
 */
export async function bundleProgram(program) {
  const folder = await folderOf(program)
  return join(folder, relative(root, resolve(root, program)).replace(/\.ts$/, '.mjs'))
}

async function folderOf(program) {
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
