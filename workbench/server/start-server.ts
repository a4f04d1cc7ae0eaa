import { randomBytes } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { enterScriptZone } from '../host/script-zone'
import { fileRequests } from './file-requests'
import { startFilesLink } from './files-link'
import { type ContentsWish, openContents } from './open-contents'
import type { Page } from './page'
import { postRequests } from './post-requests'
import { answerRequest, type Site } from './routes'
import { createPostman } from './smtp'
import { threadFile } from './thread-bundle'
import type { Limits } from './watchdog'
import { createWorkbench } from './workbench'

export interface ServerOptions extends ContentsWish {
  /** 0 or absent: any free one. */
  port?: number
  /** 'smtp://user:password@host:port': mails are delivered there too. */
  smtp?: string
  page(): Promise<Page>
  limits?: Limits
  patienceMs?: number
}

export interface RunningServer {
  /** With the key, as a person opens it. */
  readonly url: string
  readonly port: number
  readonly token: string
  /** Saves and ends. */
  close(): Promise<void>
}

const usualLimits: Limits = { runMs: 60_000, memoryMb: 512 }

/** Opens the file and serves it to windows on this machine. @throws FilesProblem, ScriptProjectProblem, in words; EADDRINUSE */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  enterScriptZone(options.scriptDir)
  const token = randomBytes(24).toString('base64url')
  let site: Site | undefined
  const server = createServer((request, response) => {
    // Nobody knows the token before all is there.
    if (site === undefined) response.writeHead(503).end()
    else void answerRequest(site, request, response)
  })
  await listen(server, options.port ?? 0)
  const port = (server.address() as AddressInfo).port
  try {
    site = await openSite(options, { token, port })
  } catch (error) {
    server.close()
    throw error
  }
  const { workbench } = site
  const as = options.person === undefined ? '' : `&as=${encodeURIComponent(options.person)}`
  return {
    url: `http://127.0.0.1:${port}/?token=${token}${as}`,
    port,
    token,
    close: async () => {
      server.close()
      await workbench.close()
      server.closeAllConnections()
    },
  }
}

async function openSite(options: ServerOptions, own: { token: string; port: number }): Promise<Site> {
  const [hostFile, filesFile] = await Promise.all([threadFile('host-thread'), threadFile('files-thread')])
  const files = startFilesLink(filesFile)
  try {
    const contents = await openContents(options, files)
    const workbench = createWorkbench({
      scriptDir: options.scriptDir,
      contents,
      files,
      threadFile: hostFile,
      limits: options.limits ?? usualLimits,
      ...(options.workspace !== undefined && { workspace: options.workspace }),
      ...(options.patienceMs !== undefined && { patienceMs: options.patienceMs }),
      ...(options.smtp !== undefined && { postman: createPostman(options.smtp) }),
    })
    await workbench.host.ready
    const posts = postRequests(workbench)
    return { ...own, workbench, posts, files: fileRequests(workbench, contents), page: options.page }
  } catch (error) {
    await files.close()
    throw error
  }
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
}
