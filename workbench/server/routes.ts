import type { IncomingMessage, ServerResponse } from 'node:http'
import type { fileRequests } from './file-requests'
import { bookContent, frameContent, mailContent, windowState } from './get-requests'
import { requireOwnOrigin, requireToken } from './guard'
import { type Page, pageContent } from './page'
import { personOf } from './people-views'
import type { postRequests } from './post-requests'
import { type PersonView, personHeader, windowHeader } from './protocol'
import { parseJson, readBody } from './read-body'
import { RequestProblem } from './request-problem'
import { type Content, respond, respondJson, safeHeaders } from './respond'
import { eventText } from './windows'
import type { Workbench } from './workbench'

const mostJsonBytes = 16 * 1024 * 1024
const mostUploadBytes = 50 * 1024 * 1024

export interface Site {
  workbench: Workbench
  posts: ReturnType<typeof postRequests>
  files: ReturnType<typeof fileRequests>
  page(): Promise<Page>
  token: string
  port: number
}

interface Exchange {
  request: IncomingMessage
  response: ServerResponse
  url: URL
}

/** Answers one request, whatever it is. */
export async function answerRequest(
  site: Site,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    requireOwnOrigin(request, site.port)
    const exchange = { request, response, url: urlOf(request) }
    requireToken(request, exchange.url, site.token)
    if (request.method === 'GET') await answerGet(site, exchange)
    else if (request.method === 'POST') await answerPost(site, exchange)
    else throw new RequestProblem(405, 'GET and POST are known here.')
  } catch (error) {
    answerProblem(request, response, error)
  }
}

function answerProblem(request: IncomingMessage, response: ServerResponse, error: unknown): void {
  const known = error instanceof RequestProblem
  if (!known) console.error(error)
  const words = known ? error.message : 'The workbench failed; its terminal says how.'
  if (response.headersSent) response.destroy()
  else {
    // What is left of a body that is too large is not waited for.
    if (known && error.status === 413) response.setHeader('Connection', 'close')
    respondJson(response, { error: words }, known ? error.status : 500)
  }
  request.resume()
}

function urlOf(request: IncomingMessage): URL {
  try {
    return new URL(`http://127.0.0.1${request.url ?? '/'}`)
  } catch {
    throw new RequestProblem(400, 'This address cannot be read.')
  }
}

async function answerGet(site: Site, { request, response, url }: Exchange): Promise<void> {
  const { workbench } = site
  if (url.pathname === '/events') return openWindow(workbench, { request, response, url })
  if (url.pathname === '/state') {
    return respondJson(response, windowState(workbench, requirePerson(workbench, request, url)))
  }
  const content = await contentAt(site, url)
  if (content === undefined) throw new RequestProblem(404, 'There is nothing here.')
  respond(response, content)
}

async function contentAt({ workbench, page }: Site, url: URL): Promise<Content | undefined> {
  const { pathname } = url
  if (pathname === '/book.xlsx') return bookContent(workbench)
  if (pathname.startsWith('/mail/')) return mailContent(workbench, pathname)
  if (pathname.startsWith('/frame/')) return frameContent(workbench, url)
  return pageContent(await page(), pathname)
}

/** Who acts; only those with whom the file is shared can. */
function requirePerson({ desk }: Workbench, request: IncomingMessage, url: URL): PersonView {
  const email = request.headers[personHeader] ?? url.searchParams.get('as') ?? desk.book.owner
  const person = typeof email === 'string' ? personOf(desk.book, email) : undefined
  if (person === undefined) {
    throw new RequestProblem(403, `This file is not shared with ${email}: ask ${desk.book.owner} for access.`)
  }
  return person
}

function openWindow(workbench: Workbench, { request, response, url }: Exchange): void {
  const { email } = requirePerson(workbench, request, url)
  const { desk, windows } = workbench
  response.writeHead(200, { ...safeHeaders, 'Content-Type': 'text/event-stream', Connection: 'keep-alive' })
  response.write(eventText({ type: 'status', status: workbench.statusFor(email) }, desk.version))
  const seen = request.headers['last-event-id'] ?? url.searchParams.get('since')
  if (typeof seen === 'string' && Number(seen) !== desk.version) {
    response.write(eventText({ type: 'reload' }, desk.version))
  }
  windows.open(email, url.searchParams.get('window') ?? '', response)
}

/** What only a person does; windows also report by themselves what they computed, and that they have opened. */
const starting = new Set(['/menu', '/run', '/answer'])

async function answerPost(site: Site, { request, response, url }: Exchange): Promise<void> {
  const { workbench, files, posts } = site
  const person = requirePerson(workbench, request, url)
  const key = request.headers[windowHeader]
  if (starting.has(url.pathname) && typeof key === 'string') workbench.windows.acts(person.email, key)
  const isUpload = url.pathname === '/upload'
  if (isUpload && person.role === 'viewer') {
    return respondJson(response, { error: 'Viewers cannot replace the spreadsheet.' })
  }
  const body = await readBody(request, isUpload ? mostUploadBytes : mostJsonBytes)
  if (isUpload) return respondJson(response, await files.upload(body))
  if (url.pathname === '/copy') return respondJson(response, await files.copy(person.email))
  if (url.pathname === '/reset') return respondJson(response, files.reset())
  const post = Object.hasOwn(posts, url.pathname) ? posts[url.pathname] : undefined
  if (post === undefined) throw new RequestProblem(404, 'There is nothing here.')
  respondJson(response, await post(person.email, body.length === 0 ? {} : parseJson(body)))
}
