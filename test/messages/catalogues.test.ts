import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Language, languages, type MessageKey, translator } from '../../src/messages'

const folder = resolve(__dirname, '../../src/messages')
const files = readdirSync(folder).filter((name) => name.endsWith('.json') && name !== 'tsconfig.json')

it('a language is one file', () => {
  expect(files.map((name) => name.replace('.json', '')).sort()).toEqual([...languages].sort())
})

// A plain text comes back as it is written; one with something to fill in is compiled, and needs its values.
it.each(languages)('the catalogue of %s gives its texts', (language: Language) => {
  const texts: Record<string, string> = JSON.parse(readFileSync(join(folder, `${language}.json`), 'utf8'))
  const plain = (Object.keys(texts) as MessageKey[]).filter((key) => !/[{}'#]/.test(texts[key] ?? ''))
  expect(plain.length).toBeGreaterThan(0)
  expect(plain.filter((key) => translator(language)(key) !== texts[key])).toEqual([])
})

it.each(files)('%s names no key twice', (file) => {
  const keys = [...readFileSync(join(folder, file), 'utf8').matchAll(/^ {2}"([^"]+)":/gm)].map(
    ([, key]) => key,
  )
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
})
