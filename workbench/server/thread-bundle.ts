import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'esbuild'

const folder = join(process.cwd(), 'node_modules', '.cache', 'workbench-threads')

const sources = {
  'host-thread': 'workbench/server/thread/host-thread.ts',
  'files-thread': 'workbench/server/thread/files-thread.ts',
  'demo-thread': 'workbench/demo/demo-thread.ts',
} as const

export type ThreadName = keyof typeof sources

/**
 * A thread's program as one JavaScript file: Node runs no TypeScript in threads, whatever the main thread runs under. Packages
 * stay outside, found from the project's node_modules. The file is named for its contents, so that starts at the same time agree.
 */
export function threadFile(name: ThreadName): Promise<string> {
  const known = built.get(name) ?? bundle(name)
  built.set(name, known)
  return known
}

const built = new Map<ThreadName, Promise<string>>()

async function bundle(name: ThreadName): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(process.cwd(), sources[name])],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    sourcemap: 'inline',
    logLevel: 'error',
  })
  const code = outputFiles[0]?.text ?? ''
  const hash = createHash('sha256').update(code).digest('hex').slice(0, 16)
  const file = join(folder, `${name}-${hash}.mjs`)
  if (existsSync(file)) return file
  await mkdir(folder, { recursive: true })
  const draft = `${file}.${process.pid}`
  await writeFile(draft, code)
  await rename(draft, file)
  return file
}
