import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { DemoThreadData, DemoThreadReply } from '../demo/demo-thread'
import type { StoredWorkspace } from '../server/thread/files-messages'
import { threadFile } from '../server/thread-bundle'
import { CommandProblem } from './problem'

/**
 * Where there is no workspace yet, one in which the demo community has set up, filled in its tabs and sent its first summaries. It is played
 * in a thread, so that the page is bundled meanwhile. Returns what the new one holds. @throws CommandProblem
 */
export async function ensureDemoWorkspace(
  workspace: string,
  scriptDir: string,
): Promise<StoredWorkspace | undefined> {
  if (existsSync(join(workspace, 'state.json'))) return undefined
  const workerData: DemoThreadData = { workspace, scriptDir }
  const worker = new Worker(await threadFile('demo-thread'), { workerData })
  const [reply] = (await once(worker, 'message')) as [DemoThreadReply]
  if ('problem' in reply) throw new CommandProblem(reply.problem)
  return reply.stored
}
