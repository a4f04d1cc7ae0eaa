// Builds the pages of the sidebar and the dialogs: each a single HTML file with its script and style in it, as HtmlService serves it.
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { build } from 'esbuild'
import { compileCatalogue } from '../catalogue-compiler.cjs'

/** File name and the name under which its texts stand in the catalogue (page.<texts>.…). */
const pages = [
  { name: 'sidebar', texts: 'sidebar', title: 'Throughline' },
  { name: 'set-up', texts: 'setUp', title: 'Set up Throughline' },
  { name: 'new-cycle', texts: 'newCycle', title: 'New cycle' },
  { name: 'close-cycle', texts: 'closing', title: 'Close cycle' },
  { name: 'add-tabs', texts: 'addTabs', title: 'Add tabs' },
  { name: 'preview', texts: 'preview', title: 'The mails of this week' },
  { name: 'repair', texts: 'repair', title: 'Repair' },
  { name: 'schedule', texts: 'schedule', title: 'Weekly summary' },
]

/** Larger pages open noticeably later; what grows beyond it should say why. */
const mostBytes = 44 * 1024

const root = resolve(import.meta.dirname, '..')

export async function buildPages() {
  return Promise.all(pages.map(buildPage))
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

async function buildPage({ name, texts, title }) {
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
    plugins: [textsOf(texts)],
  })
  refuseServerCode(metafile, name)
  // HtmlService takes // for the beginning of a comment, wherever it stands; in a text the backslash changes nothing.
  const script = outputFiles[0].text.trim().replaceAll('://', ':\\/\\/')
  const html = pageOf({ title, style, script })
  refuseWhatHtmlServiceBreaks(`${name}.html`, { html, script, style })
  return { file: `${name}.html`, html }
}

async function styleOf(name) {
  const { outputFiles } = await build({
    ...shared,
    entryPoints: [resolve(root, `src/sidebar/${name}/page.css`)],
    outdir: 'pages',
  })
  return outputFiles[0].text.trim()
}

/** Leaves in the page the texts that are for all pages and its own. */
function textsOf(page) {
  return {
    name: 'texts',
    setup(bundler) {
      bundler.onLoad({ filter: /src[\\/]messages[\\/]en\.json$/ }, ({ path }) => {
        const all = Object.entries(JSON.parse(readFileSync(path, 'utf8')))
        const own = all.filter(([key]) => key.startsWith('page.common.') || key.startsWith(`page.${page}.`))
        return {
          contents: compileCatalogue(JSON.stringify(Object.fromEntries(own)), path),
          loader: 'js',
          resolveDir: root,
        }
      })
    },
  }
}

/** The words in the page stay until the script has drawn it; where no script may run they are all there is. */
function pageOf({ title, style, script }) {
  const help =
    'Loading. If nothing appears, two Google accounts are probably signed in at once, or scripts are blocked. Open the spreadsheet in a window with one account only, or choose Without dialogs in the Throughline menu.'
  return [
    '<!DOCTYPE html>',
    '<html lang="en">',
    `<head><base target="_top"><meta charset="utf-8"><title>${title}</title><style>${style}</style></head>`,
    `<body><main id="page"><p class="waiting">${help}</p></main>`,
    `<script>${script}</script></body>`,
    '</html>',
    '',
  ].join('\n')
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
  if (html.length > mostBytes) throw new Error(`${file} has ${html.length} bytes, more than ${mostBytes}`)
}

function around(text, index) {
  return JSON.stringify(text.slice(Math.max(0, index - 40), index + 40))
}
