// Jest's half of what build.mjs does for esbuild: all catalogues of ICU texts become functions where src/messages/catalogues.ts asks for them.
const { createHash } = require('node:crypto')
const { readFileSync } = require('node:fs')
const { dirname, join } = require('node:path')
const { transformSync } = require('@swc/core')
const { compileCatalogue, languagesIn } = require('../../catalogue-compiler.cjs')

/** What is made of the catalogues is kept by Jest for as long as they, the compiler and this file stay the same. */
function getCacheKey(_source, path) {
  const key = createHash('sha256')
  const made = [
    __filename,
    require.resolve('../../catalogue-compiler.cjs'),
    require.resolve('@messageformat/core/package.json'),
  ]
  for (const file of [...made, ...filesIn(dirname(path))]) key.update(file).update(readFileSync(file))
  return key.digest('hex')
}

function filesIn(folder) {
  return languagesIn(folder).map((language) => join(folder, `${language}.json`))
}

function process(_source, path) {
  const folder = dirname(path)
  const parts = languagesIn(folder).map((language) => {
    const file = join(folder, `${language}.json`)
    const { code } = transformSync(compileCatalogue(readFileSync(file, 'utf8'), file), {
      module: { type: 'commonjs' },
    })
    return `catalogues[${JSON.stringify(language)}] = (() => { const exports = {}, module = { exports }\n${code}\nreturn module.exports.default })()`
  })
  return { code: [`const catalogues = exports.catalogues = {}`, ...parts].join('\n') }
}

module.exports = { getCacheKey, process }
