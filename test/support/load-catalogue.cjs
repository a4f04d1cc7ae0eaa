// Jest reads every .json file with JSON.parse, whatever transforms it: so src/messages/catalogues.ts, as Jest sees it, calls this instead.
const { readFileSync } = require('node:fs')
const { join } = require('node:path')
const { transformSync } = require('@swc/core')
const { compileCatalogue, languagesIn } = require('../../catalogue-compiler.cjs')

/** The texts of the catalogue at `path` as functions. */
function loadCatalogue(path) {
  const { code } = transformSync(compileCatalogue(readFileSync(path, 'utf8'), path), {
    module: { type: 'commonjs' },
  })
  const module = { exports: {} }
  new Function('module', 'exports', 'require', code)(module, module.exports, require)
  return module.exports
}

function loadCatalogues(folder) {
  return Object.fromEntries(
    languagesIn(folder).map((language) => [
      language,
      loadCatalogue(join(folder, `${language}.json`)).default,
    ]),
  )
}

module.exports = { loadCatalogues }
