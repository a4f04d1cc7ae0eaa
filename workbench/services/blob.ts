import { Emulated, ScriptException } from '../host/emulated'

export interface BlobParts {
  readonly bytes: Buffer
  readonly type: string | null
  readonly name: string | null
}

const TYPES: Record<string, string> = {
  txt: 'text/plain',
  csv: 'text/csv',
  html: 'text/html',
  ics: 'text/calendar',
  json: 'application/json',
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  zip: 'application/zip',
}

/** https://developers.google.com/apps-script/reference/base/blob; bytes are signed (sheets-behaviours 332). */
export class Blob extends Emulated {
  readonly apiName = 'Base.Blob'
  private parts: BlobParts

  constructor(parts: BlobParts) {
    super()
    this.parts = parts
  }

  /** For the host: what the blob holds. */
  get contents(): BlobParts {
    return this.parts
  }

  copyBlob(): Blob {
    return new Blob(this.parts)
  }

  getAs(contentType: string): Blob {
    // Google converts (HTML to PDF and so on); only a change of the label between texts is emulated.
    const isText = (type: string | null) => type === null || type.startsWith('text/')
    if (!isText(this.parts.type) || !isText(contentType)) {
      throw new ScriptException(`not emulated: Blob.getAs(${contentType}) of ${this.parts.type}`)
    }
    return new Blob({ ...this.parts, type: contentType })
  }

  getBlob(): Blob {
    return this
  }

  getBytes(): number[] {
    return signedBytes(this.parts.bytes)
  }

  getContentType(): string | null {
    return this.parts.type
  }

  getDataAsString(charset = 'UTF-8'): string {
    return this.parts.bytes.toString(encodingOf(charset))
  }

  getName(): string | null {
    return this.parts.name
  }

  isGoogleType(): boolean {
    return false
  }

  setBytes(data: number[]): this {
    this.parts = { ...this.parts, bytes: bufferOf(data) }
    return this
  }

  setContentType(type: string | null): this {
    this.parts = { ...this.parts, type }
    return this
  }

  setContentTypeFromExtension(): this {
    const extension = this.parts.name?.split('.').pop()?.toLowerCase() ?? ''
    this.parts = { ...this.parts, type: TYPES[extension] ?? null }
    return this
  }

  setDataFromString(text: string, charset = 'UTF-8'): this {
    this.parts = { ...this.parts, bytes: Buffer.from(text, encodingOf(charset)) }
    return this
  }

  setName(name: string): this {
    this.parts = { ...this.parts, name }
    return this
  }
}

/** The contents of anything that Google calls a BlobSource. */
export function blobOf(source: unknown): BlobParts {
  if (source instanceof Blob) return source.contents
  const holder = source as { getBlob?: () => unknown } | null
  const blob = holder?.getBlob?.()
  if (blob instanceof Blob) return blob.contents
  throw new ScriptException('not emulated: the file form of this object')
}

export function signedBytes(bytes: Uint8Array): number[] {
  return Array.from(bytes, (byte) => (byte > 127 ? byte - 256 : byte))
}

/** @throws ScriptException for what is no number (sheets-behaviours 338; the wording after "Cannot convert" is a *guess*). */
export function bufferOf(bytes: readonly unknown[]): Buffer {
  return Buffer.from(
    bytes.map((byte) => {
      if (typeof byte !== 'number') throw new ScriptException('Cannot convert Array to byte[].')
      return byte & 255
    }),
  )
}

function encodingOf(charset: string): BufferEncoding {
  const encodings: Record<string, BufferEncoding> = {
    'utf-8': 'utf8',
    utf8: 'utf8',
    'us-ascii': 'ascii',
    'iso-8859-1': 'latin1',
    'utf-16le': 'utf16le',
  }
  const encoding = encodings[charset.toLowerCase()]
  if (encoding === undefined) throw new ScriptException(`Invalid argument: charset ${charset}`)
  return encoding
}
