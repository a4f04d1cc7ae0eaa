import type { IncomingMessage } from 'node:http'
import { tokenHeader } from './protocol'
import { RequestProblem } from './request-problem'
import { sameSecret } from './same-secret'

/** What is served to anybody on this machine: programs that hold nothing of the workspace. */
const open = new Set(['/app.js', '/app.css', '/favicon.ico'])

/** Pages of other addresses, also under a name of theirs that leads to this machine, get nothing (DNS rebinding, CSRF). @throws RequestProblem 403 */
export function requireOwnOrigin(request: IncomingMessage, port: number): void {
  const own = [`127.0.0.1:${port}`, `localhost:${port}`]
  const { host, origin } = request.headers
  if (host === undefined || !own.includes(host))
    throw new RequestProblem(403, 'The workbench is at 127.0.0.1 only.')
  if (origin !== undefined && !own.some((name) => origin === `http://${name}`)) {
    throw new RequestProblem(403, 'The workbench answers to its own pages only.')
  }
}

/** @throws RequestProblem 403 */
export function requireToken(request: IncomingMessage, url: URL, token: string): void {
  if (open.has(url.pathname) || url.pathname.startsWith('/frame/')) return
  const inQuery = request.method === 'GET' ? url.searchParams.get('token') : null
  const given = request.headers[tokenHeader] ?? inQuery
  if (typeof given !== 'string' || !sameSecret(given, token)) {
    throw new RequestProblem(
      403,
      'Open the address that the workbench printed when it started: it holds a key.',
    )
  }
}
