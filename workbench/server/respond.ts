import type { ServerResponse } from 'node:http'

export interface Content {
  type: string
  body: string | Uint8Array
  /** Content-Security-Policy; without one nothing may load or run. */
  policy?: string
  /** The name under which a browser saves it. */
  saveAs?: string
}

const nothing = "default-src 'none'; frame-ancestors 'none'"

export function respond(response: ServerResponse, content: Content, status = 200): void {
  const { type, body, policy = nothing, saveAs } = content
  response.writeHead(status, {
    ...safeHeaders,
    'Content-Type': type,
    'Content-Length': Buffer.byteLength(body),
    'Content-Security-Policy': policy,
    ...(saveAs !== undefined && { 'Content-Disposition': attachmentHeader(saveAs) }),
  })
  response.end(body)
}

export const safeHeaders = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
}

export function respondJson(response: ServerResponse, value: unknown, status = 200): void {
  respond(response, { type: 'application/json; charset=utf-8', body: JSON.stringify(value) }, status)
}

/** https://www.rfc-editor.org/rfc/rfc6266: a plain name for old programs, the true one encoded. */
function attachmentHeader(name: string): string {
  const plain = name.replace(/[^\w. -]/g, '_')
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (one) => `%${one.charCodeAt(0).toString(16)}`)
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}
