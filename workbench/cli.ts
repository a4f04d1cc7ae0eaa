import { Worker } from 'node:worker_threads'
import { CommandProblem } from './cli/problem'
import { type RunCommand, readRunCommand, USAGE } from './cli/read-options'
import type { Job, Outcome } from './cli/worker'
import { readScriptProject, ScriptProjectProblem } from './host/script-project'
import { PROBE_FOLDER } from './probes/probe-folder'
import { FilesProblem } from './server/files-link'
import { takeWorkspace } from './server/take-workspace'

/** A script that eats more than this ends with a message instead of taking the machine along. */
const MEMORY_MB = 1024

/** As scripts/run-program.mjs lays it beside this program. */
const THREAD = new URL('./cli/worker.mjs', import.meta.url)

/**
 * The workbench at the command line. The script runs in a thread of its own, so that its memory can be limited, and the process takes
 * the script's time zone before that thread begins.
 */
async function main([command, ...words]: readonly string[]): Promise<Outcome> {
  if (command === undefined || command === 'help' || [command, ...words].includes('--help'))
    return { output: USAGE }
  if (command === 'serve') {
    // Loaded for it alone: the other commands start faster without.
    const { serveCommand } = await import('./cli/serve-command')
    return { output: await serveCommand(words) }
  }
  const job = readJob(command, words)
  const folder = job.kind === 'run' ? job.command.scriptDir : PROBE_FOLDER
  process.env.TZ = readScriptProject(folder).manifest.timeZone
  const workspace = job.kind === 'run' ? job.command.workspace : undefined
  const release = workspace === undefined ? () => {} : takeWorkspace(workspace)
  return runInThread(job).finally(release)
}

function readJob(command: string, words: readonly string[]): Job {
  if (command === 'probes') return { kind: 'probes', words }
  if (command !== 'run')
    throw new CommandProblem(`There is no command "${command}": run, serve and probes are there`)
  const read: RunCommand = readRunCommand(words)
  return { kind: 'run', command: read }
}

function runInThread(job: Job): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(THREAD, {
      workerData: job,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    })
    worker.once('message', resolve)
    worker.once('error', (error: NodeJS.ErrnoException) => {
      const ate = error.code === 'ERR_WORKER_OUT_OF_MEMORY'
      reject(
        ate
          ? new CommandProblem(`The script took more than ${MEMORY_MB} MB of memory and was stopped`)
          : error,
      )
    })
  })
}

function problemOf(error: unknown): string {
  const expected = [CommandProblem, ScriptProjectProblem, FilesProblem].some((kind) => error instanceof kind)
  if (!(error instanceof Error)) return String(error)
  return expected ? error.message : (error.stack ?? error.message)
}

main(process.argv.slice(2))
  .catch((error: unknown): Outcome => ({ output: '', problem: problemOf(error) }))
  .then(({ output, note, problem }) => {
    // Not among what other programs read.
    if (note !== undefined) process.stderr.write(`${note}\n`)
    if (output !== '') process.stdout.write(`${output}\n`)
    if (problem === undefined) return
    process.stderr.write(`${problem}\n`)
    process.exitCode = 1
  })
