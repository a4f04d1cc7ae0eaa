import { parentPort, workerData } from 'node:worker_threads'
import { FileProblem } from '../files/problem'
import { ScriptProjectProblem } from '../host/script-project'
import { newWorkspaceWords } from './new-workspace'
import { reportJson, reportText } from './print-report'
import { probesCommand } from './probes-command'
import { CommandProblem } from './problem'
import type { RunCommand } from './read-options'
import { runCommand } from './run-command'

/** What the thread that runs scripts is asked to do. */
export type Job =
  | { readonly kind: 'run'; readonly command: RunCommand }
  | { readonly kind: 'probes'; readonly words: readonly string[] }

/** What is to be printed, and whether all went well. */
export interface Outcome {
  readonly output: string
  /** One line beside it. */
  readonly note?: string
  /** One line; absent when all went well. */
  readonly problem?: string
}

async function work(job: Job): Promise<Outcome> {
  if (job.kind === 'probes') {
    const { text, agrees } = probesCommand(job.words)
    return agrees ? { output: text } : { output: text, problem: 'Some probes differ from what is expected' }
  }
  const note = newWorkspaceWords(job.command.workspace)
  const report = await runCommand(job.command)
  const output = job.command.json ? reportJson(report) : reportText(report)
  if (report.error === null) return { output, ...(note !== undefined && { note }) }
  const place = report.errorStack?.split('\n')[0]?.trim()
  const problem = `${job.command.functionName} failed: ${report.error}${place === undefined ? '' : ` (${place})`}`
  return {
    output: job.command.json ? output : report.log.join('\n'),
    problem: problem.replace(/\s*\n\s*/g, ' '),
  }
}

function explain(error: unknown): Outcome {
  const expected =
    error instanceof CommandProblem || error instanceof FileProblem || error instanceof ScriptProjectProblem
  const text =
    error instanceof Error ? (expected ? error.message : (error.stack ?? error.message)) : String(error)
  return { output: '', problem: text.replace(/\s*\n\s*/g, ' ') }
}

work(workerData as Job).then(
  (outcome) => parentPort?.postMessage(outcome),
  (error) => parentPort?.postMessage(explain(error)),
)
