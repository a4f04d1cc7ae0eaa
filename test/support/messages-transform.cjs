// Jest's half of what build.mjs does for esbuild: a catalogue of ICU texts becomes a module of functions.
const { compileCatalogue } = require('../../catalogue-compiler.cjs')
const { transformSync } = require('@swc/core')

module.exports = {
  process(source, path) {
    const module = compileCatalogue(source, path)
    return transformSync(module, { filename: path.replace(/\.json$/, '.js'), module: { type: 'commonjs' } })
  },
}
