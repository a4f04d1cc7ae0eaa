import { parentPort, workerData } from 'node:worker_threads'
import { FileProblem } from '../files/problem'
import { createWorkspace } from '../files/workspace'
import { DemoProblem, playDemo } from './play-demo'
import { readDemoFolder } from './read-demo-folder'

export interface DemoThreadData {
  readonly workspace: string
  readonly scriptDir: string
}

/** A step that did not come through, in plain words; absent when the workspace is there. */
export interface DemoThreadReply {
  readonly problem?: string
}

async function play({ workspace, scriptDir }: DemoThreadData): Promise<void> {
  const { host } = playDemo(await readDemoFolder('demo'), scriptDir)
  const book = host.snapshot()
  if (book === null) throw new DemoProblem('The demo ended without a spreadsheet')
  await createWorkspace(workspace, { book, host: host.state, mails: host.mails })
}

play(workerData as DemoThreadData).then(
  () => parentPort?.postMessage({} satisfies DemoThreadReply),
  (error) => {
    if (!(error instanceof DemoProblem || error instanceof FileProblem)) throw error
    parentPort?.postMessage({ problem: error.message } satisfies DemoThreadReply)
  },
)
