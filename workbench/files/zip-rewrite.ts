import { deflateRawSync, inflateRawSync } from 'node:zlib'

const localHeaderBytes = 30
const directoryRecordBytes = 46
const endRecordBytes = 22
const deflated = 8

interface Part {
  record: Buffer
  header: Buffer
  packed: Buffer
}

/**
 * Changes the texts of some parts of a zip file that this program has just written itself; `change` gives the same text back for parts
 * to leave alone. Sizes under 4 GB, no comments after the directory.
 */
export function rewriteZip(
  bytes: Uint8Array,
  change: (path: string, text: () => string) => string | undefined,
): Uint8Array {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const parts = readParts(file)
  let changed = false
  for (const part of parts) {
    const path = part.record.toString('utf8', directoryRecordBytes)
    const text = change(path.slice(0, part.record.readUInt16LE(28)), () => unpacked(part))
    if (text === undefined) continue
    changed = true
    repack(part, Buffer.from(text))
  }
  return changed ? join(parts) : bytes
}

function readParts(file: Buffer): Part[] {
  const end = file.length - endRecordBytes
  const count = file.readUInt16LE(end + 10)
  let at = file.readUInt32LE(end + 16)
  return Array.from({ length: count }, () => {
    const length =
      directoryRecordBytes + [28, 30, 32].reduce((sum, field) => sum + file.readUInt16LE(at + field), 0)
    const record = Buffer.from(file.subarray(at, at + length))
    at += length
    const start = record.readUInt32LE(42)
    const dataStart = start + localHeaderBytes + file.readUInt16LE(start + 26) + file.readUInt16LE(start + 28)
    const header = Buffer.from(file.subarray(start, dataStart))
    return { record, header, packed: file.subarray(dataStart, dataStart + record.readUInt32LE(20)) }
  })
}

function unpacked({ record, packed }: Part): string {
  return (record.readUInt16LE(10) === deflated ? inflateRawSync(packed) : packed).toString('utf8')
}

function repack(part: Part, content: Buffer): void {
  part.packed = deflateRawSync(content)
  const fields = {
    method: deflated,
    checksum: crc32(content),
    packedBytes: part.packed.length,
    bytes: content.length,
  }
  writeFields(part.record, 8, fields)
  writeFields(part.header, 6, fields)
}

/** Flags, method, time, date, checksum and sizes stand in the same order in both records, from `at` on. */
function writeFields(
  record: Buffer,
  at: number,
  fields: { method: number; checksum: number; packedBytes: number; bytes: number },
): void {
  const sizesFollow = 0x0008
  record.writeUInt16LE(record.readUInt16LE(at) & ~sizesFollow, at)
  record.writeUInt16LE(fields.method, at + 2)
  record.writeUInt32LE(fields.checksum, at + 8)
  record.writeUInt32LE(fields.packedBytes, at + 12)
  record.writeUInt32LE(fields.bytes, at + 16)
}

function join(parts: readonly Part[]): Buffer {
  let offset = 0
  for (const { record, header, packed } of parts) {
    record.writeUInt32LE(offset, 42)
    offset += header.length + packed.length
  }
  const directory = Buffer.concat(parts.map(({ record }) => record))
  const end = Buffer.alloc(endRecordBytes)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...parts.flatMap(({ header, packed }) => [header, packed]), directory, end])
}

const crcTable = Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte
  for (let bit = 0; bit < 8; bit++)
    remainder = remainder & 1 ? (remainder >>> 1) ^ 0xedb88320 : remainder >>> 1
  return remainder >>> 0
})

/** Node has its own only from version 20.15 on, and this runs on 20.0. */
function crc32(content: Buffer): number {
  let sum = 0xffffffff
  for (const byte of content) sum = (crcTable[(sum ^ byte) & 0xff] ?? 0) ^ (sum >>> 8)
  return (sum ^ 0xffffffff) >>> 0
}
