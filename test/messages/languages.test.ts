import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { compileCatalogue } from '../../catalogue-compiler.cjs'
import { languages } from '../../src/messages'

const root = resolve(__dirname, '../..')
const catalogueOf = (language: string): Record<string, string> =>
  JSON.parse(readFileSync(join(root, `src/messages/${language}.json`), 'utf8'))
const english = catalogueOf('en')
const others = languages.filter((language) => language !== 'en')

/** What a text is to be filled with, by the function that it becomes. */
function valuesOf(key: string, text: string, language: string): string[] {
  const code = compileCatalogue(JSON.stringify({ [key]: text }), `${language}.json`)
  return [
    ...new Set(
      [...code.matchAll(/\bd(?:\.(\w+)|\["(\w+)"\])/g)].map(([, name, other]) => name ?? other ?? ''),
    ),
  ].sort()
}

describe.each(others)('the catalogue of %s', (language) => {
  const texts = catalogueOf(language)

  it('has every text of the English one, and none beside', () => {
    expect(Object.keys(english).filter((key) => !(key in texts))).toEqual([])
    expect(Object.keys(texts).filter((key) => !(key in english))).toEqual([])
  })

  it('fills each text with the same values', () => {
    const differing = Object.keys(english).filter((key) => {
      const text = texts[key]
      const source = english[key] ?? ''
      if (text === undefined || (!source.includes('{') && !text.includes('{'))) return false
      return valuesOf(key, text, language).join() !== valuesOf(key, source, 'en').join()
    })
    expect(differing).toEqual([])
  })

  it('leaves no text of more than three words as it is in English', () => {
    const same = Object.keys(english).filter((key) => {
      const words = (english[key] ?? '').replace(/\{[^}]*\}|<[^>]*>/g, '').match(/\p{L}{2,}/gu) ?? []
      return words.length > 3 && texts[key] === english[key]
    })
    expect(same).toEqual(['page.setUp.members.example'])
  })
})

function sources(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    if (statSync(path).isDirectory()) return sources(path)
    return /\.tsx?$/.test(name) ? [readFileSync(path, 'utf8')] : []
  })
}

/** Keys that the code asks for: literals, and templates, of which at least a name between dots has to be told. */
function askedFor(): RegExp[] {
  const pages = readFileSync(join(root, 'scripts/build-pages.mjs'), 'utf8')
  const code = [...sources(join(root, 'src')), pages].join('\n')
  // One after the other, as a template may hold a literal.
  const literals = [/'([\w./-]+)'/g, /"([\w./-]+)"/g, /`([^`\n]+)`/g].flatMap((kind) => [
    ...code.matchAll(kind),
  ])
  const texts = [...new Set(literals.map(([, text = '']) => text))]
  return texts.filter((text) => /\w\.|\.\w/.test(text.replace(hole, ''))).map(patternOf)
}

const hole = /\$\{[^}]*\}/g

/** A hole in front may be a key with dots of its own; any other is one name. A number may follow, as of months. */
function patternOf(text: string): RegExp {
  const plain = text.replace(/[.()?/*+|^[\]-]/g, '\\$&')
  return new RegExp(`^${plain.replace(/^\$\{[^}]*\}/, '.+').replace(hole, '[^. ]+')}(\\.\\d+)?$`)
}

it('every text is asked for by the code', () => {
  const asked = askedFor()
  expect(Object.keys(english).filter((key) => !asked.some((pattern) => pattern.test(key)))).toEqual([])
})
