import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { test as base, expect, type Page } from '@playwright/test'
import { bundleFolder, type Desk } from '../../support/bundle-host'

export interface Server {
  /** Names of the functions that the page has called, in order. */
  readonly calls: string[]
  /** What the next calls of a function come to, in place of what the bundle says: an error, or silence. */
  readonly trouble: Map<string, 'silence' | { readonly error: string }>
  /** What the page asked of google.script.host. */
  readonly host: string[]
  /** What must not happen: errors on the console, requests to anywhere. */
  readonly wrong: string[]
}

const address = 'http://page.test/'

/**
 * Opens one of the built pages, by its name, or the HTML of one, as HtmlService would serve it, with a google.script.run whose other end is
 * the built bundle in the emulation of Google; in the test's own page, or another one.
 */
type ServePage = (desk: Desk, what: string | { readonly html: string }, page?: Page) => Promise<Server>

/** The end of every test: no error on the console, no request. */
export const test = base.extend<{ servePage: ServePage }>({
  servePage: async ({ page }, use) => {
    const opened: Server[] = []
    await use(async (desk, what, other = page) => {
      const server = await open(other, desk, typeof what === 'string' ? htmlOf(what) : what.html)
      opened.push(server)
      return server
    })
    expect(opened.flatMap(({ wrong }) => wrong)).toEqual([])
  },
})

async function open(page: Page, desk: Desk, html: string): Promise<Server> {
  const server: Server = { calls: [], trouble: new Map(), host: [], wrong: [] }
  page.on('pageerror', (error) => server.wrong.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') server.wrong.push(message.text())
  })
  await page.exposeFunction('callScript', (functionName: string, given: unknown[]) =>
    answer(desk, server, { functionName, given }),
  )
  await page.exposeFunction('callHost', (what: string) => server.host.push(what))
  await page.addInitScript({ content: scriptRun })
  await page.route('**/*', (route) => {
    if (route.request().url() === address) return route.fulfill({ contentType: 'text/html', body: html })
    server.wrong.push(`asked for ${route.request().url()}`)
    return route.abort()
  })
  await page.goto(address)
  return server
}

function htmlOf(name: string): string {
  return readFileSync(resolve(bundleFolder, `${name}.html`), 'utf8')
}

function answer(desk: Desk, server: Server, call: { functionName: string; given: unknown[] }) {
  server.calls.push(call.functionName)
  const trouble = server.trouble.get(call.functionName)
  if (trouble === 'silence') return new Promise(() => undefined)
  if (trouble) return trouble
  const { result, error } = desk.host.clientCall(call.functionName, call.given)
  return { result, error }
}

/** As text, because a test's own functions are compiled for Node. */
const scriptRun = `
  const runner = (done, failed) => new Proxy({}, {
    get(_, name) {
      if (name === 'withSuccessHandler') return (next) => runner(next, failed)
      if (name === 'withFailureHandler') return (next) => runner(done, next)
      return (...given) => {
        window.callScript(name, given).then(({ result, error }) => error ? failed(new Error(error)) : done(result))
      }
    },
  })
  window.google = { script: {
    run: runner(() => {}, () => {}),
    host: { close: () => window.callHost('close'), editor: { focus: () => window.callHost('focus') } },
  } }
`
