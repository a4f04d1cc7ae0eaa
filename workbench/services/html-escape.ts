/** Where in a page a text is printed. */
export type HtmlContext = 'text' | 'attribute' | 'url' | 'script' | 'script-string' | 'style'

const MARKUP: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&#34;', "'": '&#39;' }

/** `<script>` becomes `&lt;script&gt;` (sheets-behaviours 297); the codes for quotes are a *guess*. */
export function escapeMarkup(text: string): string {
  return text.replace(/[&<>"']/g, (character) => MARKUP[character] ?? character)
}

/**
 * What `<?= ?>` prints: "contextual escaping" (https://developers.google.com/apps-script/guides/html/templates#printing_scriptlets). The
 * page names no algorithm; this one follows the usual one for its contexts (*guess*).
 */
export function escapeFor(context: HtmlContext, value: unknown): string {
  const text = String(value)
  switch (context) {
    case 'url':
      return escapeMarkup(/^\s*(javascript|data|vbscript):/i.test(text) ? '#unsafe' : text)
    case 'script':
      return typeof value === 'number' || typeof value === 'boolean' ? text : `'${escapeInScript(text)}'`
    case 'script-string':
      return escapeInScript(text)
    case 'style':
      return text.replace(/[^\w\s#.,%-]/g, (character) => `\\${character.codePointAt(0)?.toString(16)} `)
    default:
      return escapeMarkup(text)
  }
}

function escapeInScript(text: string): string {
  return text.replace(/[\\'"<>&\n\r\u2028\u2029/]/g, (character) => {
    const code = character.charCodeAt(0).toString(16)
    return `\\u${code.padStart(4, '0')}`
  })
}

/** The context at the end of the markup printed so far. */
export function contextAfter(markup: string): HtmlContext {
  const script = inside(markup, 'script')
  if (script !== null) return hasOpenQuote(script) ? 'script-string' : 'script'
  if (inside(markup, 'style') !== null) return 'style'
  const tag = markup.slice(markup.lastIndexOf('<') + 1)
  if (markup.lastIndexOf('<') <= markup.lastIndexOf('>') || !/^[a-z]/i.test(tag)) return 'text'
  const attribute = /([\w-]+)\s*=\s*(?:"([^"]*)|'([^']*)|([^\s"']*))$/.exec(tag)
  if (attribute === null) return 'attribute'
  const [, name = '', ...values] = attribute
  const startsValue = values.every((value) => value === undefined || value.trim() === '')
  if (/^(href|src|action|formaction)$/i.test(name) && startsValue) return 'url'
  return /^on/i.test(name) ? 'script-string' : 'attribute'
}

/** The text since an element opened that is still open; null when it is closed. */
function inside(markup: string, element: string): string | null {
  const opened = [...markup.matchAll(new RegExp(`<${element}\\b[^>]*>`, 'gi'))].pop()
  if (opened === undefined) return null
  const text = markup.slice((opened.index ?? 0) + opened[0].length)
  return new RegExp(`</${element}`, 'i').test(text) ? null : text
}

function hasOpenQuote(script: string): boolean {
  let open = ''
  for (let index = 0; index < script.length; index++) {
    const character = script[index] ?? ''
    if (character === '\\') index++
    else if (open !== '') open = character === open ? '' : open
    else if (character === '"' || character === "'" || character === '`') open = character
  }
  return open !== ''
}
