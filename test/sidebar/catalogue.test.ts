import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import texts from '../../src/messages/en.json'

const folder = resolve(__dirname, '../../src/sidebar')
const pages: readonly (readonly [string, string])[] = [
  ['sidebar', 'sidebar'],
  ['set-up', 'setUp'],
  ['new-cycle', 'newCycle'],
  ['close-cycle', 'closing'],
  ['new-year', 'newYear'],
  ['add-tabs', 'addTabs'],
  ['map', 'map'],
  ['preview', 'preview'],
  ['schedule', 'schedule'],
  ['repair', 'repair'],
  ['adopt', 'adopt'],
]

function sourcesOf(...folders: readonly string[]): string {
  return folders
    .flatMap((name) => readdirSync(join(folder, name)).map((file) => join(folder, name, file)))
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n')
}

/** Keys of the texts that a source asks for; a key that is put together counts for all that it may become. */
function keysIn(source: string): RegExp[] {
  return [...source.matchAll(/['"`](page\.[\w.${}()-]+)['"`]/g)].map(
    ([, key = '']) => new RegExp(`^${key.replaceAll('.', '\\.').replace(/\$\{.*?\}(?=\\\.|$)/g, '\\w+')}$`),
  )
}

describe('the texts of the pages', () => {
  it.each(pages)('that %s asks for are in its page', (name, prefix) => {
    const asked = keysIn(sourcesOf(name)).map(String)
    const own = new RegExp(`^/\\^page\\\\\\.(common|${prefix})\\\\\\.`)
    expect(asked.filter((key) => !own.test(key))).toEqual([])
  })

  it('for all pages are asked for by what all pages share', () => {
    const asked = keysIn(sourcesOf('design', 'server')).map(String)
    expect(asked.filter((key) => !key.startsWith('/^page\\.common\\.'))).toEqual([])
  })

  it('are all asked for', () => {
    const asked = keysIn(sourcesOf('design', 'server', ...pages.map(([name]) => name)))
    const keys = Object.keys(texts).filter((key) => key.startsWith('page.'))
    expect(keys.filter((key) => !asked.some((pattern) => pattern.test(key)))).toEqual([])
  })
})
