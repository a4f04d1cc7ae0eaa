import { Emulated } from '../host/emulated'
import type { HostRun } from '../host/host-run'
import { contextAfter, escapeFor } from './html-escape'
import { HtmlOutput } from './html-output'

/**
 * https://developers.google.com/apps-script/reference/html/html-template. What a script sets on a template is a variable in its
 * scriptlets, which also see the script's globals.
 */
export class HtmlTemplate extends Emulated {
  readonly apiName = 'HTML.HtmlTemplate'

  constructor(
    private readonly run: HostRun,
    private readonly source: string,
  ) {
    super()
  }

  evaluate(): HtmlOutput {
    let page = ''
    const raw = this.run.scriptFunction('raw', (value) => {
      page += String(value ?? '')
    })
    const escaped = this.run.scriptFunction('escaped', (value) => {
      page += escapeFor(contextAfter(page), value ?? '')
    })
    const render = this.run.evaluate(`(${this.getCode()})`) as (...args: unknown[]) => void
    render(raw, escaped, this.run.faceOf(this))
    return new HtmlOutput(this.run, page)
  }

  /** Google's code differs; only that it holds the literal parts is known (sheets-behaviours 303). */
  getCode(): string {
    return templateCode(this.source)
  }

  getCodeWithComments(): string {
    return `/* ${this.source.replace(/\*\//g, '* /')} */\n${this.getCode()}`
  }

  getRawContent(): string {
    return this.source
  }
}

/** A function of the two printers and of the template's own variables. */
function templateCode(source: string): string {
  let code = ''
  let rest = 0
  for (const scriptlet of source.matchAll(/<\?(!=|=)?([\s\S]*?)\?>/g)) {
    code += literal(source.slice(rest, scriptlet.index))
    const [whole, kind, body = ''] = scriptlet
    if (kind === undefined) code += `${body}\n`
    else code += `${kind === '=' ? '_escaped' : '_raw'}(${body.trim().replace(/;$/, '')});\n`
    rest = (scriptlet.index ?? 0) + whole.length
  }
  return `function (_raw, _escaped, _names) { with (_names) {\n${code}${literal(source.slice(rest))}} }`
}

function literal(text: string): string {
  return text === '' ? '' : `_raw(${JSON.stringify(text)});\n`
}
