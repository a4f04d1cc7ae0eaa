// Builds the pages of the sidebar and the dialogs: each a single HTML file with its script and style in it, as HtmlService serves it.
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { build } from 'esbuild'
import { compileCatalogue, languagesIn } from '../catalogue-compiler.cjs'

/** File name, the name under which its texts stand in the catalogues (page.<texts>.…), and the key of its title. */
const pages = [
  { name: 'sidebar', texts: 'sidebar', title: 'app.name' },
  { name: 'set-up', texts: 'setUp', title: 'setUp.title' },
  { name: 'new-cycle', texts: 'newCycle', title: 'newCycle.title' },
  { name: 'close-cycle', texts: 'closing', title: 'closing.title' },
  { name: 'new-year', texts: 'newYear', title: 'newYear.title' },
  { name: 'add-tabs', texts: 'addTabs', title: 'addTabs.title' },
  { name: 'map', texts: 'map', title: 'map.title' },
  { name: 'preview', texts: 'preview', title: 'view.preview.title' },
  { name: 'adopt', texts: 'adopt', title: 'adopt.title' },
  { name: 'repair', texts: 'repair', title: 'repair.title' },
  { name: 'schedule', texts: 'schedule', title: 'view.schedule.title' },
]

/**
 * Larger pages open noticeably later; what grows beyond it should say why. Counted in letters: beyond ASCII one is written with six (\u05d0),
 * which would leave a language of other letters no room, and travels packed.
 */
const mostLetters = 44 * 1024

const root = resolve(import.meta.dirname, '..')

const catalogueFolder = resolve(root, 'src/messages')

/** Each page once for each language: 'sidebar.html' is the English one, 'sidebar-es.html' the Spanish. */
export async function buildPages(languages = shippedLanguages()) {
  return Promise.all(pages.flatMap((page) => languages.map((language) => buildPage(page, language))))
}

function shippedLanguages() {
  return languagesIn(catalogueFolder).map((language) => {
    const path = resolve(catalogueFolder, `${language}.json`)
    return { language, path, catalogue: JSON.parse(readFileSync(path, 'utf8')) }
  })
}

const shared = {
  bundle: true,
  write: false,
  minify: true,
  target: 'es2020',
  charset: 'ascii',
  legalComments: 'none',
  logLevel: 'warning',
}

async function buildPage({ name, texts, title }, { language, path, catalogue }) {
  const file = language === 'en' ? `${name}.html` : `${name}-${language}.html`
  const style = await styleOf(name)
  const { outputFiles, metafile } = await build({
    ...shared,
    entryPoints: [resolve(root, `src/sidebar/${name}/main.tsx`)],
    outdir: 'pages',
    format: 'iife',
    metafile: true,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    supported: { 'template-literal': false },
    plugins: [textsOf(texts, { path, catalogue })],
  })
  refuseServerCode(metafile, name)
  // HtmlService takes // for the beginning of a comment, wherever it stands; in a text the backslash changes nothing.
  // A tab stands in texts of the small script only, where its sign means the same.
  const script = withShortKeys(outputFiles[0].text.trim(), texts)
    .replaceAll('://', ':\\/\\/')
    .replaceAll('\t', '\\t')
  const html = pageOf({ language, catalogue, title, style, script })
  refuseWhatHtmlServiceBreaks(file, { html, script, style })
  return { file, html }
}

async function styleOf(name) {
  const { outputFiles } = await build({
    ...shared,
    entryPoints: [resolve(root, `src/sidebar/${name}/page.css`)],
    outdir: 'pages',
  })
  return outputFiles[0].text.trim()
}

/** Puts in the place of the English catalogue, which the pages import, the texts of a language: those for all pages and the page's own. */
function textsOf(page, { path, catalogue }) {
  return {
    name: 'texts',
    setup(bundler) {
      bundler.onLoad({ filter: /src[\\/]messages[\\/]en\.json$/ }, () => {
        const own = Object.entries(catalogue).filter(
          ([key]) => key.startsWith('page.common.') || key.startsWith(`page.${page}.`),
        )
        return {
          contents: smallCatalogue(own, path),
          loader: 'js',
          resolveDir: root,
        }
      })
    },
  }
}

/** A text with nothing to fill in needs no function: as a plain text it is a third shorter. */
function smallCatalogue(texts, path) {
  const isPlain = ([, text]) => !/[{}'#]/.test(text)
  const module = compileCatalogue(
    JSON.stringify(Object.fromEntries(texts.filter((text) => !isPlain(text)))),
    path,
  )
  const plain = JSON.stringify(Object.fromEntries(texts.filter(isPlain)))
  return module.replace(/^export default \{/m, `export default {...${plain},`)
}

/** What every key of a page begins with is left out of it: some two kilobytes a page. */
function withShortKeys(script, page) {
  return script.replaceAll('"page.common.', '"c.').replaceAll(`"page.${page}.`, '"')
}

/** The words in the page stay until the script has drawn it; where no script may run they are all there is. */
function pageOf({ language, catalogue, title, style, script }) {
  return [
    '<!DOCTYPE html>',
    `<html lang="${language}" dir="${catalogue['language.direction']}">`,
    `<head><base target="_top"><meta charset="utf-8"><title>${inAscii(catalogue[title])}</title><style>${style}</style></head>`,
    `<body><main id="page"><p class="waiting">${inAscii(catalogue['app.waiting'])}</p></main>`,
    `<script>${script}</script></body>`,
    '</html>',
    '',
  ].join('\n')
}

/** Texts as HTML without a character beyond ASCII. */
function inAscii(text) {
  return text
    .replace(/[&<>]/g, (sign) => `&#${sign.codePointAt(0)};`)
    .replace(/[^\x20-\x7e]/gu, (sign) => `&#${sign.codePointAt(0)};`)
}

/** Pages may use the helpers of core, and of the server its types only. */
function refuseServerCode({ inputs }, name) {
  const allowed =
    /(^|\/)(src\/(sidebar|core)\/|src\/messages\/en\.json|node_modules\/(preact|@messageformat|make-plural)\/)|^<runtime>/
  const strange = Object.keys(inputs).filter((path) => !allowed.test(path))
  if (strange.length > 0) throw new Error(`The page ${name} holds what belongs on the server: ${strange}`)
}

/**
 * What HtmlService, the browser's parser or our promise not to load anything would break on. Sources: docs/decisions.md and
 * https://developers.google.com/apps-script/guides/html/restrictions
 */
function refuseWhatHtmlServiceBreaks(file, { html, script, style }) {
  const rules = [
    [html, /[^\n\x20-\x7e]/, 'a character beyond ASCII'],
    [html, /`/, 'a backtick'],
    [html, /<!--/, 'the beginning of an HTML comment'],
    [script, /<\/script/i, 'the end of a script'],
    [style, /<\//, 'a tag in the style'],
    [script, /\/\/|\/\*/, 'what HtmlService takes for a comment'],
    [style, /\/\/|\/\*/, 'a comment in the style'],
    [html, /<\?/, 'a scriptlet'],
    [html, /\b(src|href)="|url\(|@import/, 'something to load'],
    [script, /https?:(?!\\\/\\\/www\.w3\.org\/)/, 'an address on the web'],
  ]
  for (const [text, pattern, what] of rules) {
    const found = pattern.exec(text)
    if (found) throw new Error(`${file} holds ${what}: ${around(text, found.index)}`)
  }
  const letters = html.replace(/\\u[0-9a-f]{4}|&#\d+;/gi, '-').length
  if (letters > mostLetters) throw new Error(`${file} has ${letters} letters, more than ${mostLetters}`)
}

function around(text, index) {
  return JSON.stringify(text.slice(Math.max(0, index - 40), index + 40))
}
