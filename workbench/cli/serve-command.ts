import { FileProblem } from '../files/problem'
import { enterScriptZone } from '../host/script-zone'
import { FilesProblem } from '../server/files-link'
import type { Page } from '../server/page'
import { type RunningServer, type ServerOptions, startServer } from '../server/start-server'
import { takeWorkspace } from '../server/take-workspace'
import { ensureDemoWorkspace } from './demo-workspace'
import { newWorkspaceWords } from './new-workspace'
import { CommandProblem } from './problem'
import { readServeCommand, type ServeCommand } from './read-serve-options'

const usualPort = 8417

/** Serves until it is told to end; then everything is saved. @throws CommandProblem, ScriptProjectProblem */
export async function serveCommand(words: readonly string[]): Promise<string> {
  const command = readServeCommand(words)
  try {
    return await serve(command)
  } catch (error) {
    const known = [FileProblem, FilesProblem].some((kind) => error instanceof kind)
    throw known ? new CommandProblem((error as Error).message) : error
  }
}

async function serve({ openDemo, port, ...command }: ServeCommand): Promise<string> {
  enterScriptZone(command.scriptDir)
  const page = pageMaker()
  const release = command.workspace === undefined ? () => {} : takeWorkspace(command.workspace)
  const begun = openDemo ? undefined : newWorkspaceWords(command.workspace)
  try {
    const stored =
      openDemo && command.workspace !== undefined
        ? await ensureDemoWorkspace(command.workspace, command.scriptDir)
        : undefined
    const server = await startAt(port, { ...command, page, ...(stored && { stored }) })
    const place = command.workspace === undefined ? 'Nothing is kept' : `Kept in ${command.workspace}`
    if (begun !== undefined) process.stdout.write(`${begun}\n`)
    process.stdout.write(`The workbench is open at\n\n  ${server.url}\n\n${place}. Ctrl+C ends it.\n`)
    await untilTold()
    await server.close()
    return command.workspace === undefined ? 'Ended.' : 'Saved and ended.'
  } finally {
    release()
  }
}

/** Bundled while the rest begins; whoever opens the page waits for it. */
function pageMaker(): () => Promise<Page> {
  const built = import('../browser/build-page').then(({ buildPage }) => buildPage())
  built.catch((error: Error) => process.stderr.write(`The page could not be built: ${error.message}\n`))
  return () => built
}

/** The usual port, so that the address can be kept; any other where it is taken and none was asked for. */
async function startAt(port: number | undefined, options: ServerOptions): Promise<RunningServer> {
  try {
    return await startServer({ ...options, port: port ?? usualPort })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
    if (port !== undefined)
      throw new CommandProblem(`Port ${port} is taken: name another one, or none, with --port`)
    return startServer({ ...options, port: 0 })
  }
}

function untilTold(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve())
  })
}
