import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'

/** A workbench that runs in a process of its own, as `npm run workbench -- serve` starts it. */
export interface Served {
  /** With the token. */
  url: string
  stop(): Promise<void>
}

const usualMs = 150_000

/** @throws Error with what the command said when it does not come up */
export async function serve(workspace: string, options: readonly string[] = []): Promise<Served> {
  const words = [
    'scripts/run-program.mjs',
    'workbench/cli.ts',
    'serve',
    '--workspace',
    workspace,
    '--port',
    '0',
    ...options,
  ]
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'pipe'] })
  return { url: await addressOf(child), stop: () => stop(child) }
}

function addressOf(child: ChildProcess): Promise<string> {
  let said = ''
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`the workbench did not come up:\n${said}`)), usualMs)
    const hear = (bytes: Buffer): void => {
      said += bytes.toString()
      const [url] = /http:\/\/\S+token=\S+/.exec(said) ?? []
      if (!url) return
      clearTimeout(timer)
      resolve(url)
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    child.once('exit', (code) => reject(new Error(`the workbench ended with ${code}:\n${said}`)))
  })
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  child.kill('SIGTERM')
  await once(child, 'exit')
}
