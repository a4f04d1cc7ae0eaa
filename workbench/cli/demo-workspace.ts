import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { playDemo } from '../demo/play-demo'
import { readDemoFolder } from '../demo/read-demo-folder'
import { createWorkspace } from '../files/workspace'
import { CommandProblem } from './problem'

/** Where there is no workspace yet, one in which the demo community has set up, filled in its tabs and sent its first summaries. */
export async function ensureDemoWorkspace(workspace: string, scriptDir: string): Promise<void> {
  if (existsSync(join(workspace, 'state.json'))) return
  const { host } = playDemo(await readDemoFolder('demo'), scriptDir)
  const book = host.snapshot()
  if (book === null) throw new CommandProblem('The demo ended without a spreadsheet')
  await createWorkspace(workspace, { book, host: host.state, mails: host.mails })
}
