import { parentPort, workerData } from 'node:worker_threads'
import { FileProblem } from '../files/problem'
import { createWorkspace } from '../files/workspace'
import type { StoredWorkspace } from '../server/thread/files-messages'
import { DemoProblem, playDemo } from './play-demo'
import { readDemoFolder } from './read-demo-folder'

export interface DemoThreadData {
  readonly workspace: string
  readonly scriptDir: string
}

/** What the workspace holds, or in plain words why there is none. */
export type DemoThreadReply = { readonly stored: StoredWorkspace } | { readonly problem: string }

async function play({ workspace, scriptDir }: DemoThreadData): Promise<StoredWorkspace> {
  const { host } = playDemo(await readDemoFolder('demo'), scriptDir)
  const book = host.snapshot()
  if (book === null) throw new DemoProblem('The demo ended without a spreadsheet')
  const mails = [...host.mails]
  const mailFiles = await createWorkspace(workspace, { book, host: host.state, mails })
  return { book, state: host.state, mails, mailFiles }
}

play(workerData as DemoThreadData).then(
  (stored) => parentPort?.postMessage({ stored } satisfies DemoThreadReply),
  (error) => {
    if (!(error instanceof DemoProblem || error instanceof FileProblem)) throw error
    parentPort?.postMessage({ problem: error.message } satisfies DemoThreadReply)
  },
)
