import { createHash, createHmac, randomUUID } from 'node:crypto'
import { gunzipSync, gzipSync } from 'node:zlib'
import { Emulated, ScriptException } from '../host/emulated'
import type { HostRun } from '../host/host-run'
import { Blob, blobOf, bufferOf, signedBytes } from './blob'
import { parseCsv } from './csv'
import { formatDate } from './format-date'
import { formatString } from './format-string'
import { parseDate } from './parse-date'

type Data = string | number[]

/** https://developers.google.com/apps-script/reference/utilities/utilities */
export class Utilities extends Emulated {
  readonly apiName = 'Utilities.Utilities'

  constructor(private readonly run: HostRun) {
    super()
  }

  base64Decode(encoded: string, _charset?: object): number[] {
    return signedBytes(Buffer.from(encoded, 'base64'))
  }

  base64DecodeWebSafe(encoded: string, _charset?: object): number[] {
    return signedBytes(Buffer.from(encoded, 'base64url'))
  }

  base64Encode(data: Data, charset?: object): string {
    return this.bytes(data, charset, 'UTF_8').toString('base64')
  }

  /** Google keeps the padding, which Node leaves out. */
  base64EncodeWebSafe(data: Data, charset?: object): string {
    return this.base64Encode(data, charset).replace(/\+/g, '-').replace(/\//g, '_')
  }

  computeDigest(algorithm: object, value: Data, charset?: object): number[] {
    const name = hashName(this.run.enumKey(algorithm) ?? '')
    return signedBytes(
      createHash(name)
        .update(this.bytes(value, charset, 'US_ASCII'))
        .digest(),
    )
  }

  computeHmacSha256Signature(value: Data, key: Data, charset?: object): number[] {
    return this.hmac('sha256', { value, key, charset })
  }

  computeHmacSignature(algorithm: object, value: Data, key: Data, charset?: object): number[] {
    const name = (this.run.enumKey(algorithm) ?? '').replace(/^HMAC_/, '')
    return this.hmac(hashName(name), { value, key, charset })
  }

  formatDate(date: Date, timeZone: string, format: string): string {
    return formatDate(date, { timeZone, format })
  }

  formatString(template: string, ...values: unknown[]): string {
    return formatString(template, values)
  }

  getUuid(): string {
    return randomUUID()
  }

  gzip(source: unknown, name?: string): Blob {
    const { bytes, name: inner } = blobOf(source)
    const given = name ?? (inner === null ? 'archive.gz' : `${inner}.gz`)
    return new Blob({ bytes: gzipSync(bytes), type: 'application/x-gzip', name: given })
  }

  newBlob(data: Data, contentType?: string, name?: string): Blob {
    const type = contentType ?? (typeof data === 'string' ? 'text/plain' : null)
    const bytes = typeof data === 'string' ? Buffer.from(data, 'utf8') : bufferOf(data)
    return new Blob({ bytes, type, name: name ?? null })
  }

  parseCsv(csv: string, delimiter = ','): string[][] {
    return parseCsv(csv, delimiter)
  }

  parseDate(date: string, timeZone: string, format: string): Date {
    return parseDate(date, { timeZone, format })
  }

  /** At most five minutes (reference, sleep). */
  sleep(milliseconds: number): void {
    if (milliseconds > 300_000)
      throw new ScriptException('The sleep time is above the maximum of 300000 milliseconds.')
    this.run.meter.charge(Math.max(0, milliseconds))
  }

  ungzip(source: unknown): Blob {
    const { bytes, name } = blobOf(source)
    const inner = name?.endsWith('.gz') ? name.slice(0, -3) : name
    return new Blob({ bytes: gunzipSync(bytes), type: null, name: inner })
  }

  private hmac(
    algorithm: string,
    { value, key, charset }: { value: Data; key: Data; charset: object | undefined },
  ): number[] {
    const signature = createHmac(algorithm, this.bytes(key, charset, 'US_ASCII'))
    return signedBytes(signature.update(this.bytes(value, charset, 'US_ASCII')).digest())
  }

  /** Without a charset digests and signatures take US_ASCII, where each other character is one "?" (sheets-behaviours 334-336). */
  private bytes(data: Data, charset: object | undefined, byDefault: string): Buffer {
    if (typeof data !== 'string') return bufferOf(data)
    const name = charset === undefined ? byDefault : this.run.enumKey(charset)
    if (name === 'UTF_8') return Buffer.from(data, 'utf8')
    return Buffer.from(
      Array.from(data, (character) => (character > '\u007f' ? '?' : character)).join(''),
      'ascii',
    )
  }
}

function hashName(key: string): string {
  const names: Record<string, string> = {
    MD5: 'md5',
    SHA_1: 'sha1',
    SHA_256: 'sha256',
    SHA_384: 'sha384',
    SHA_512: 'sha512',
  }
  const name = names[key]
  if (name === undefined) throw new ScriptException(`not emulated: DigestAlgorithm.${key}`)
  return name
}
