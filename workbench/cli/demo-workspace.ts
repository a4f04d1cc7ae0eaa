import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { DemoThreadData, DemoThreadReply } from '../demo/demo-thread'
import { threadFile } from '../server/thread-bundle'
import { CommandProblem } from './problem'

/**
 * Where there is no workspace yet, one in which the demo community has set up, filled in its tabs and sent its first summaries. It is played
 * in a thread, so that the page is bundled meanwhile. @throws CommandProblem
 */
export async function ensureDemoWorkspace(workspace: string, scriptDir: string): Promise<void> {
  if (existsSync(join(workspace, 'state.json'))) return
  const workerData: DemoThreadData = { workspace, scriptDir }
  const worker = new Worker(await threadFile('demo-thread'), { workerData })
  const [{ problem }] = (await once(worker, 'message')) as [DemoThreadReply]
  if (problem !== undefined) throw new CommandProblem(problem)
}
