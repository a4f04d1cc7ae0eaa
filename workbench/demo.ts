// npm run demo [-- --in FOLDER] [--out FOLDER]: the product doing its job, by the bundle that would be pushed to Google.
import { existsSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { describeDemo } from './demo/describe-demo'
import { DemoProblem, playDemo } from './demo/play-demo'
import { readDemoFolder } from './demo/read-demo-folder'
import { FileProblem } from './files/problem'
import { createWorkspace } from './files/workspace'
import { ScriptProjectProblem } from './host/script-project'
import { enterScriptZone } from './host/script-zone'

const scriptDir = 'dist'

async function main(): Promise<void> {
  const values = readOptions()
  enterScriptZone(scriptDir)
  const run = playDemo(await readDemoFolder(values.in), scriptDir)
  await writeResults(values.out, run)
  console.log(describeDemo(run, { from: values.in, to: values.out }))
}

function readOptions(): { in: string; out: string } {
  try {
    const options = {
      in: { type: 'string', default: 'demo' },
      out: { type: 'string', default: 'out/demo' },
    } as const
    return parseArgs({ options }).values
  } catch (error) {
    throw new DemoProblem(`${(error as Error).message} The options are --in FOLDER and --out FOLDER.`)
  }
}

/** The folder becomes a workspace that `npm run workbench` can go on with, and holds what people and programs read beside it. */
async function writeResults(out: string, { host, check }: ReturnType<typeof playDemo>): Promise<void> {
  await emptyFolder(out)
  const book = host.snapshot()
  if (!book) throw new DemoProblem('The demo ended without a spreadsheet.')
  await createWorkspace(out, { book, host: host.state, mails: host.mails })
  const { findings, measures } = check.result as { findings: unknown; measures: unknown }
  await writeFile(join(out, 'findings.json'), `${JSON.stringify({ measures, findings }, null, 2)}\n`)
  await mkdir(join(out, 'html'), { recursive: true })
  for (const [index, mail] of host.mails.entries()) {
    await writeFile(join(out, 'html', `${String(index + 1).padStart(4, '0')}.html`), mail.htmlBody)
  }
}

/** Clears what an earlier demo left, and nothing that is not a demo's. */
async function emptyFolder(out: string): Promise<void> {
  if (!existsSync(out)) {
    await mkdir(out, { recursive: true })
    return
  }
  if (!existsSync(join(out, 'findings.json')) || !existsSync(join(out, 'state.json'))) {
    throw new DemoProblem(
      `${resolve(out)} holds something else than an earlier demo: name another folder with --out.`,
    )
  }
  await rm(out, { recursive: true })
  await mkdir(out, { recursive: true })
}

main().catch((error) => {
  const known = error instanceof FileProblem || error instanceof DemoProblem
  const unbuilt = error instanceof ScriptProjectProblem
  console.error(known ? error.message : unbuilt ? `${error.message}. Run "npm run build" first.` : error)
  process.exitCode = 1
})
