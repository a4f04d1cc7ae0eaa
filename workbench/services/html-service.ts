import { Emulated, ScriptException } from '../host/emulated'
import type { HostRun } from '../host/host-run'
import { blobOf } from './blob'
import { HtmlOutput } from './html-output'
import { HtmlTemplate } from './html-template'

/** https://developers.google.com/apps-script/reference/html/html-service */
export class HtmlService extends Emulated {
  readonly apiName = 'HTML.HtmlService'

  constructor(private readonly run: HostRun) {
    super()
  }

  createHtmlOutput(source: unknown = ''): HtmlOutput {
    return new HtmlOutput(this.run, textOf(source))
  }

  createHtmlOutputFromFile(filename: string): HtmlOutput {
    return new HtmlOutput(this.run, this.file(filename))
  }

  createTemplate(source: unknown): HtmlTemplate {
    return new HtmlTemplate(this.run, textOf(source))
  }

  createTemplateFromFile(filename: string): HtmlTemplate {
    return new HtmlTemplate(this.run, this.file(filename))
  }

  /** Null outside a web app (sheets-behaviours 306). */
  getUserAgent(): null {
    return null
  }

  private file(filename: string): string {
    const html = this.run.world.project.htmlFiles.get(filename.replace(/\.html$/, ''))
    if (html === undefined) throw new ScriptException(`No HTML file named ${filename} was found.`)
    return html
  }
}

function textOf(source: unknown): string {
  return typeof source === 'string' ? source : blobOf(source).bytes.toString('utf8')
}
