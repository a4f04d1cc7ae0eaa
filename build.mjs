// Builds dist/: the one bundle that `clasp push` uploads and the workbench runs.
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { build } from 'esbuild'
import { compileCatalogue, languagesIn } from './catalogue-compiler.cjs'
import { buildPages } from './scripts/build-pages.mjs'

/** Puts all catalogues (src/messages/*.json) where they are asked for, each as its compiled texts. */
const catalogues = {
  name: 'catalogues',
  setup(bundler) {
    bundler.onLoad({ filter: /src[\\/]messages[\\/]catalogues\.ts$/ }, ({ path }) => {
      const folder = dirname(path)
      const names = languagesIn(folder)
      return {
        contents: [
          ...names.map((name, index) => `import c${index} from './${name}.json'`),
          `export const catalogues = { ${names.map((name, index) => `'${name}': c${index}`).join(', ')} }`,
        ].join('\n'),
        loader: 'js',
        resolveDir: folder,
      }
    })
    bundler.onLoad({ filter: /src[\\/]messages[\\/][^\\/]+\.json$/ }, ({ path }) => ({
      contents: compileCatalogue(readFileSync(path, 'utf8'), path),
      loader: 'js',
      resolveDir: import.meta.dirname,
    }))
  },
}

const common = {
  entryPoints: ['src/main.ts'],
  bundle: true,
  write: false,
  target: 'es2020',
  charset: 'ascii',
  legalComments: 'inline',
  logLevel: 'warning',
  plugins: [catalogues],
  inject: ['scripts/language-globals.mjs'],
}

/** The exports of main.ts: the only functions Google sees. The iife pass does not list them, so an esm pass does. */
async function globalNames() {
  const { metafile } = await build({ ...common, format: 'esm', metafile: true, outfile: 'main.js' })
  const [output] = Object.values(metafile.outputs)
  return output.exports.sort()
}

/** A top-level function for each name: Apps Script finds functions by their declarations only. */
function stubs(names) {
  return names
    .map((name) => `function ${name}() { return Throughline.${name}.apply(this, arguments) }`)
    .join('\n')
}

/** Refuses what Apps Script's parser refuses though es2020 allows it or a library smuggled it in. */
function refuseWhatAppsScriptRefuses(code) {
  for (const [pattern, what] of [
    [/^\s*static\s+\w+\s*=/m, 'a static class field'],
    [/\bthis\.#\w+/, 'a private class field'],
    [/^\s*(import|export)\b/m, 'an import or export statement'],
  ]) {
    const found = code.match(pattern)
    if (found) throw new Error(`The bundle holds ${what}, which Apps Script refuses: ${found[0].trim()}`)
  }
}

/**
 * esbuild leaves signs in regular expressions and comments as they are. A file of ASCII alone cannot be garbled on its way, and is read
 * faster by the workbench, where every run loads it afresh (2 ms against 9.5 ms, Node 20).
 */
function inAscii(code) {
  const escaped = code.match(/\\[\u0080-\uffff]/)
  if (escaped)
    throw new Error(
      `The bundle holds ${escaped[0]}: a backslash before a sign beyond ASCII would come to mean another.`,
    )
  return code.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

const names = await globalNames()
const { outputFiles } = await build({
  ...common,
  format: 'iife',
  globalName: 'Throughline',
  footer: { js: stubs(names) },
})
const code = inAscii(outputFiles[0].text)
refuseWhatAppsScriptRefuses(code)
rmSync('dist', { recursive: true, force: true })
mkdirSync('dist')
writeFileSync('dist/throughline.js', code)
cpSync('appsscript.json', 'dist/appsscript.json')
for (const { file, html } of await buildPages()) {
  writeFileSync(`dist/${file}`, html)
  console.log(`dist/${file}  ${Math.round(html.length / 1024)} KB`)
}
console.log(
  `dist/throughline.js  ${Math.round(code.length / 1024)} KB  ${names.length} functions: ${names.join(', ')}`,
)
