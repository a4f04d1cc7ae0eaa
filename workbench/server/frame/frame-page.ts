import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Everything that a frame may load: nothing from outside, and only what stands in the page itself. Opened in a tab of its own it is in a
 * sandbox as well: a script's page is never of the workbench's origin.
 */
export const framePolicy =
  "sandbox allow-scripts allow-forms allow-modals allow-popups allow-downloads; default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'"

const scriptPath = join(process.cwd(), 'workbench', 'server', 'frame', 'google-script.js')

/** A frame's page as it is served: the script's HTML with what Google puts into it, google.script.run and google.script.host. */
export function framePage(html: string): string {
  const added = `<meta charset="utf-8"><script>\n${readFileSync(scriptPath, 'utf8')}</script>`
  // Pages of Apps Script are shown in standards mode, whatever they say.
  const page = html.replace(/^\s*<!doctype[^>]*>/i, '')
  const head = /<head(\s[^>]*)?>/i.exec(page)
  const end = head === null ? 0 : head.index + head[0].length
  return `<!doctype html>\n${page.slice(0, end)}${added}${page.slice(end)}`
}
