import { inflateRawSync } from 'node:zlib'
import { FileProblem } from './problem'

/** Far above any workbook that Sheets would open (10 million cells), far below what a machine's memory holds. */
const mostUncompressedBytes = 400 * 1024 * 1024
const mostEntries = 10_000
const endRecordBytes = 22
const directoryRecordBytes = 46

export interface ZipEntry {
  path: string
  method: number
  compressedBytes: number
  uncompressedBytes: number
  headerOffset: number
}

/**
 * Says no to everything that is not a readable .xlsx of a sane size, before any of it is unpacked. The library stops unpacking an entry
 * at the size that the directory declares, so that the declared sizes bound the real ones.
 */
export function requireSaneXlsx(bytes: Uint8Array, fileName: string): ZipEntry[] {
  refuseOtherFormats(bytes, fileName)
  const entries = readDirectory(bytes, fileName)
  const total = entries.reduce((sum, entry) => sum + entry.uncompressedBytes, 0)
  const hidesItsSize = entries.some((entry) => entry.uncompressedBytes === 0 && entry.compressedBytes > 2)
  if (total > mostUncompressedBytes || hidesItsSize) {
    throw new FileProblem(
      'too-large',
      `${fileName} unpacks to more than a workbook can be: use another file.`,
    )
  }
  if (!entries.some((entry) => /(^|\/)workbook\.(xml|bin)$/.test(entry.path))) {
    throw new FileProblem('not-xlsx', `${fileName} is not an Excel workbook: save it as .xlsx and try again.`)
  }
  if (entries.some((entry) => entry.path.endsWith('workbook.bin'))) {
    throw new FileProblem(
      'old-excel',
      `${fileName} is a binary Excel workbook: save it as .xlsx and try again.`,
    )
  }
  return entries
}

function refuseOtherFormats(bytes: Uint8Array, fileName: string): void {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (text.length === 0) throw new FileProblem('not-xlsx', `${fileName} is empty: use another file.`)
  if (text.subarray(0, 8).toString('hex') === 'd0cf11e0a1b11ae1') {
    if (text.includes(Buffer.from('EncryptedPackage', 'utf16le'))) {
      throw new FileProblem(
        'password',
        `${fileName} is protected by a password: save it without one and try again.`,
      )
    }
    throw new FileProblem('old-excel', `${fileName} is an old Excel file: save it as .xlsx and try again.`)
  }
  if (text.subarray(0, 2).toString('latin1') !== 'PK') {
    throw new FileProblem('not-xlsx', `${fileName} is not an Excel workbook: save it as .xlsx and try again.`)
  }
}

function readDirectory(bytes: Uint8Array, fileName: string): ZipEntry[] {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = view.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  if (end < 0 || end + endRecordBytes > view.length) throw damaged(fileName)
  const count = view.readUInt16LE(end + 10)
  if (count > mostEntries)
    throw new FileProblem('too-large', `${fileName} has too many parts: use another file.`)
  const entries: ZipEntry[] = []
  let offset = view.readUInt32LE(end + 16)
  for (let index = 0; index < count; index++) {
    if (offset + directoryRecordBytes > view.length || view.readUInt32LE(offset) !== 0x02014b50)
      throw damaged(fileName)
    const pathLength = view.readUInt16LE(offset + 28)
    entries.push({
      path: view.toString('utf8', offset + directoryRecordBytes, offset + directoryRecordBytes + pathLength),
      method: view.readUInt16LE(offset + 10),
      compressedBytes: view.readUInt32LE(offset + 20),
      uncompressedBytes: view.readUInt32LE(offset + 24),
      headerOffset: view.readUInt32LE(offset + 42),
    })
    offset +=
      directoryRecordBytes + pathLength + view.readUInt16LE(offset + 30) + view.readUInt16LE(offset + 32)
  }
  return entries
}

export function damaged(fileName: string, cause?: unknown): FileProblem {
  return new FileProblem(
    'damaged',
    `${fileName} cannot be read, as it is damaged, cut off or far too large: save it anew from a spreadsheet program.`,
    cause,
  )
}

/** One part of the file, unpacked; throws if it does not keep to its declared size. */
export function unpack(bytes: Uint8Array, entry: ZipEntry, fileName: string): Buffer {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const start =
      entry.headerOffset +
      30 +
      view.readUInt16LE(entry.headerOffset + 26) +
      view.readUInt16LE(entry.headerOffset + 28)
    const packed = view.subarray(start, start + entry.compressedBytes)
    return entry.method === 0
      ? packed
      : inflateRawSync(packed, { maxOutputLength: Math.max(entry.uncompressedBytes, 1) })
  } catch (cause) {
    throw damaged(fileName, cause)
  }
}
