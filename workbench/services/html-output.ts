import { Emulated, ScriptException } from '../host/emulated'
import type { HostRun } from '../host/host-run'
import { Blob } from './blob'
import { escapeMarkup } from './html-escape'
import { HtmlTemplate } from './html-template'

const metaNames = new Set([
  'apple-mobile-web-app-capable',
  'google-site-verification',
  'mobile-web-app-capable',
  'viewport',
])

/** https://developers.google.com/apps-script/reference/html/html-output#addmetatagname,-content */
export class HtmlOutput extends Emulated {
  readonly apiName = 'HTML.HtmlOutput'
  private content: string
  private title = ''
  private favicon = ''
  private readonly metaTags: HtmlOutputMetaTag[] = []
  private width: number | null = null
  private height: number | null = null

  constructor(
    private readonly run: HostRun,
    content: string,
  ) {
    super()
    this.content = content
  }

  /** For the host; null where the script set none. */
  get size(): { width: number | null; height: number | null } {
    return { width: this.width, height: this.height }
  }

  /** The four names are those of the reference; the refusal is as reported. */
  addMetaTag(name: string, content: string): this {
    if (!metaNames.has(name))
      throw new ScriptException('The meta tag you specified is not allowed in this context.')
    this.metaTags.push(new HtmlOutputMetaTag(name, content))
    return this
  }

  append(addedContent: string): this {
    this.content += addedContent
    return this
  }

  appendUntrusted(addedContent: string): this {
    this.content += escapeMarkup(addedContent)
    return this
  }

  asTemplate(): HtmlTemplate {
    return new HtmlTemplate(this.run, this.content)
  }

  clear(): this {
    this.content = ''
    return this
  }

  getAs(contentType: string): Blob {
    return this.getBlob().getAs(contentType)
  }

  getBlob(): Blob {
    return new Blob({ bytes: Buffer.from(this.content), type: 'text/html', name: this.title || null })
  }

  getContent(): string {
    return this.content
  }

  getFaviconUrl(): string {
    return this.favicon
  }

  getHeight(): number | null {
    return this.height
  }

  getMetaTags(): HtmlOutputMetaTag[] {
    return [...this.metaTags]
  }

  getTitle(): string {
    return this.title
  }

  getWidth(): number | null {
    return this.width
  }

  setContent(content: string): this {
    this.content = content
    return this
  }

  setFaviconUrl(iconUrl: string): this {
    this.favicon = iconUrl
    return this
  }

  setHeight(height: number): this {
    this.height = height
    return this
  }

  /** Without effect: there is one sandbox left (https://developers.google.com/apps-script/reference/html/sandbox-mode). */
  setSandboxMode(_mode: object): this {
    return this
  }

  setTitle(title: string): this {
    this.title = title
    return this
  }

  setWidth(width: number): this {
    this.width = width
    return this
  }

  setXFrameOptionsMode(_mode: object): this {
    return this
  }
}

/** https://developers.google.com/apps-script/reference/html/html-output-meta-tag */
export class HtmlOutputMetaTag extends Emulated {
  readonly apiName = 'HTML.HtmlOutputMetaTag'

  constructor(
    private readonly name: string,
    private readonly content: string,
  ) {
    super()
  }

  getContent(): string {
    return this.content
  }

  getName(): string {
    return this.name
  }
}
