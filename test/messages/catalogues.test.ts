import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type MessageKey, translator } from '../../src/messages'

const folder = resolve(__dirname, '../../src/messages')
const files = readdirSync(folder).filter((name) => /^en-\w+\.json$/.test(name))

function keysOf(file: string): MessageKey[] {
  return Object.keys(JSON.parse(readFileSync(join(folder, file), 'utf8'))) as MessageKey[]
}

describe('the English catalogue', () => {
  const t = translator('en')

  // A plain text comes back as it is written; one with something to fill in is compiled, and needs its values.
  it.each(files)('gives the texts of %s', (file) => {
    const texts: Record<string, string> = JSON.parse(readFileSync(join(folder, file), 'utf8'))
    const plain = keysOf(file).filter((key) => !/[{}'#]/.test(texts[key] ?? ''))
    expect(plain.length).toBeGreaterThan(0)
    expect(plain.filter((key) => t(key) !== texts[key])).toEqual([])
  })

  it('has each key in one file only', () => {
    const keys = files.flatMap(keysOf)
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
  })
})
