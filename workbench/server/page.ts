import type { Content } from './respond'

/** The page of the workbench, as build-page.ts makes it. */
export interface Page {
  js: string | Uint8Array
  css: string | Uint8Array
  html: string
}

/** The grid sets styles on elements and draws with pictures and workers of its own making; nothing comes from outside. */
const pagePolicy =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; worker-src 'self' blob:; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/** Undefined for another path. */
export function pageContent(page: Page, path: string): Content | undefined {
  if (path === '/') return { type: 'text/html; charset=utf-8', body: page.html, policy: pagePolicy }
  if (path === '/app.js') return { type: 'text/javascript; charset=utf-8', body: page.js }
  if (path === '/app.css') return { type: 'text/css; charset=utf-8', body: page.css }
  if (path === '/favicon.ico') return { type: 'image/x-icon', body: '' }
  return undefined
}
